/** What the diagnosis, the plan's later versions and the legal calendar answer when they refuse; each says what to do. */
import type { Texts } from '../fields';
import { words } from './words';

export const diagnosisRefusals = {
  'DIAGNOSIS.VISIT_UNKNOWN': words(
    'لا توجد زيارة {{visit}}: اختر زيارة من لائحة الزيارات.',
    'Aucune visite {{visit}} : choisissez-en une dans la liste des visites.',
    'There is no visit {{visit}}: choose one from the list of visits.',
  ),
  'DIAGNOSIS.NO_VISIT_PLANNED': words(
    'لا توجد زيارة مبرمجة: ليس هناك ما يلغى.',
    'Aucune visite n’est prévue : il n’y a rien à annuler.',
    'No visit is planned: there is nothing to cancel.',
  ),
  'DIAGNOSIS.VISIT_OVER': words(
    'الزيارة {{visit}} تمت أو ألغيت: برمج زيارة جديدة.',
    'La visite {{visit}} a eu lieu ou est annulée : planifiez-en une nouvelle.',
    'Visit {{visit}} took place or was cancelled: plan a new one.',
  ),
  'DIAGNOSIS.VISIT_NOT_HELD': words(
    'الزيارة {{visit}} لم تتم: غير موعدها أو ألغها بدل تصحيحها.',
    'La visite {{visit}} n’a pas eu lieu : déplacez-la ou annulez-la au lieu de la corriger.',
    'Visit {{visit}} did not take place: move or cancel it instead of correcting it.',
  ),
  'DIAGNOSIS.VISIT_IN_PAST': words(
    'التاريخ {{date}} مضى: اختر تاريخا قادما، أو سجل الزيارة إذا تمت.',
    'Le {{date}} est passé : choisissez une date à venir, ou consignez la visite si elle a eu lieu.',
    '{{date}} is past: choose a day to come, or record the visit if it took place.',
  ),
  'DIAGNOSIS.VISIT_TWICE_A_DAY': words(
    'سجلت زيارة يوم {{date}}: صححها بدل تسجيلها مرة ثانية.',
    'Une visite est déjà consignée le {{date}} : corrigez-la plutôt que d’en ajouter une.',
    'A visit is recorded on {{date}} already: correct it instead of recording another.',
  ),
  'DIAGNOSIS.HEADING_UNKNOWN': words(
    'المحور {{heading}} غير وارد في الاستبيان: اختر من {{headings}}.',
    'La rubrique {{heading}} ne figure pas au questionnaire : choisissez parmi {{headings}}.',
    'The questionnaire has no heading {{heading}}: choose from {{headings}}.',
  ),
  'DIAGNOSIS.QUESTION_UNKNOWN': words(
    'السؤال {{question}} غير وارد في هذا المحور: احذفه أو صحح رمزه.',
    'La question {{question}} ne figure pas dans cette rubrique : retirez-la ou corrigez son code.',
    'This heading has no question {{question}}: leave it out or correct its key.',
  ),
  'DIAGNOSIS.ANSWER_IS_TEXT': words('أجب بنص.', 'Répondez par un texte.', 'Answer with a text.'),
  'DIAGNOSIS.ANSWER_IS_NUMBER': words('أجب بعدد.', 'Répondez par un nombre.', 'Answer with a number.'),
  'DIAGNOSIS.ANSWER_IS_YES_OR_NO': words('أجب بنعم أو لا.', 'Répondez par oui ou par non.', 'Answer yes or no.'),
  'DIAGNOSIS.ANSWER_IS_CHOICE': words(
    'اختر جوابا من {{choices}}.',
    'Choisissez une réponse parmi {{choices}}.',
    'Choose one of {{choices}}.',
  ),
  'DIAGNOSIS.ANSWER_IS_SCALE': words(
    'أجب بعدد صحيح من 1 إلى 5.',
    'Répondez par un nombre entier de 1 à 5.',
    'Answer with a whole number from 1 to 5.',
  ),
  'DIAGNOSIS.ENTRY_UNKNOWN': words(
    'لا يوجد عنصر {{entry}} في التحليل: اختر عنصرا قائما.',
    'Aucun élément {{entry}} dans l’analyse : choisissez-en un qui y figure encore.',
    'The analysis has no entry {{entry}}: choose one that still stands.',
  ),
  'DIAGNOSIS.CHANGE_OR_WITHDRAW': words(
    'حدد ما يتغير في العنصر، أو اسحبه، لا الاثنين معا.',
    'Dites ce qui change dans l’élément, ou retirez-le, pas les deux.',
    'Say what changes in the entry, or withdraw it, not both.',
  ),
  'DIAGNOSIS.MORE_THAN_JOBS': words(
    'العدد {{value}} أكبر من عدد مناصب الشغل {{jobs}}: صحح أحدهما.',
    '{{value}} dépasse le nombre d’emplois ({{jobs}}) : corrigez l’un des deux.',
    '{{value}} is more than the number of jobs ({{jobs}}): correct one of them.',
  ),
  'DIAGNOSIS.BASELINE_SETTLED': words(
    'صودق على المخطط بوضعية انطلاق مسجلة: لا تغيرها، وسجل الوضعية الجديدة في التقييم.',
    'Le plan est approuvé sur une situation de départ consignée : gardez-la et notez la nouvelle à l’évaluation.',
    'The plan was approved upon the baseline recorded: keep it, and record the new figures at the evaluation.',
  ),
  'DIAGNOSIS.BASELINE_MISSING': words(
    'وضعية الانطلاق غير مسجلة: سجلها قبل المصادقة على المخطط.',
    'La situation de départ manque : consignez-la avant d’approuver le plan.',
    'The baseline is missing: record it before the plan is approved.',
  ),
  'DIAGNOSIS.HEADINGS_MISSING': words(
    'محاور من الاستبيان بلا جواب: {{headings}}. املأها قبل المصادقة على المخطط.',
    'Rubriques du questionnaire sans réponse : {{headings}}. Remplissez-les avant d’approuver le plan.',
    'Headings of the questionnaire without answers: {{headings}}. Answer them before the plan is approved.',
  ),
  'DIAGNOSIS.AMENDMENT_PENDING': words(
    'هناك تعديل للمخطط ينتظر القرار: انتظر المصادقة عليه أو إرجاعه.',
    'Un avenant au plan attend une décision : attendez qu’il soit approuvé ou retourné.',
    'An amendment of the plan is waiting: wait until it is approved or returned.',
  ),
  'DIAGNOSIS.NO_AMENDMENT': words(
    'لا يوجد تعديل للمخطط ينتظر القرار: لا شيء يلزم القيام به.',
    'Aucun avenant au plan n’attend de décision : il n’y a rien à faire.',
    'No amendment of the plan is waiting: there is nothing to do.',
  ),
  'DIAGNOSIS.DONE_ACTION_MISSING': words(
    'الإجراء {{action}} منجز: احتفظ به في المخطط، أو اذكره مع التعليل ضمن الإجراءات المتخلى عنها.',
    'L’action {{action}} est réalisée : gardez-la dans le plan, ou abandonnez-la expressément avec une remarque.',
    'Action {{action}} is done: keep it in the plan, or drop it expressly with a remark.',
  ),
  'DIAGNOSIS.AMENDMENT_OUTDATED': words(
    'أنجزت إجراءات بعد اقتراح التعديل ولم ترد فيه: {{actions}}. أرجعه لإضافتها.',
    'Des actions réalisées depuis manquent à l’avenant : {{actions}}. Retournez-le pour qu’elles y figurent.',
    'Actions done since are missing from the amendment: {{actions}}. Return it so that they are added.',
  ),
  'LEGAL.NOTHING_PAID': words(
    'المبلغ صفر: اكتب المبلغ المؤدى.',
    'Le montant est nul : indiquez la somme versée.',
    'The amount is zero: give the sum that was paid.',
  ),
  'LEGAL.BEFORE_REGISTRATION': words(
    'التاريخ {{date}} قبل تقييد التعاونية ({{registeredOn}}): راجعه.',
    'Le {{date}} précède l’immatriculation de la coopérative ({{registeredOn}}) : vérifiez la date.',
    '{{date}} is before the cooperative was registered ({{registeredOn}}): check the date.',
  ),
  'LEGAL.ASSEMBLY_TWICE': words(
    'سجل جمع عام يوم {{date}}: لا حاجة لتسجيله مرة ثانية.',
    'Une assemblée est déjà consignée le {{date}} : inutile de la consigner de nouveau.',
    'An assembly on {{date}} is recorded already: there is no need to record it again.',
  ),
  'LEGAL.NO_ASSEMBLY': words(
    'لا يوجد جمع عام تنتظر حساباته الإيداع: سجل الجمع العام أولا.',
    'Aucune assemblée n’attend le dépôt de ses comptes : consignez d’abord l’assemblée.',
    'No assembly waits for its accounts to be filed: record the assembly first.',
  ),
  'LEGAL.FILED_BEFORE_ASSEMBLY': words(
    'تودع الحسابات بعد الجمع العام المنعقد يوم {{date}}: راجع التاريخ.',
    'Les comptes se déposent après l’assemblée du {{date}} : vérifiez la date.',
    'Accounts are filed after the assembly of {{date}}: check the date.',
  ),
  'LEGAL.CAPITAL_COMPLETE': words(
    'رأس المال مؤدى بالكامل: لا شيء يلزم القيام به.',
    'Le capital est entièrement libéré : il n’y a rien à faire.',
    'The capital is paid in full: there is nothing to do.',
  ),
  'LEGAL.NOT_EXTENDABLE': words(
    'هذا الأجل يحدده القانون: لا يمكن تمديده، سجل الإنجاز عند وقوعه.',
    'Cette échéance est fixée par la loi : elle ne se prolonge pas, consignez le fait dès qu’il a lieu.',
    'The law sets this date: it cannot be extended; record the matter as soon as it is done.',
  ),
  'POLICY.FORM_KEY_TWICE': words(
    'محور أو سؤال أو اختيار مكرر في الاستبيان: أعط كل واحد رمزا خاصا به.',
    'Une rubrique, une question ou un choix du questionnaire figure deux fois : donnez à chacun son code.',
    'A heading, question or choice of the questionnaire is listed twice: give each a key of its own.',
  ),
  'POLICY.HEADING_UNKNOWN': words(
    'محور مطلوب غير وارد في الاستبيان: صحح رمزه.',
    'Une rubrique exigée ne figure pas au questionnaire : corrigez son code.',
    'A heading that is required is not in the questionnaire: correct its key.',
  ),
  'POLICY.FORM_CHANGED_UNDER_ITS_VERSION': words(
    'تغير الاستبيان وبقي رقم نسخته: أعطه رقما أكبر.',
    'Le questionnaire a changé sans que sa version change : donnez-lui un numéro plus élevé.',
    'The questionnaire changed and its version did not: give it a higher number.',
  ),
} as const satisfies Record<string, Texts>;
