/** The dossier after one more event: a table of small functions, one per event; an event nobody handles does not compile. */
import type { JourneyEvent, JourneyEventName } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { evolveApplication } from './application';
import { evolveClosing } from './closing';
import { evolveCoachingDossier } from './coaching';
import { evolveDiagnosisDossier } from './diagnosis';
import { evolveDocuments } from './documents';
import { type Dossier, type DossierEvolver, type DossierEvolvers, nothingToRead } from './dossier';
import { evolveMarketingDossier } from './marketing';
import { evolvePlan } from './plan';

type Silent =
  | 'VisitPlanned'
  | 'VisitMoved'
  | 'VisitCancelled'
  | 'VisitRecorded'
  | 'QuestionnaireAnswered'
  | 'SwotRevised'
  | 'NeedsRecorded'
  | 'BaselineRecorded'
  | 'PlanAmendmentSubmitted'
  | 'PlanAmendmentReturned'
  | 'PlanAmendmentApproved'
  | 'AssemblyRecorded'
  | 'AccountsFiled'
  | 'CapitalPaymentRecorded'
  | 'MessageIssued'
  | 'CoachingScheduled'
  | 'CoachingSessionPlanned'
  | 'CoachingSessionConfirmed'
  | 'SessionCodeRenewed'
  | 'CoachingSessionDisputed'
  | 'SessionDisputeSettled'
  | 'TechnicalAssistanceRequested'
  | 'TechnicalAssistanceAssigned'
  | 'TechnicalAssistanceVisited'
  | 'TechnicalAssistanceRecommended'
  | 'TechnicalAssistanceClosed'
  | 'MarketingPlanRevised'
  | 'MarketSegmentRecorded'
  | 'SalesRecorded'
  | 'AccompanimentRated'
  | 'FinancingRequested'
  | 'FinancingGranted'
  | 'FinancingDeclined'
  | 'InstalmentRecorded'
  | 'FundUseRecorded'
  | 'EntryCorrected'
  | 'Escalated'
  | 'DeadlineExpired'
  | 'PolicyApplied'
  | 'DeadlinesReplanned'
  | 'DeadlineSet'
  | 'DeadlineMoved'
  | 'DeadlinePaused'
  | 'DeadlineMet'
  | 'DeadlineCancelled'
  | 'JourneySuspended'
  | 'JourneyResumed';

const silent: DossierEvolvers<Silent> = {
  VisitPlanned: nothingToRead,
  VisitMoved: nothingToRead,
  VisitCancelled: nothingToRead,
  VisitRecorded: nothingToRead,
  QuestionnaireAnswered: nothingToRead,
  SwotRevised: nothingToRead,
  NeedsRecorded: nothingToRead,
  BaselineRecorded: nothingToRead,
  PlanAmendmentSubmitted: nothingToRead,
  PlanAmendmentReturned: nothingToRead,
  PlanAmendmentApproved: nothingToRead,
  AssemblyRecorded: nothingToRead,
  AccountsFiled: nothingToRead,
  CapitalPaymentRecorded: nothingToRead,
  MessageIssued: nothingToRead,
  CoachingScheduled: nothingToRead,
  CoachingSessionPlanned: nothingToRead,
  CoachingSessionConfirmed: nothingToRead,
  SessionCodeRenewed: nothingToRead,
  CoachingSessionDisputed: nothingToRead,
  SessionDisputeSettled: nothingToRead,
  TechnicalAssistanceRequested: nothingToRead,
  TechnicalAssistanceAssigned: nothingToRead,
  TechnicalAssistanceVisited: nothingToRead,
  TechnicalAssistanceRecommended: nothingToRead,
  TechnicalAssistanceClosed: nothingToRead,
  MarketingPlanRevised: nothingToRead,
  MarketSegmentRecorded: nothingToRead,
  SalesRecorded: nothingToRead,
  AccompanimentRated: nothingToRead,
  FinancingRequested: nothingToRead,
  FinancingGranted: nothingToRead,
  FinancingDeclined: nothingToRead,
  InstalmentRecorded: nothingToRead,
  FundUseRecorded: nothingToRead,
  EntryCorrected: nothingToRead,
  Escalated: nothingToRead,
  DeadlineExpired: nothingToRead,
  PolicyApplied: nothingToRead,
  DeadlinesReplanned: nothingToRead,
  DeadlineSet: nothingToRead,
  DeadlineMoved: nothingToRead,
  DeadlinePaused: nothingToRead,
  DeadlineMet: nothingToRead,
  DeadlineCancelled: nothingToRead,
  JourneySuspended: nothingToRead,
  JourneyResumed: nothingToRead,
};

const evolvers: DossierEvolvers<JourneyEventName> = {
  ...evolveApplication,
  ...evolveDiagnosisDossier,
  ...evolvePlan,
  ...evolveCoachingDossier,
  ...evolveMarketingDossier,
  ...evolveClosing,
  ...evolveDocuments,
  ...silent,
};

/** Before its first event, ApplicationSubmitted, which fills what is missing here. */
const empty = {
  diagnosis: { swot: [], needs: {} },
  plan: { versions: [], updates: [] },
  coaching: { attendance: [], sessions: [], assistance: [] },
  marketing: { plans: [], improvements: [], outlets: [], supports: [] },
  closing: { evaluations: [] },
  documents: [],
  notes: [],
  corrections: [],
} as unknown as Dossier;

export function evolveDossier(dossier: Dossier | undefined, recorded: RecordedEvent<JourneyEvent>): Dossier {
  const before = dossier ?? empty;
  const changed = (evolvers[recorded.type] as DossierEvolver<JourneyEventName>)(before, recorded.data, recorded);
  return { ...before, ...changed, version: recorded.version, updatedAt: recorded.recordedAt };
}

/** What is read of everything recorded, oldest first. Throws for a journey of which nothing is recorded. */
export function foldDossier(recorded: readonly RecordedEvent<JourneyEvent>[]): Dossier {
  const dossier = recorded.reduce<Dossier | undefined>(evolveDossier, undefined);
  if (!dossier) throw new Error('nothing is recorded of this journey');
  return dossier;
}
