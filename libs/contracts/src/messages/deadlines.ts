/** Texts about deadlines: refusals, and what explains one. */
import type { Texts } from '../fields';
import type { DeadlineKind } from '../policy/policy';
import { words } from './words';

export const deadlineRefusals = {
  'DEADLINE.EXTENDED_TOO_FAR': words(
    'لا يمدد الأجل إلى ما بعد {{latest}}: اختر تاريخا أقرب.',
    'Une échéance ne se prolonge pas au-delà du {{latest}} : choisissez une date plus proche.',
    'A deadline is not extended beyond {{latest}}: choose a nearer date.',
  ),
  'DEADLINE.NO_SUCH_ESCALATION': words(
    'لم يعد هذا التأخر مصعدا: حدث الصفحة لترى ما يتطلب التدخل.',
    'Ce retard n’est plus signalé : rechargez la page pour voir ce qui reste à traiter.',
    'This delay is escalated no more: reload the page to see what is left to act on.',
  ),
  'DEADLINE.ESCALATED_TO_OTHERS': words(
    'هذا التأخر موجه إلى جهة أخرى: يتكفل به من وجه إليه أو من فوقه.',
    'Ce retard est signalé à d’autres : le destinataire, ou son supérieur, doit s’en charger.',
    'This delay was escalated to others: whoever it is addressed to, or a manager above, has to act on it.',
  ),
} as const satisfies Record<string, Texts>;

/** What the days of each deadline are counted from, in words. */
export const anchorTexts: Readonly<Record<DeadlineKind, Texts>> = {
  'completeness-check': words(
    'إيداع الطلب أو استكمال ملفه',
    'le dépôt de la candidature, ou de ses compléments',
    'the application, or what completed its file, was handed in',
  ),
  'file-completion': words(
    'طلب الوثائق الناقصة',
    'la demande des pièces manquantes',
    'missing documents were asked for',
  ),
  eligibility: words('اكتمال الملف', 'la complétude du dossier', 'the file was declared complete'),
  decision: words(
    'إيداع الطلب، أو قرار إعادة دراسته',
    'le dépôt de la candidature, ou la décision de la réexaminer',
    'the application was handed in, or was to be looked at again',
  ),
  'duplicate-check': words('ظهور التشابه مع طلب آخر', 'le constat de la ressemblance', 'the resemblance was found'),
  'consultant-assignment': words('القبول', 'l’admission', 'the admission'),
  'diagnosis-start': words('تعيين المستشار', 'l’affectation du consultant', 'the consultant was assigned'),
  plan: words(
    'بدء التشخيص، أو إرجاع المخطط',
    'le début du diagnostic, ou le renvoi du plan',
    'the diagnosis began, or the plan was returned',
  ),
  'plan-approval': words('تقديم المخطط', 'la soumission du plan', 'the plan was submitted'),
  'plan-amendment': words('تقديم التعديل', 'la soumission de l’avenant', 'the amendment was submitted'),
  'training-start': words('المصادقة على المخطط', 'l’approbation du plan', 'the plan was approved'),
  'coaching-session': words(
    'بدء التكوين، أو الحصة السابقة',
    'le début de la formation, ou la séance précédente',
    'the training began, or the last session was held',
  ),
  'session-dispute': words('الاعتراض على الحصة', 'la contestation de la séance', 'the session was disputed'),
  'assistance-assignment': words('طلب المساعدة', 'la demande d’assistance', 'assistance was asked for'),
  'assistance-visit': words('تعيين الخبير', 'la désignation de l’expert', 'the expert was chosen'),
  'assistance-recommendation': words('زيارة الخبير', 'la visite de l’expert', 'the expert’s visit'),
  'assistance-conclusion': words('تقديم التوصيات', 'les recommandations', 'the recommendations were made'),
  'training-delivery': words('بدء التكوين', 'le début de la formation', 'the training began'),
  'marketing-plan': words('بدء مرحلة التسويق', 'le début de la commercialisation', 'the marketing phase began'),
  instalment: words('اليوم المحدد للدفعة', 'le jour prévu du versement', 'the day set for the payment'),
  evaluation: words('القبول', 'l’admission', 'the admission'),
  graduation: words('التقييم النهائي', 'l’évaluation finale', 'the final evaluation'),
  'appeal-window': words('القرار', 'la décision', 'the decision'),
  'appeal-decision': words('إيداع الطعن', 'le dépôt du recours', 'the appeal was made'),
  'waiting-list': words(
    'التسجيل في لائحة الانتظار',
    'l’inscription en liste d’attente',
    'it was put on the waiting list',
  ),
  'place-answer': words('عرض المقعد', 'l’offre de la place', 'the place was offered'),
  'data-request': words('تقديم الطلب', 'la demande', 'it was asked for'),
  resumption: words('تعليق المسار', 'la suspension du parcours', 'the journey was suspended'),
  'yearly-assembly': words('بداية السنة', 'le début de l’année', 'the beginning of the year'),
  'accounts-filing': words('الجمع العام', 'l’assemblée générale', 'the general assembly'),
  'capital-payment': words('تقييد التعاونية', 'l’immatriculation', 'the cooperative was registered'),
  'call-planning': words('إحداث الشطر', 'la création de la tranche', 'the batch was created'),
  ranking: words(
    'إغلاق الدعوة، أو فتح التنقيط',
    'la clôture de l’appel, ou l’ouverture de la notation',
    'the call was closed, or the scoring opened',
  ),
  'selection-approval': words('ترتيب الفوج', 'le classement de la vague', 'the wave was ranked'),
  'wave-release': words('المصادقة على الانتقاء', 'l’approbation de la sélection', 'the selection was approved'),
  'financing-ranking': words(
    'فتح جولة التمويل',
    'l’ouverture du tour de financement',
    'the financing round was opened',
  ),
  'financing-approval': words('ترتيب الطلبات', 'le classement des demandes', 'the requests were ranked'),
  'session-enrolment': words('يوم الدورة', 'le jour de la session', 'the day of the session'),
  'attendance-record': words('يوم الدورة', 'le jour de la session', 'the day of the session'),
  'catch-up': words('غياب دورة استدراكية', 'le constat qu’aucun rattrapage n’est prévu', 'no catch-up was found'),
};

/** The sentences that explain a deadline, one after the other as far as they apply. */
export const deadlineSentences = {
  'working-days': words(
    'الأجل {{dueOn}}. من {{anchorOn}} ({{from}})، عدد أيام العمل: {{days}}.',
    'Échéance : {{dueOn}}. À partir du {{anchorOn}} ({{from}}), jours ouvrables : {{days}}.',
    'Due on {{dueOn}}. Working days from {{anchorOn}} ({{from}}): {{days}}.',
  ),
  'calendar-days': words(
    'الأجل {{dueOn}}. من {{anchorOn}} ({{from}})، عدد الأيام: {{days}}.',
    'Échéance : {{dueOn}}. À partir du {{anchorOn}} ({{from}}), jours : {{days}}.',
    'Due on {{dueOn}}. Days from {{anchorOn}} ({{from}}): {{days}}.',
  ),
  'on-the-day': words(
    'الأجل {{dueOn}}: {{from}}، {{anchorOn}}.',
    'Échéance : {{dueOn}}, d’après {{from}} ({{anchorOn}}).',
    'Due on {{dueOn}}, by {{from}} ({{anchorOn}}).',
  ),
  'by-law': words(
    'الأجل {{dueOn}}: يحدده القانون، من {{anchorOn}} ({{from}}).',
    'Échéance : {{dueOn}}, fixée par la loi à partir du {{anchorOn}} ({{from}}).',
    'Due on {{dueOn}}, which the law sets, from {{anchorOn}} ({{from}}).',
  ),
  fixed: words(
    'الأجل {{dueOn}}: اليوم الذي تم تحديده.',
    'Échéance : {{dueOn}}, le jour qui a été fixé.',
    'Due on {{dueOn}}, the day that was set.',
  ),
  extended: words(
    'تم التمديد من {{previous}} إلى {{date}}: «{{reason}}».',
    'Prolongée du {{previous}} au {{date}} : « {{reason}} ».',
    'Extended from {{previous}} to {{date}}: “{{reason}}”.',
  ),
  paused: words(
    'أيام توقف الاحتساب: {{days}}.',
    'Jours pendant lesquels le délai était suspendu : {{days}}.',
    'Days its clock stood still: {{days}}.',
  ),
  skipped: words(
    'أيام لم تحتسب لأنها عطل: {{days}}.',
    'Jours chômés non comptés : {{days}}.',
    'Days off not counted: {{days}}.',
  ),
  holidays: words('منها: {{holidays}}.', 'Dont : {{holidays}}.', 'Among them: {{holidays}}.'),
  'stands-still': words(
    'الاحتساب متوقف منذ {{date}}.',
    'Le délai est suspendu depuis le {{date}}.',
    'Its clock has stood still since {{date}}.',
  ),
  overdue: words('تم تجاوز الأجل.', 'Elle est dépassée.', 'It is overdue.'),
  met: words('أنجز في الأجل.', 'Tenue dans le délai.', 'Dealt with in time.'),
  'met-late': words('أنجز بعد الأجل.', 'Tenue en retard.', 'Dealt with late.'),
  cancelled: words('لم يعد قائما.', 'N’a plus lieu d’être.', 'It stands no more.'),
  expired: words('انقضى الأجل.', 'Elle a expiré.', 'It has expired.'),
} as const satisfies Record<string, Texts>;
export type DeadlineSentence = keyof typeof deadlineSentences;
