/** The registry of a batch's commands: what each takes, in which stages, by whom, and which events it makes. */
import type { z } from 'zod';
import type { Texts } from '../fields';
import type { Role } from '../meta';
import type { BatchEventName } from './events';
import { batchPayloads } from './payloads';
import { type BatchCommandName, batchCommandNames, type BatchStage, batchTransitions } from './stages';

export interface BatchCommandSpec {
  /** Strict schema of the payload. */
  payload: z.ZodType;
  /** Whom it is meant for; the system's own hand may give each of them where a duty says so. */
  roles: readonly Role[];
  /** `new` before the batch exists. */
  allowedStages: readonly (BatchStage | 'new')[];
  events: readonly BatchEventName[];
  summary: Texts;
}

const managers: readonly Role[] = ['programme-manager', 'administrator'];
const committee: readonly Role[] = ['programme-manager', 'committee'];
const system: readonly Role[] = ['system'];

const fact = (events: readonly BatchEventName[], roles: readonly Role[], ar: string, fr: string, en: string) => ({
  events,
  roles,
  summary: { ar, fr, en },
});

const facts: Readonly<Record<BatchCommandName, Pick<BatchCommandSpec, 'events' | 'roles' | 'summary'>>> = {
  'create-batch': fact(['BatchCreated'], managers, 'إحداث شطر', 'Créer une tranche', 'Create a batch'),
  'adopt-policy': fact(
    ['PolicyAdopted', 'WavesScheduled', 'CallScheduled'],
    managers,
    'اعتماد نسخة من السياسة',
    'Adopter une version du règlement',
    'Adopt a version of the policy',
  ),
  'open-call': fact(
    ['CallPlanned', 'CallOpened', 'CallScheduled'],
    managers,
    'فتح الدعوة أو برمجتها',
    'Ouvrir ou planifier l’appel',
    'Open or plan the call',
  ),
  'begin-call': fact(
    ['CallOpened'],
    system,
    'فتح الدعوة في تاريخها',
    'Ouvrir l’appel à sa date',
    'Open the call on its day',
  ),
  'extend-call': fact(
    ['CallExtended', 'CallScheduled'],
    managers,
    'تمديد الدعوة',
    'Prolonger l’appel',
    'Extend the call',
  ),
  'close-call': fact(['CallClosed'], managers, 'إغلاق الدعوة', 'Clore l’appel', 'Close the call'),
  'grant-late-application': fact(
    ['LateApplicationGranted'],
    ['administrator'],
    'الإذن لتعاونية بترشيح متأخر',
    'Autoriser une candidature tardive',
    'Grant a late application',
  ),
  'issue-message': fact(
    ['MessageIssued'],
    system,
    'إصدار تذكير مستحق',
    'Émettre un rappel dû',
    'Issue a reminder that is due',
  ),
  escalate: fact(['Escalated'], system, 'تصعيد تأخر', 'Escalader un retard', 'Escalate a delay'),
  'extend-deadline': fact(['DeadlineMoved'], managers, 'تمديد أجل', 'Prolonger une échéance', 'Extend a deadline'),
  'acknowledge-escalation': fact(
    ['EscalationAcknowledged'],
    committee,
    'الإقرار بتصعيد والتكفل به',
    'Prendre en charge un retard signalé',
    'Act on an escalated delay',
  ),
  'replan-deadlines': fact(
    ['DeadlinesReplanned', 'DeadlineMoved', 'CallScheduled'],
    system,
    'إعادة برمجة الآجال',
    'Replanifier les échéances',
    'Plan the deadlines again',
  ),
  'open-scoring': fact(['ScoringOpened'], managers, 'فتح التنقيط', 'Ouvrir la notation', 'Open the scoring'),
  rank: fact(['SelectionRanked'], committee, 'ترتيب الترشيحات', 'Classer les candidatures', 'Rank the applications'),
  'reopen-scoring': fact(
    ['ScoringReopened'],
    committee,
    'إعادة فتح التنقيط',
    'Rouvrir la notation',
    'Reopen the scoring',
  ),
  'approve-selection': fact(
    ['SelectionSigned', 'SelectionApproved'],
    committee,
    'التوقيع على لائحة الانتقاء',
    'Signer la liste de sélection',
    'Sign the list of the selection',
  ),
  'release-wave': fact(['WaveReleased'], managers, 'إعلان نتائج الفوج', 'Publier la vague', 'Release the wave'),
  'record-dispatched': fact(
    ['WaveDispatched', 'PolicyDispatched', 'FinancingDispatched'],
    system,
    'تسجيل إرسال القرارات',
    'Consigner l’envoi des décisions',
    'Record that the decisions are handed out',
  ),
  'free-place': fact(['PlaceFreed'], system, 'تحرير مقعد', 'Libérer une place', 'Free a place'),
  'offer-place': fact(
    ['PlaceOffered', 'PlaceUnfilled'],
    system,
    'عرض مقعد على التالي في لائحة الانتظار',
    'Offrir une place au suivant de la liste d’attente',
    'Offer a place to the next on the waiting list',
  ),
  'record-offer': fact(
    ['PlaceOfferRecorded'],
    system,
    'تسجيل مآل عرض المقعد',
    'Consigner la suite d’une offre de place',
    'Record what became of an offer',
  ),
  'open-financing-round': fact(
    ['FinancingRoundOpened'],
    managers,
    'فتح جولة تمويل',
    'Ouvrir un tour de financement',
    'Open a financing round',
  ),
  'rank-financing': fact(
    ['FinancingRanked'],
    committee,
    'ترتيب طلبات التمويل',
    'Classer les demandes de financement',
    'Rank the requests for funds',
  ),
  'approve-financing': fact(
    ['FinancingSigned', 'FinancingApproved'],
    committee,
    'التوقيع على لائحة التمويل',
    'Signer la liste de financement',
    'Sign the list of a financing round',
  ),
  'close-batch': fact(['BatchClosed'], managers, 'إغلاق الشطر', 'Clore la tranche', 'Close the batch'),
};

export const batchCommands = Object.fromEntries(
  batchCommandNames.map((name) => [
    name,
    { payload: batchPayloads[name], allowedStages: batchTransitions[name].from, ...facts[name] },
  ]),
) as unknown as Readonly<Record<BatchCommandName, BatchCommandSpec>>;

/** Commands people give; the others perform duties and are the system's alone. */
export const staffBatchCommandNames = batchCommandNames.filter((name) =>
  batchCommands[name].roles.some((role) => role !== 'system'),
);
