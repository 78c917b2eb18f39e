import type { Texts } from '../fields';
import { words } from './words';

/** The papers that can be printed. */
export const paperTitles = {
  'admission-letter': words('رسالة قبول', 'Lettre d’admission', 'Letter of admission'),
  'rejection-letter': words('رسالة إخبار بعدم القبول', 'Lettre de non-admission', 'Letter of rejection'),
  'diagnosis-report': words('تقرير التشخيص', 'Rapport de diagnostic', 'Diagnosis report'),
  'development-plan': words('مخطط التنمية', 'Plan de développement', 'Development plan'),
  'session-report': words('تقرير حصة المواكبة', 'Compte rendu de séance d’accompagnement', 'Coaching session report'),
  'attendance-sheet': words('ورقة الحضور', 'Feuille de présence', 'Attendance sheet'),
  certificate: words('شهادة إتمام المواكبة', 'Attestation de fin de parcours', 'Certificate of completion'),
  'monthly-report': words('التقرير الشهري', 'Rapport mensuel', 'Monthly report'),
  'personal-data': words('المعطيات الشخصية المحفوظة', 'Données personnelles conservées', 'Personal data that is held'),
} as const satisfies Record<string, Texts>;

/** Why a paper is not to be had; each says what to do. */
export const paperRefusals = {
  'PAPER.UNKNOWN': words(
    'لا توجد وثيقة مطبوعة باسم «{{paper}}»: اختر واحدة من {{papers}}.',
    'Aucun document imprimé « {{paper}} » : choisissez parmi {{papers}}.',
    'There is no paper called “{{paper}}”: choose one of {{papers}}.',
  ),
  'PAPER.NOT_ADMITTED': words(
    'التعاونية غير مقبولة بعد: تطبع رسالة القبول بعد قرار القبول.',
    'La coopérative n’est pas admise : la lettre s’imprime après la décision d’admission.',
    'The cooperative is not admitted: the letter can be printed once it is.',
  ),
  'PAPER.NOT_REJECTED': words(
    'لم يتخذ قرار بعدم القبول: لا رسالة تطبع.',
    'Aucune décision de rejet en vigueur : il n’y a pas de lettre à imprimer.',
    'No decision of rejection stands: there is no letter to print.',
  ),
  'PAPER.NO_DIAGNOSIS': words(
    'لم يسجل التشخيص بعد: سجل نقاط القوة والضعف والفرص والمخاطر أولا.',
    'Le diagnostic n’est pas encore consigné : consignez d’abord l’analyse SWOT.',
    'The diagnosis is not recorded yet: record strengths, weaknesses, opportunities and threats first.',
  ),
  'PAPER.NO_PLAN': words(
    'لم يقدم مخطط التنمية بعد: قدمه أولا.',
    'Le plan de développement n’est pas encore soumis : soumettez-le d’abord.',
    'The development plan is not submitted yet: submit it first.',
  ),
  'PAPER.NO_SESSION': words(
    'لم تسجل أي حصة مواكبة بعد: سجل الحصة أولا.',
    'Aucune séance d’accompagnement n’est consignée : consignez-la d’abord.',
    'No coaching session is recorded yet: record it first.',
  ),
  'PAPER.ENTRY_UNKNOWN': words(
    'لا توجد حصة مواكبة «{{entry}}»: اختر واحدة من {{entries}}.',
    'Aucune séance d’accompagnement « {{entry}} » : choisissez parmi {{entries}}.',
    'There is no coaching session “{{entry}}”: choose one of {{entries}}.',
  ),
  'PAPER.NOT_GRADUATED': words(
    'لم تكمل التعاونية المسار بعد: تطبع الشهادة بعد إعلان نهايته.',
    'Le parcours n’est pas achevé : l’attestation s’imprime après sa clôture.',
    'The cooperative has not graduated yet: the certificate can be printed once it has.',
  ),
  'PAPER.SESSION_CANCELLED': words(
    'ألغيت هذه الدورة التكوينية: لا ورقة حضور لها.',
    'Cette session est annulée : elle n’a pas de feuille de présence.',
    'This training session is cancelled: it has no attendance sheet.',
  ),
  'PAPER.BUSY': words(
    'الطباعة مشغولة الآن: أعد المحاولة بعد لحظات.',
    'L’impression est occupée : réessayez dans un instant.',
    'Printing is busy: try again in a moment.',
  ),
} as const satisfies Record<string, Texts>;
