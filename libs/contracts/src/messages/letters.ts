import { words } from './words';

/**
 * Short texts of the messages the system sends, by template. Reminders and escalations share four texts; the deadline's name
 * is put in. Editable templates come later: these are what a new installation says.
 */
export const letterMessages = {
  'MESSAGE.receipt': words(
    'توصلنا بطلب ترشيحكم. رمز التتبع: {{trackingCode}}.',
    'Nous avons reçu votre candidature. Code de suivi : {{trackingCode}}.',
    'We have received your application. Tracking code: {{trackingCode}}.',
  ),
  'MESSAGE.completion-request': words(
    'ملفكم ناقص: المرجو استكماله. التفاصيل برمز التتبع {{trackingCode}}.',
    'Votre dossier est incomplet : merci de le compléter. Détails avec le code {{trackingCode}}.',
    'Your file is incomplete: please complete it. Details under code {{trackingCode}}.',
  ),
  'MESSAGE.admission': words(
    'تهانينا، تم قبول تعاونيتكم في البرنامج. سيتصل بكم مستشار. الرمز: {{trackingCode}}.',
    'Félicitations, votre coopérative est admise au programme. Un consultant vous contactera. Code : {{trackingCode}}.',
    'Congratulations, your cooperative is admitted to the programme. A consultant will contact you. Code: {{trackingCode}}.',
  ),
  'MESSAGE.waiting-list': words(
    'تعاونيتكم في لائحة الانتظار. سنخبركم عند توفر مكان. الرمز: {{trackingCode}}.',
    'Votre coopérative est en liste d’attente. Nous vous préviendrons si une place se libère. Code : {{trackingCode}}.',
    'Your cooperative is on the waiting list. We will tell you when a place is free. Code: {{trackingCode}}.',
  ),
  'MESSAGE.place-offer': words(
    'توفر مقعد لتعاونيتكم في البرنامج. أجيبوا بالقبول أو التنازل قبل انقضاء الأجل. الرمز: {{trackingCode}}.',
    'Une place se libère pour votre coopérative. Acceptez-la ou déclinez-la avant l’échéance. Code : {{trackingCode}}.',
    'A place has become free for your cooperative. Accept or decline it before the time is over. Code: {{trackingCode}}.',
  ),
  'MESSAGE.place-declined': words(
    'سجلنا تنازلكم عن المقعد المعروض. الرمز: {{trackingCode}}.',
    'Votre refus de la place proposée est enregistré. Code : {{trackingCode}}.',
    'We have recorded that you decline the place. Code: {{trackingCode}}.',
  ),
  'MESSAGE.place-lapsed': words(
    'انقضى أجل جوابكم على المقعد المعروض فانتقل إلى غيركم. الرمز: {{trackingCode}}.',
    'Sans réponse de votre part, la place proposée passe à une autre coopérative. Code : {{trackingCode}}.',
    'You did not answer in time, so the place goes to another cooperative. Code: {{trackingCode}}.',
  ),
  'MESSAGE.merged': words(
    'لتعاونيتكم طلبان: ضم هذا الطلب إلى الآخر. للمعلومات اتصلوا بالمكتب الجهوي. الرمز: {{trackingCode}}.',
    'Votre coopérative avait deux candidatures : celle-ci est jointe à l’autre. Renseignements au bureau régional. Code : {{trackingCode}}.',
    'Your cooperative had two applications: this one was joined to the other. Ask the regional office. Code: {{trackingCode}}.',
  ),
  'MESSAGE.rejection': words(
    'لم يقبل طلب ترشيحكم. الأسباب وحق الطعن برمز التتبع {{trackingCode}}.',
    'Votre candidature n’est pas retenue. Motifs et droit de recours avec le code {{trackingCode}}.',
    'Your application was not accepted. Reasons and your right of appeal under code {{trackingCode}}.',
  ),
  'MESSAGE.lapsed': words(
    'لم يستكمل ملفكم في الأجل فسقط. يمكنكم الطعن برمز التتبع {{trackingCode}}.',
    'Votre dossier, non complété dans le délai, est caduc. Recours possible avec le code {{trackingCode}}.',
    'Your file was not completed in time and has lapsed. You may appeal under code {{trackingCode}}.',
  ),
  'MESSAGE.appeal-admit': words(
    'قبل طعنكم وتم قبول تعاونيتكم في البرنامج. الرمز: {{trackingCode}}.',
    'Votre recours est accepté, votre coopérative est admise. Code : {{trackingCode}}.',
    'Your appeal succeeded and your cooperative is admitted. Code: {{trackingCode}}.',
  ),
  'MESSAGE.appeal-reassess': words(
    'قبل طعنكم وستعاد دراسة ملفكم. الرمز: {{trackingCode}}.',
    'Votre recours est accepté, votre dossier sera réexaminé. Code : {{trackingCode}}.',
    'Your appeal succeeded and your file will be looked at again. Code: {{trackingCode}}.',
  ),
  'MESSAGE.appeal-dismiss': words(
    'لم يقبل طعنكم. التعليل برمز التتبع {{trackingCode}}.',
    'Votre recours n’est pas retenu. Motifs avec le code {{trackingCode}}.',
    'Your appeal was dismissed. Reasons under code {{trackingCode}}.',
  ),
  'MESSAGE.withdrawal': words(
    'سجلنا انسحاب تعاونيتكم من البرنامج. الرمز: {{trackingCode}}.',
    'Le retrait de votre coopérative est enregistré. Code : {{trackingCode}}.',
    'The withdrawal of your cooperative is recorded. Code: {{trackingCode}}.',
  ),
  'MESSAGE.exclusion': words(
    'تم إقصاء تعاونيتكم من البرنامج. الأسباب وحق الطعن برمز التتبع {{trackingCode}}.',
    'Votre coopérative est exclue du programme. Motifs et droit de recours avec le code {{trackingCode}}.',
    'Your cooperative is excluded from the programme. Reasons and your right of appeal under code {{trackingCode}}.',
  ),
  'MESSAGE.graduation': words(
    'تهانينا، أكملت تعاونيتكم مسار المواكبة بنجاح. الرمز: {{trackingCode}}.',
    'Félicitations, votre coopérative a achevé son parcours. Code : {{trackingCode}}.',
    'Congratulations, your cooperative has completed its journey. Code: {{trackingCode}}.',
  ),
  'MESSAGE.soon': words(
    'تذكير: {{deadline}} قبل {{dueOn}}. الرمز: {{trackingCode}}.',
    'Rappel : {{deadline}}, à faire avant le {{dueOn}}. Code : {{trackingCode}}.',
    'Reminder: {{deadline}} is due by {{dueOn}}. Code: {{trackingCode}}.',
  ),
  'MESSAGE.today': words(
    'تذكير: {{deadline}} اليوم {{dueOn}} آخر أجل. الرمز: {{trackingCode}}.',
    'Rappel : {{deadline}}, dernier jour aujourd’hui ({{dueOn}}). Code : {{trackingCode}}.',
    'Reminder: {{deadline}} is due today ({{dueOn}}). Code: {{trackingCode}}.',
  ),
  'MESSAGE.late': words(
    'تأخر: {{deadline}} كان أجله {{dueOn}}. الرمز: {{trackingCode}}.',
    'Retard : {{deadline}}, échu le {{dueOn}}. Code : {{trackingCode}}.',
    'Late: {{deadline}} was due on {{dueOn}}. Code: {{trackingCode}}.',
  ),
  'MESSAGE.very-late': words(
    'تأخر كبير: {{deadline}} كان أجله {{dueOn}}. الرمز: {{trackingCode}}.',
    'Grand retard : {{deadline}}, échu le {{dueOn}}. Code : {{trackingCode}}.',
    'Very late: {{deadline}} was due on {{dueOn}}. Code: {{trackingCode}}.',
  ),
};

const tones = ['very-late', 'late', 'today', 'soon'] as const;

/** The text of a template: its own, or the reminder's tone it ends with (`coaching-session-soon` → `MESSAGE.soon`). */
export function letterKeyOf(template: string): string {
  const tone = tones.find((name) => template.endsWith(`-${name}`));
  return `MESSAGE.${tone ?? template}`;
}
