/** The commands of what may happen in every phase, and what the system does by itself: what each records, for whom it is meant, and what it does in plain words. */
import { fact, field, managers, applicants, staff, system } from '../command-facts';

export const administrationFacts = {
  'issue-message': fact(
    ['MessageIssued', 'MessageWithheld'],
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
  'tell-session': fact(
    ['SessionNoticeGiven', 'MessageIssued', 'MessageWithheld'],
    ['system'],
    'إخبار التعاونية بحصة تكوين جماعي',
    'Informer la coopérative d’une session de formation',
    'Tell the cooperative about a training session',
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
    ['DataCorrected', 'EntryCorrected', 'DuplicateSuspected'],
    field,
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
} as const;
