/** What each command records, for whom it is meant, and what it does in plain words. */
import type { Texts } from '../fields';
import type { Role } from '../meta';
import type { JourneyCommandName } from './states';

interface CommandFacts {
  events: readonly string[];
  actorKinds: readonly Role[];
  summary: Texts;
}

const agents: readonly Role[] = ['agent', 'regional-manager', 'programme-manager'];
const committee: readonly Role[] = ['committee', 'programme-manager'];
const managers: readonly Role[] = ['regional-manager', 'programme-manager'];
const field: readonly Role[] = ['consultant', ...agents];
const applicants: readonly Role[] = ['applicant', ...agents];
const staff: readonly Role[] = ['agent', 'committee', 'consultant', 'regional-manager', 'programme-manager'];
const system: readonly Role[] = ['system', ...managers];
const openers: readonly Role[] = ['system', ...field];

const fact = (event: string | readonly string[], actorKinds: readonly Role[], ar: string, fr: string, en: string) => ({
  events: typeof event === 'string' ? [event] : event,
  actorKinds,
  summary: { ar, fr, en },
});

export const commandFacts: Readonly<Record<JourneyCommandName, CommandFacts>> = {
  'submit-application': fact(
    ['ApplicationSubmitted', 'DocumentAttached', 'DuplicateSuspected'],
    applicants,
    'تقديم طلب الترشيح',
    'Déposer la candidature',
    'Submit the application',
  ),
  'request-completion': fact(
    'CompletionRequested',
    agents,
    'طلب استكمال الملف',
    'Demander des pièces manquantes',
    'Ask for what is missing',
  ),
  'complete-file': fact(
    ['FileCompleted', 'DuplicateSuspected'],
    applicants,
    'استكمال الملف',
    'Compléter le dossier',
    'Complete the file',
  ),
  'declare-complete': fact(
    'FileDeclaredComplete',
    agents,
    'التصريح باكتمال الملف',
    'Déclarer le dossier complet',
    'Declare the file complete',
  ),
  'assess-eligibility': fact(
    ['EligibilityAssessed', 'DuplicateSuspected'],
    agents,
    'فحص الأهلية',
    'Examiner l’éligibilité',
    'Assess eligibility',
  ),
  score: fact('ApplicationScored', committee, 'تنقيط الترشيح', 'Noter la candidature', 'Score the application'),
  'declare-conflict': fact(
    'ConflictDeclared',
    committee,
    'التصريح بتضارب المصالح',
    'Déclarer un conflit d’intérêts',
    'Declare a conflict of interest',
  ),
  'offer-place': fact(
    'OfferMade',
    ['system'],
    'عرض مقعد شاغر',
    'Proposer une place libérée',
    'Offer a place that became free',
  ),
  'accept-place': fact('OfferAccepted', applicants, 'قبول المقعد المعروض', 'Accepter la place', 'Accept the place'),
  'decline-place': fact(
    'OfferDeclined',
    applicants,
    'التنازل عن المقعد المعروض',
    'Décliner la place',
    'Decline the place',
  ),
  'dismiss-duplicate': fact(
    'DuplicateDismissed',
    agents,
    'استبعاد شبهة التكرار',
    'Écarter un soupçon de doublon',
    'Dismiss a suspected duplicate',
  ),
  'merge-duplicate': fact(
    'DuplicateMerged',
    agents,
    'دمج الطلب المكرر في طلب آخر',
    'Fusionner un doublon dans une autre candidature',
    'Merge a duplicate into another application',
  ),
  admit: fact('ApplicationAdmitted', committee, 'قبول الترشيح', 'Admettre', 'Admit'),
  waitlist: fact(
    'ApplicationWaitlisted',
    committee,
    'الإدراج في لائحة الانتظار',
    'Mettre en liste d’attente',
    'Put on the waiting list',
  ),
  reject: fact(
    'ApplicationRejected',
    committee,
    'رفض الترشيح مع التعليل',
    'Rejeter avec motifs',
    'Reject with reasons',
  ),
  appeal: fact('AppealLodged', applicants, 'تقديم طعن', 'Former un recours', 'Lodge an appeal'),
  'decide-appeal': fact('AppealDecided', committee, 'البت في الطعن', 'Statuer sur le recours', 'Decide the appeal'),
  'assign-consultant': fact(
    'ConsultantAssigned',
    managers,
    'تعيين المستشار',
    'Affecter un consultant',
    'Assign a consultant',
  ),
  'start-diagnosis': fact('DiagnosisStarted', openers, 'بدء التشخيص', 'Démarrer le diagnostic', 'Start the diagnosis'),
  'record-swot': fact(
    'SwotRecorded',
    field,
    'تسجيل نقاط القوة والضعف والفرص والمخاطر',
    'Consigner l’analyse SWOT',
    'Record strengths, weaknesses, opportunities and threats',
  ),
  'submit-development-plan': fact(
    'DevelopmentPlanSubmitted',
    field,
    'تقديم مخطط التنمية',
    'Soumettre le plan de développement',
    'Submit the development plan',
  ),
  'return-development-plan': fact(
    'DevelopmentPlanReturned',
    agents,
    'إرجاع مخطط التنمية للتصحيح',
    'Retourner le plan de développement',
    'Return the development plan',
  ),
  'approve-development-plan': fact(
    'DevelopmentPlanApproved',
    agents,
    'المصادقة على مخطط التنمية',
    'Approuver le plan de développement',
    'Approve the development plan',
  ),
  'record-attendance': fact(
    'AttendanceRecorded',
    field,
    'تسجيل الحضور في التكوين',
    'Consigner la présence à un module',
    'Record attendance at a training module',
  ),
  'start-training': fact(
    'TrainingStarted',
    openers,
    'بدء التكوين والمواكبة',
    'Démarrer la formation',
    'Start the training phase',
  ),
  'record-coaching-session': fact(
    'CoachingSessionRecorded',
    field,
    'تسجيل حصة المواكبة',
    'Consigner une séance d’accompagnement',
    'Record a coaching session',
  ),
  'record-technical-assistance': fact(
    'TechnicalAssistanceRecorded',
    field,
    'تسجيل المساعدة التقنية',
    'Consigner une assistance technique',
    'Record technical assistance',
  ),
  'update-plan-action': fact(
    'PlanActionUpdated',
    field,
    'تحيين إجراء من المخطط',
    'Mettre à jour une action du plan',
    'Update an action of the plan',
  ),
  'start-marketing': fact(
    'MarketingStarted',
    openers,
    'بدء مرحلة التسويق',
    'Démarrer la commercialisation',
    'Start the marketing phase',
  ),
  'submit-marketing-plan': fact(
    'MarketingPlanSubmitted',
    field,
    'تقديم مخطط التسويق',
    'Soumettre le plan de commercialisation',
    'Submit the marketing plan',
  ),
  'record-product-improvement': fact(
    'ProductImprovementRecorded',
    field,
    'تسجيل تحسين منتوج',
    'Consigner une amélioration de produit',
    'Record a product improvement',
  ),
  'record-outlet': fact(
    'OutletRecorded',
    field,
    'تسجيل منفذ بيع جديد',
    'Consigner un nouveau débouché',
    'Record a new outlet',
  ),
  'record-sale-support': fact(
    'SaleSupportRecorded',
    field,
    'تسجيل دعم البيع',
    'Consigner un appui à la vente',
    'Record sales support',
  ),
  'record-evaluation': fact(
    'EvaluationRecorded',
    field,
    'تسجيل التقييم النهائي',
    'Consigner l’évaluation finale',
    'Record the final evaluation',
  ),
  graduate: fact(
    ['CooperativeGraduated', 'GraduationWaiverSigned'],
    managers,
    'إعلان استكمال المسار',
    'Prononcer la fin de parcours réussie',
    'Graduate',
  ),
  'issue-message': fact(
    'MessageIssued',
    system,
    'إصدار رسالة مستحقة',
    'Émettre un message dû',
    'Issue a message that is due',
  ),
  escalate: fact('Escalated', system, 'تصعيد تأخر', 'Escalader un retard', 'Escalate a delay'),
  expire: fact(
    ['DeadlineExpired', 'FileLapsed', 'OfferLapsed', 'AppealWindowClosed'],
    system,
    'إنهاء أجل منقض',
    'Constater l’expiration d’un délai',
    'Draw the consequence of an expired deadline',
  ),
  'record-place-freed': fact(
    'FreedPlaceRecorded',
    ['system'],
    'إثبات تحرير المقعد',
    'Constater que la place est rendue',
    'Record that the place was given back',
  ),
  'apply-policy': fact(
    'PolicyApplied',
    system,
    'تطبيق نسخة من السياسة',
    'Appliquer une version du règlement',
    'Apply a version of the policy',
  ),
  'replan-deadlines': fact(
    'DeadlinesReplanned',
    system,
    'إعادة برمجة الآجال',
    'Replanifier les échéances',
    'Plan the deadlines again',
  ),
  'attach-document': fact(
    'DocumentAttached',
    ['applicant', ...staff],
    'إرفاق وثيقة',
    'Joindre un document',
    'Attach a document',
  ),
  'add-note': fact('NoteAdded', staff, 'إضافة ملاحظة', 'Ajouter une note', 'Add a note'),
  correct: fact(
    ['DataCorrected', 'DuplicateSuspected'],
    agents,
    'تصحيح المعطيات',
    'Corriger les données',
    'Correct the data',
  ),
  reassign: fact('JourneyReassigned', managers, 'تغيير المكلف بالملف', 'Réaffecter', 'Reassign'),
  'extend-deadline': fact('DeadlineMoved', managers, 'تمديد أجل', 'Prolonger une échéance', 'Extend a deadline'),
  suspend: fact('JourneySuspended', managers, 'تعليق المسار', 'Suspendre le parcours', 'Suspend the journey'),
  resume: fact('JourneyResumed', managers, 'استئناف المسار', 'Reprendre le parcours', 'Resume the journey'),
  withdraw: fact(
    'JourneyWithdrawn',
    applicants,
    'انسحاب التعاونية',
    'Retirer la coopérative à sa demande',
    'Withdraw at the cooperative’s wish',
  ),
  exclude: fact('JourneyExcluded', managers, 'إقصاء مع التعليل', 'Exclure avec motif', 'Exclude with a reason'),
};
