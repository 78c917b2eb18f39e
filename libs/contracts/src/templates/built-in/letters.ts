/**
 * What the cooperative is told by the procedure, shortly. The programme's name and the tracking code follow in the line that
 * says why the message was sent (`why`), so they are not repeated here. Simple words: many are read aloud to somebody.
 */
import type { Texts } from '../../fields';
import { words } from '../../messages/words';

export const letterTexts = {
  receipt: words(
    'توصلنا بطلب ترشيحكم. احتفظوا بالرمز أسفله لتتبعه.',
    'Nous avons reçu votre candidature. Gardez le code ci-dessous pour la suivre.',
    'We have received your application. Keep the code below to follow it.',
  ),
  'completion-request': words(
    'ملفكم ناقص. المرجو استكماله. ما ينقص مبين في صفحة التتبع.',
    'Votre dossier est incomplet. Merci de le compléter : la page de suivi dit ce qui manque.',
    'Your file is incomplete. Please complete it: the follow-up page says what is missing.',
  ),
  admission: words(
    'تهانينا! قبلت تعاونيتكم في البرنامج. سيتصل بكم مستشار.',
    'Félicitations ! Votre coopérative est admise. Un consultant vous contactera.',
    'Congratulations! Your cooperative is admitted. A consultant will contact you.',
  ),
  'waiting-list': words(
    'تعاونيتكم في لائحة الانتظار. سنخبركم عند توفر مقعد.',
    'Votre coopérative est en liste d’attente. Nous vous préviendrons si une place se libère.',
    'Your cooperative is on the waiting list. We will tell you when a place is free.',
  ),
  'place-offer': words(
    'توفر مقعد لتعاونيتكم. أجيبوا بالقبول أو التنازل في صفحة التتبع.',
    'Une place est libre pour votre coopérative. Dites oui ou non sur la page de suivi.',
    'There is a place for your cooperative. Say yes or no on the follow-up page.',
  ),
  'place-declined': words(
    'سجلنا تنازلكم عن المقعد.',
    'Votre refus de la place est enregistré.',
    'We have recorded that you decline the place.',
  ),
  'place-lapsed': words(
    'لم نتوصل بجوابكم في الأجل. انتقل المقعد إلى تعاونية أخرى.',
    'Sans réponse à temps, la place passe à une autre coopérative.',
    'You did not answer in time. The place goes to another cooperative.',
  ),
  merged: words(
    'لتعاونيتكم طلبان. ضم هذا الطلب إلى الآخر. للاستفسار: المكتب الجهوي.',
    'Vous aviez deux candidatures : celle-ci est jointe à l’autre. Questions : bureau régional.',
    'You had two applications: this one was joined to the other. Questions: the regional office.',
  ),
  rejection: words(
    'لم يقبل طلبكم. الأسباب وحق الطعن في صفحة التتبع.',
    'Votre candidature n’est pas retenue. Motifs et droit de recours sur la page de suivi.',
    'Your application was not accepted. Reasons and your right of appeal are on the follow-up page.',
  ),
  lapsed: words(
    'سقط ملفكم لأنه لم يستكمل في الأجل. يمكنكم الطعن في صفحة التتبع.',
    'Votre dossier est caduc : il n’a pas été complété à temps. Recours possible sur la page de suivi.',
    'Your file has lapsed: it was not completed in time. You may appeal on the follow-up page.',
  ),
  'appeal-admit': words(
    'قبل طعنكم. تعاونيتكم مقبولة في البرنامج.',
    'Votre recours est accepté. Votre coopérative est admise.',
    'Your appeal succeeded. Your cooperative is admitted.',
  ),
  'appeal-reassess': words(
    'قبل طعنكم. سندرس ملفكم من جديد.',
    'Votre recours est accepté. Votre dossier sera réexaminé.',
    'Your appeal succeeded. Your file will be looked at again.',
  ),
  'appeal-dismiss': words(
    'لم يقبل طعنكم. التعليل في صفحة التتبع.',
    'Votre recours n’est pas retenu. Motifs sur la page de suivi.',
    'Your appeal was dismissed. The reasons are on the follow-up page.',
  ),
  withdrawal: words(
    'سجلنا انسحاب تعاونيتكم.',
    'Le retrait de votre coopérative est enregistré.',
    'The withdrawal of your cooperative is recorded.',
  ),
  exclusion: words(
    'تم إقصاء تعاونيتكم. الأسباب وحق الطعن في صفحة التتبع.',
    'Votre coopérative est exclue. Motifs et droit de recours sur la page de suivi.',
    'Your cooperative is excluded. Reasons and your right of appeal are on the follow-up page.',
  ),
  graduation: words(
    'تهانينا! أكملت تعاونيتكم مسار المواكبة.',
    'Félicitations ! Votre coopérative a achevé son parcours.',
    'Congratulations! Your cooperative has completed its journey.',
  ),
  'financing-granted': words(
    'وافق {{partner}} على تمويل تعاونيتكم بمبلغ {{amount}} درهم.',
    '{{partner}} finance votre coopérative : {{amount}} DH.',
    '{{partner}} grants your cooperative {{amount}} dirhams.',
  ),
  'financing-declined': words(
    'لم يقبل {{partner}} طلب التمويل. السبب في صفحة التتبع.',
    '{{partner}} ne finance pas votre demande. Motif sur la page de suivi.',
    '{{partner}} did not grant your request. The reason is on the follow-up page.',
  ),
  'session-code': words(
    'حصة المواكبة {{session}} يوم {{date}}: أكدوها بالرمز {{code}}. لم تتم؟ اعترضوا.',
    'Séance {{session}} du {{date}} : confirmez-la avec le code {{code}}. Elle n’a pas eu lieu ? Contestez-la.',
    'Session {{session}} of {{date}}: confirm it with code {{code}}. It did not take place? Dispute it.',
  ),
} as const satisfies Record<string, Texts>;
