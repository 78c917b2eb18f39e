import type { DeadlineKind } from '../policy/policy';
import type { JourneyStateName } from '../journey/states';
import type { Texts } from '../fields';
import type { Phase } from '../workflow';
import { words } from './words';

export const phaseNames: Readonly<Record<Phase, Texts>> = {
  application: words('طلب الترشيح', 'Candidature', 'Application'),
  diagnosis: words('التشخيص', 'Diagnostic', 'Diagnosis'),
  training: words('التكوين', 'Formation', 'Training'),
  marketing: words('التسويق', 'Commercialisation', 'Marketing'),
  closed: words('منته', 'Clos', 'Closed'),
};

export const stateNames: Readonly<Record<JourneyStateName, Texts>> = {
  submitted: words('طلب مودع', 'Candidature déposée', 'Submitted'),
  incomplete: words('ملف ناقص', 'Dossier incomplet', 'Incomplete'),
  complete: words('ملف مكتمل', 'Dossier complet', 'Complete'),
  eligible: words('مؤهل', 'Éligible', 'Eligible'),
  ineligible: words('غير مؤهل', 'Non éligible', 'Not eligible'),
  scored: words('تم تنقيطه', 'Noté', 'Scored'),
  waitlisted: words('في لائحة الانتظار', 'En liste d’attente', 'On the waiting list'),
  offered: words('معروض عليه مقعد', 'Place proposée', 'Offered a place'),
  admitted: words('مقبول', 'Admis', 'Admitted'),
  diagnosing: words('قيد التشخيص', 'Diagnostic en cours', 'Diagnosis under way'),
  'plan-submitted': words('مخطط التنمية مقدم', 'Plan de développement soumis', 'Development plan submitted'),
  'plan-returned': words('مخطط التنمية قيد التصحيح', 'Plan de développement à corriger', 'Development plan returned'),
  'plan-approved': words('مخطط التنمية مصادق عليه', 'Plan de développement approuvé', 'Development plan approved'),
  training: words('قيد التكوين والمواكبة', 'Formation en cours', 'In training'),
  marketing: words('قيد التسويق', 'Commercialisation en cours', 'In marketing'),
  evaluated: words('تم تقييمه', 'Évalué', 'Evaluated'),
  graduated: words('أكمل المسار', 'Parcours achevé', 'Graduated'),
  rejected: words('مرفوض', 'Rejeté', 'Rejected'),
  appealed: words('طعن قيد الدراسة', 'Recours en cours', 'Under appeal'),
  lapsed: words('ملف ساقط لعدم الاستكمال', 'Dossier caduc, non complété', 'Lapsed, never completed'),
  merged: words('مدمج في طلب آخر', 'Fusionnée avec une autre candidature', 'Merged into another application'),
  withdrawn: words('منسحب', 'Retiré', 'Withdrawn'),
  excluded: words('مقصى', 'Exclu', 'Excluded'),
};

export const deadlineNames: Readonly<Record<DeadlineKind, Texts>> = {
  'completeness-check': words('فحص اكتمال الملف', 'Contrôle de complétude', 'Completeness check'),
  'file-completion': words('استكمال الملف', 'Complément du dossier', 'Completion of the file'),
  eligibility: words('دراسة الأهلية', 'Examen de l’éligibilité', 'Assessment of eligibility'),
  decision: words('قرار اللجنة', 'Décision du comité', 'Decision of the committee'),
  'consultant-assignment': words('تعيين المستشار', 'Affectation du consultant', 'Assignment of a consultant'),
  'duplicate-check': words('التحقق من ترشيح مكرر', 'Vérification d’un doublon', 'Check of a possible duplicate'),
  'diagnosis-start': words('بدء التشخيص', 'Démarrage du diagnostic', 'Start of the diagnosis'),
  plan: words('إعداد مخطط التنمية', 'Plan de développement', 'Development plan'),
  'plan-approval': words('المصادقة على مخطط التنمية', 'Approbation du plan', 'Approval of the plan'),
  'plan-amendment': words(
    'المصادقة على تعديل المخطط',
    'Approbation d’un avenant au plan',
    'Approval of an amendment of the plan',
  ),
  'training-start': words('بدء التكوين', 'Démarrage de la formation', 'Start of training'),
  'coaching-session': words('حصة المواكبة المقبلة', 'Prochaine séance d’accompagnement', 'Next coaching session'),
  'data-request': words('الجواب على طلب المعطيات', 'Réponse à une demande de données', 'Answer to a request for data'),
  'session-dispute': words('تسوية نزاع حول حصة', 'Contestation d’une séance', 'Dispute about a session'),
  'assistance-assignment': words(
    'تعيين خبير للمساعدة التقنية',
    'Désignation d’un expert technique',
    'Choice of an expert for technical assistance',
  ),
  'assistance-visit': words('زيارة المساعدة التقنية', 'Visite d’assistance technique', 'Visit of technical assistance'),
  'assistance-recommendation': words(
    'توصيات المساعدة التقنية',
    'Recommandations de l’assistance technique',
    'Recommendations of technical assistance',
  ),
  'assistance-conclusion': words(
    'اختتام المساعدة التقنية',
    'Conclusion de l’assistance technique',
    'Conclusion of technical assistance',
  ),
  'training-delivery': words('إتمام مرحلة التكوين', 'Achèvement de la formation', 'Completion of the training'),
  'marketing-plan': words('مخطط التسويق', 'Plan de commercialisation', 'Marketing plan'),
  instalment: words('دفعة من التمويل', 'Versement du financement', 'Instalment of the grant'),
  evaluation: words('التقييم النهائي', 'Évaluation finale', 'Final evaluation'),
  graduation: words('إعلان نهاية المسار', 'Clôture du parcours', 'Graduation'),
  'appeal-window': words('أجل الطعن', 'Délai de recours', 'Time to appeal'),
  'appeal-decision': words('البت في الطعن', 'Décision sur le recours', 'Decision on the appeal'),
  'waiting-list': words('البقاء في لائحة الانتظار', 'Maintien en liste d’attente', 'Place on the waiting list'),
  'place-answer': words('الجواب على المقعد المعروض', 'Réponse à la place offerte', 'Answer to the place offered'),
  resumption: words('استئناف المسار المعلق', 'Reprise du parcours suspendu', 'Resumption of the suspended journey'),
  'yearly-assembly': words('الجمع العام السنوي', 'Assemblée générale annuelle', 'Yearly general assembly'),
  'accounts-filing': words('إيداع القوائم المحاسبية', 'Dépôt des comptes', 'Filing of the accounts'),
  'capital-payment': words('أداء باقي رأس المال', 'Libération du capital', 'Payment of the rest of the capital'),
  'call-planning': words('برمجة الدعوة', 'Programmation de l’appel', 'Planning of the call'),
  ranking: words('ترتيب الترشيحات', 'Classement des candidatures', 'Ranking of the applications'),
  'selection-approval': words('المصادقة على الانتقاء', 'Approbation de la sélection', 'Approval of the selection'),
  'wave-release': words('الإعلان عن نتائج الفوج', 'Publication de la vague', 'Release of the wave'),
  'financing-ranking': words(
    'ترتيب طلبات التمويل',
    'Classement des demandes de financement',
    'Ranking of the requests for funds',
  ),
  'financing-approval': words(
    'المصادقة على لائحة التمويل',
    'Approbation de la liste de financement',
    'Approval of the financing list',
  ),
  'session-enrolment': words(
    'تسجيل التعاونيات في الدورة',
    'Inscription des coopératives à la session',
    'Enrolment of cooperatives in the session',
  ),
  'attendance-record': words('تسجيل الحضور', 'Saisie des présences', 'Record of the attendance'),
  'catch-up': words('تنظيم دورة استدراكية', 'Séance de rattrapage', 'Catch-up session'),
};

const waveWord = words('الفوج', 'vague', 'wave');

/**
 * What tells one of several deadlines apart, where people know it: `T2`, `wave-1`. The id of another application, after which
 * a check of duplicates is called, is a code of ours.
 */
export const knownAbout = (about: string | number | undefined): string | undefined =>
  about === undefined || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(String(about)) ? undefined : String(about);

/** What a wave is called within a text that says « vague » itself: `wave-2` is the second; another code is its own name. */
export const waveNumber = (code: string): string => /^wave-(\d+)$/.exec(code)?.[1] ?? code;

/** Waves have codes and no names: `wave-2` is « vague 2 », another code stays as it is. */
export function waveName(code: string, language: keyof Texts): string {
  const number = waveNumber(code);
  return number === code ? code : `${waveWord[language]} ${number}`;
}
