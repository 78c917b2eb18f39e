/** What the work in the field is answered: coaching, its confirmation by the cooperative, technical assistance, corrections. */
import type { Texts } from '../fields';
import { words } from './words';

/** Where a request for technical assistance stands. */
export const assistanceStatusTexts = {
  requested: words('مطلوب', 'demandée', 'requested'),
  assigned: words('مكلف به خبير', 'confiée à un expert', 'given to an expert'),
  visited: words('تمت الزيارة', 'visitée', 'visited'),
  recommended: words('قدمت التوصيات', 'recommandations données', 'recommendations given'),
  done: words('تمت', 'réalisée', 'done'),
  closed: words('مغلق', 'close', 'closed'),
} as const satisfies Record<string, Texts>;

/** Refusals; each says what to do. */
export const fieldRefusals = {
  'CALENDAR_FEED.NOT_FOUND': words(
    'رابط الرزنامة غير صالح أو استبدل: اطلب رابطا جديدا.',
    'Ce lien de calendrier n’existe pas ou a été remplacé : demandez-en un nouveau.',
    'This calendar link does not exist or was replaced: ask for a new one.',
  ),
  'JOURNEY.BEFORE_ADMISSION': words(
    'التاريخ {{date}} قبل قبول التعاونية ({{admittedOn}}): ما سبق المواكبة لا يسجل فيها، راجع التاريخ.',
    'Le {{date}} précède l’admission de la coopérative ({{admittedOn}}) : ce qui est antérieur à l’accompagnement n’y est pas consigné, vérifiez la date.',
    '{{date}} is before the cooperative was admitted ({{admittedOn}}): what came before the accompaniment is not recorded in it, check the date.',
  ),
  'JOURNEY.SESSION_NUMBER_UNKNOWN': words(
    'الحصة {{number}} غير واردة في البرنامج: اختر رقما من 1 إلى {{planned}}.',
    'La séance {{number}} n’est pas au programme : choisissez un numéro de 1 à {{planned}}.',
    'Session {{number}} is not in the plan: choose a number from 1 to {{planned}}.',
  ),
  'JOURNEY.SESSION_ALREADY_HELD': words(
    'الحصة {{number}} من البرنامج مسجلة من قبل: اختر رقما آخر أو صحح القيد.',
    'La séance {{number}} du programme est déjà consignée : choisissez un autre numéro, ou corrigez-la.',
    'Session {{number}} of the plan is recorded already: choose another number, or correct the entry.',
  ),
  'JOURNEY.PLANNED_IN_PAST': words(
    'لا يحدد موعد في الماضي ({{date}}): اختر اليوم أو يوما بعده.',
    'Une séance ne se fixe pas dans le passé ({{date}}) : choisissez aujourd’hui ou plus tard.',
    'A session is not set for a day that is past ({{date}}): choose today or later.',
  ),
  'JOURNEY.TWO_PLANNED_ON_A_DAY': words(
    'يوم {{date}} محدد لحصة أخرى: اختر يوما آخر.',
    'Une autre séance est fixée au {{date}} : choisissez un autre jour.',
    'Another session is set for {{date}}: choose another day.',
  ),
  'JOURNEY.MORE_NAMED_THAN_ATTENDED': words(
    'عدد المذكورين {{named}} أكبر من عدد الحاضرين {{attended}}: صحح أحدهما.',
    '{{named}} personnes nommées pour {{attended}} présentes : corrigez l’un des deux.',
    '{{named}} people are named but {{attended}} attended: correct one of the two.',
  ),
  'JOURNEY.NO_SESSION_TO_CONFIRM': words(
    'لا توجد حصة تنتظر جواب التعاونية: سجل الحصة أولا.',
    'Aucune séance n’attend la réponse de la coopérative : consignez d’abord la séance.',
    'No session waits for the cooperative’s answer: record the session first.',
  ),
  'JOURNEY.SESSION_CONFIRMED': words(
    'الحصة {{session}} أكدتها التعاونية: إذا وجد خطأ فصحح القيد.',
    'La séance {{session}} est déjà confirmée par la coopérative : en cas d’erreur, corrigez-la.',
    'Session {{session}} is confirmed by the cooperative already: if it is wrong, correct the entry.',
  ),
  'JOURNEY.SESSION_DISPUTED': words(
    'على الحصة {{session}} اعتراض: انتظر البت فيه.',
    'La séance {{session}} est contestée : attendez que la contestation soit tranchée.',
    'Session {{session}} is disputed: wait until that is settled.',
  ),
  'JOURNEY.DISPUTE_SETTLED': words(
    'تم البت في الاعتراض على الحصة {{session}}: اتصل بالمكتب الجهوي.',
    'La contestation de la séance {{session}} est tranchée : adressez-vous au bureau régional.',
    'The dispute about session {{session}} is settled: ask the regional office.',
  ),
  'JOURNEY.NO_CODE_SENT': words(
    'لم يرسل رمز للحصة {{session}}: اطلب رمزا.',
    'Aucun code n’a été envoyé pour la séance {{session}} : demandez-en un.',
    'No code was sent for session {{session}}: ask for one.',
  ),
  'JOURNEY.CODE_WRONG': words(
    'الرمز غير صحيح: راجع الرسالة القصيرة. المحاولات المتبقية: {{left}}.',
    'Ce code n’est pas le bon : vérifiez le SMS. Essais restants : {{left}}.',
    'This code is not the one: check the SMS. Tries left: {{left}}.',
  ),
  'JOURNEY.CODE_SPENT': words(
    'محاولات خاطئة كثيرة: اطلب رمزا جديدا للحصة {{session}}.',
    'Trop d’essais erronés : demandez un nouveau code pour la séance {{session}}.',
    'Too many wrong tries: ask for a new code for session {{session}}.',
  ),
  'JOURNEY.CODE_SENT_TODAY': words(
    'أرسل رمز جديد اليوم: استعمله، أو اطلب غيره غدا أو من المكتب الجهوي.',
    'Un nouveau code est parti aujourd’hui : utilisez-le, ou redemandez demain ou au bureau régional.',
    'A new code was sent today: use it, or ask again tomorrow or at the regional office.',
  ),
  'JOURNEY.CONFIRMATION_NEEDS_ANOTHER_PERSON': words(
    'من سجل الحصة لا يؤكدها: تؤكدها التعاونية أو زميل بالرمز.',
    'Qui a consigné la séance ne la confirme pas : à la coopérative, ou à un collègue, d’entrer le code.',
    'Who recorded the session does not confirm it: the cooperative, or a colleague, enters the code.',
  ),
  'JOURNEY.NO_DISPUTE': words(
    'لا يوجد اعتراض ينتظر البت: لا شيء يلزم القيام به.',
    'Aucune contestation n’est à trancher : il n’y a rien à faire.',
    'No dispute waits to be settled: there is nothing to do.',
  ),
  'JOURNEY.DISPUTE_NEEDS_ANOTHER_PERSON': words(
    'من سجل الحصة أو أدارها لا يبت في الاعتراض عليها: اطلب ذلك من زميل.',
    'Qui a consigné ou tenu la séance ne tranche pas sa contestation : demandez à un collègue.',
    'Who recorded or held the session does not settle its dispute: ask a colleague.',
  ),
  'JOURNEY.NO_ASSISTANCE_WAITS': words(
    'لا يوجد طلب مساعدة تقنية ينتظر هذه الخطوة: راجع حالة الطلبات.',
    'Aucune demande d’assistance technique n’attend cette étape : voyez où en sont les demandes.',
    'No request for technical assistance waits for this step: see where the requests stand.',
  ),
  'JOURNEY.ASSISTANCE_WRONG_STEP': words(
    'الطلب {{request}} في حالة «$t(ASSISTANCE.{{status}})»: اختر إجراء من الإجراءات الممكنة الآن.',
    'La demande {{request}} en est à « $t(ASSISTANCE.{{status}}) » : choisissez une action parmi celles possibles.',
    'Request {{request}} stands at “$t(ASSISTANCE.{{status}})”: choose one of the actions possible now.',
  ),
  'JOURNEY.ENTRY_UNKNOWN': words(
    'القيد {{entry}} غير موجود: اختر رمزا من الملف.',
    'L’élément {{entry}} n’existe pas : choisissez un numéro du dossier.',
    'There is no entry {{entry}}: choose an id from the file.',
  ),
  'JOURNEY.ENTRY_WITHDRAWN': words(
    'القيد {{entry}} مسحوب: سجل قيدا جديدا إذا لزم.',
    'L’élément {{entry}} est retiré : consignez-en un nouveau s’il le faut.',
    'Entry {{entry}} is withdrawn: record a new one if need be.',
  ),
  'JOURNEY.ENTRY_OF_ANOTHER': words(
    'القيد {{entry}} سجله غيرك: اطلب التصحيح منه أو من العون.',
    'L’élément {{entry}} a été consigné par quelqu’un d’autre : demandez-lui, ou à l’agent, de le corriger.',
    'Entry {{entry}} was recorded by somebody else: ask them, or the agent, to correct it.',
  ),
  'JOURNEY.ENTRY_NOT_CORRECTABLE': words(
    'حقول القيد {{entry}} لا تصحح: اسحبه وسجل غيره.',
    'L’élément {{entry}} ne se corrige pas champ par champ : retirez-le et consignez-en un autre.',
    'Entry {{entry}} is not corrected field by field: withdraw it and record another.',
  ),
  'JOURNEY.CORRECT_WHAT': words(
    'قل ما يصحح في القيد {{entry}}: حقول، أو السحب، لا كلاهما.',
    'Dites ce qui change dans {{entry}} : des champs ou son retrait, pas les deux.',
    'Say what changes in {{entry}}: fields, or its withdrawal, not both.',
  ),
  'JOURNEY.DATA_CORRECTED_BY_AGENTS': words(
    'معطيات التعاونية يصححها العون: أرسل له التصحيح.',
    'Les données de la coopérative sont corrigées par l’agent : transmettez-lui la correction.',
    'The cooperative’s data are corrected by the agent: pass the correction on.',
  ),
} as const satisfies Record<string, Texts>;
