/** What one journey is at a moment: folded from its events, kept in the stream's head, read by everything else. */
import type {
  ApplicationInput,
  CooperativeInput,
  DeadlineKind,
  DeadlineStep,
  DuplicateSignal,
  EntryKind,
  Indicators,
  JourneyEventData,
  JourneyPayload,
  JourneyStateName,
  Phase,
  PolicySettings,
  Representative,
  Role,
  RuleResult,
} from '@mourafaka/contracts';
import { phaseOf } from '@mourafaka/contracts';

export interface Deadline {
  /** `completeness-check#1`: unique within the journey for ever. */
  key: string;
  kind: DeadlineKind;
  /** `paused`: its clock stands still while the cooperative completes the file. */
  status: 'open' | 'paused' | 'met' | 'cancelled' | 'expired';
  owner: Role;
  /** Local date the days are counted from. */
  anchorOn: string;
  /** Set by an extension: counted no more. */
  fixedOn?: string;
  /** Days the clock stood still since the anchor or the extension. */
  pausedDays: number;
  revision: number;
  dueOn: string;
  /** Overdue from this instant on. */
  dueAt: string;
  /** Steps still to perform; empty once closed. */
  steps: DeadlineStep[];
  /** Names of the steps performed, so that a replanned calendar repeats none. */
  performed: string[];
  /** Local date on which its clock stopped. */
  pausedOn?: string;
  closedAt?: string;
}

/** A message the system owes the applicant, due at once. */
export interface Letter {
  /** Duty key, `letter/admission#1`. */
  key: string;
  template: string;
  dueAt: string;
  /** Of its text; never personal. */
  params?: Record<string, string>;
}

/** A place to be given back to the batch, at once. */
export interface FreedPlace {
  /** Duty key, `free-place#1`. */
  key: string;
  wave: string;
  dueAt: string;
}

/** What one member of the committee gave. */
export interface Score {
  scorer: string;
  scores: Record<string, number>;
  /** Weighted, out of 100. */
  total: number;
  /** A score given in a conflict of interest is kept and not counted. */
  counted: boolean;
}

/** Another application that may be of the same cooperative; what was dismissed is not asked again. */
export interface Suspicion {
  of: string;
  signals: DuplicateSignal[];
  status: 'open' | 'dismissed';
  at: string;
}

export interface PlanAction extends Readonly<JourneyEventData<'DevelopmentPlanSubmitted'>['actions'][number]> {
  status: JourneyPayload<'update-plan-action'>['status'];
}

/** A visit to the cooperative, V1, V2 … in the order they were first recorded. */
export interface Visit {
  id: string;
  status: 'planned' | 'held' | 'cancelled';
  /** Local date it is planned for, or took place on. */
  on: string;
  from?: string;
  place?: string;
  /** How often it was moved, and when it was last planned: what a calendar that follows it must know. */
  revision: number;
  at: string;
}

export interface DevelopmentPlan {
  /** Version in force; the first that was submitted is 1. */
  round: number;
  author: string;
  actions: PlanAction[];
  approvedBy?: string;
  approvedAt?: string;
  /** The last version there was, where an amendment was returned. */
  lastRound?: number;
  /** The highest number an action of any version had (A7), so that none is given twice. */
  numbered?: number;
  amendment?: PlanAmendment;
}

/** A version that waits for approval. */
export interface PlanAmendment {
  round: number;
  author: string;
  actions: JourneyEventData<'PlanAmendmentSubmitted'>['actions'];
  /** Ids of actions given up by it. */
  dropped: string[];
}

/** Of the diagnosis and the development plan. */
export interface DiagnosisState {
  diagnosisStartedAt?: string;
  visits: Visit[];
  /** Heading → version of the form by which it was last answered. */
  questionnaire: Record<string, number>;
  /** Entries that stand. */
  swotEntries: number;
  /** Entries ever recorded, and the ids of those withdrawn. */
  swotRecorded: number;
  swotWithdrawn: string[];
  baseline?: Indicators;
  plan?: DevelopmentPlan;
}

/** A general assembly, A1, A2 … in the order they were recorded. */
export interface Assembly {
  id: string;
  heldOn: string;
}

/** Of the cooperative's legal calendar. */
export interface LegalState {
  assemblies: Assembly[];
  /** Local dates. */
  accountsFiled: string[];
  capital: { paidMad: number; complete: boolean };
}

/** Of training, coaching and technical assistance. */
export interface CoachingState {
  trainingStartedAt?: string;
  /** Those that count: what is withdrawn is taken out. */
  attendance: { id: string; module: string; occurredOn: string; participants: number }[];
  /** Empty in a journey whose training started before sessions were planned. */
  coachingPlan: PlannedSession[];
  /** Those that count: what is withdrawn is taken out. */
  sessions: CoachingSession[];
  assistance: AssistanceRequest[];
  /** Technical assistance that was given. */
  technicalAssistance: number;
}

/** A session of the plan; it is held once a session of its number is recorded. */
export interface PlannedSession extends JourneyPayload<'plan-session'> {
  /** How often it was moved, and when it was last: what a calendar that follows it must know. */
  revision: number;
  at: string;
}

export interface CoachingSession {
  id: string;
  occurredOn: string;
  attended: number;
  durationMinutes: number;
  /** Which session of the plan; absent beyond it, and in what was recorded before there was one. */
  number?: number;
  /** Who held it, where that is not who recorded it. */
  consultant?: string;
  /** The code the cooperative was last sent: which one, and since when it is good. */
  code?: { issue: number; at: string };
  confirmedAt?: string;
  dispute?: { at: string; settled?: true };
}

/** Technical assistance that was asked for. */
export interface AssistanceRequest {
  id: string;
  status: AssistanceStatus;
  area: JourneyPayload<'request-technical-assistance'>['area'];
  topic: string;
  expert?: string;
}
export type AssistanceStatus = 'requested' | 'assigned' | 'visited' | 'recommended' | 'done' | 'closed';

/** Something that was recorded and has an id of its own; see `entries`. */
export interface RecordedEntry {
  id: string;
  kind: EntryKind;
  /** Id of who recorded it. */
  by: string;
  /** It keeps its id and counts no more. */
  withdrawn?: true;
}

/** Of marketing, the final evaluation and graduation. */
export interface MarketingState extends FinancingState {
  marketingStartedAt?: string;
  /** Local date. */
  marketingStartedOn?: string;
  marketingPlan: boolean;
  /** 0 before the first. */
  marketingPlanVersion: number;
  productImprovements: number;
  outlets: number;
  segments: number;
  saleSupports: number;
  sales: SalesPeriod[];
  evaluation?: { indicators: Indicators; satisfaction: number; at: string };
  /** The last the cooperative itself gave, 1 to 5. */
  rating?: { satisfaction: number; at: string };
  waiver?: { reason: string; signedBy: string; unmet: string[] };
  /** Number of the certificate, from graduation on. */
  certificate?: string;
}

/** Sales of a period, by its id: `B1`. */
export interface SalesPeriod extends JourneyPayload<'record-sales'> {
  id: string;
}

/** A request for a partner's funds and what became of it. Payments and uses have ids of their own over all requests. */
export interface FinancingRequest {
  id: string;
  partner: string;
  amountMad: number;
  ownContributionMad: number;
  actionIds: string[];
  requestedAt: string;
  status: 'open' | 'granted' | 'declined' | 'withdrawn';
  decidedAt?: string;
  round?: string;
  grantedMad?: number;
  instalments?: { dueOn: string; amountMad: number }[];
  /** `I1`: what was paid of which instalment. */
  payments: { id: string; number: number; paidOn: string; amountMad: number }[];
  /** `U1`: what was spent for which action. */
  uses: { id: string; spentOn: string; amountMad: number; actionId: string }[];
}

/** Of partner financing. */
interface FinancingState {
  financing: FinancingRequest[];
}

export interface JourneyState extends DiagnosisState, LegalState, CoachingState, MarketingState {
  journeyId: string;
  batch: string;
  trackingCode: string;
  version: number;
  updatedAt: string;
  state: JourneyStateName;
  /** When it entered `state`. */
  since: string;
  wave?: string;
  lot?: string;
  suspended?: { since: string; reason: string; until?: string };
  cooperative: CooperativeInput;
  representative?: Representative;
  project: ApplicationInput['project'];
  consent: { given: boolean; textVersion?: string };
  channel: ApplicationInput['channel'];
  submittedAt: string;
  /** Who applied as the cooperative; who of the staff typed it on its behalf. */
  applicant?: string;
  enteredBy?: string;
  late?: 'allowed' | 'granted';
  /** From when the decision's deadline counts: the submission, or the reassessment an appeal brought. */
  decisionFrom: string;
  policyVersion: number;
  settings: PolicySettings;
  /** Documents asked for and not received yet. */
  missing: string[];
  completionRounds: number;
  documents: { kind: string; name: string; at: string; documentId?: string; replaces?: string }[];
  duplicates: Suspicion[];
  mergedInto?: string;
  notes: number;
  eligibility?: { eligible: boolean; results: RuleResult[]; at: string; overridden: boolean };
  scores: Score[];
  /** Members who declared a conflict of interest, for ever. */
  conflicts: string[];
  decision?: {
    kind: 'admitted' | 'waitlisted' | 'rejected';
    at: string;
    by: string;
    reasons: string[];
    rank?: number;
    /** The list of the wave it came from, and who signed that. */
    ranking?: number;
    signedBy?: string[];
  };
  /** A freed place that waits for the cooperative's answer. */
  offer?: { wave: string; place: number; offer: number; at: string };
  /** A place was offered and not taken: the next ones go to others. */
  passedOver: boolean;
  /** Its place is none of the wave's target, so nobody follows on it. */
  beyondTarget?: true;
  freed: FreedPlace[];
  placesFreed: number;
  admittedAt?: string;
  /** How it was closed; `final` once no appeal is possible any more. */
  closing?: { from: JourneyStateName; at: string; by: string; final: boolean; signedBy?: string[] };
  appeal?: { against: JourneyStateName; at: string };
  /** An appeal brought it back: it is scored anew, whatever list is locked. */
  reassessed?: true;
  agent?: string;
  consultant?: string;
  provider?: string;
  /** Everything that was recorded under an id, in order of recording. */
  entries: RecordedEntry[];
  /** When the last thing happened that may open the next phase. */
  progressAt: string;
  deadlines: Deadline[];
  letters: Letter[];
  /** How often each automatic phase was opened, so that its duty's key is new each time. */
  opened: { diagnosis: number; training: number; marketing: number };
  lettersIssued: number;
}

export const journeyPhase = (state: JourneyState): Phase => phaseOf(state.state);
/** Suspicions somebody still has to judge. */
export const openSuspicions = ({ duplicates }: Pick<JourneyState, 'duplicates'>): Suspicion[] =>
  duplicates.filter(({ status }) => status === 'open');
/** The cooperative says it was not held, and nobody has judged yet. */
export const isDisputed = ({ dispute }: Pick<CoachingSession, 'dispute'>): boolean =>
  dispute !== undefined && !dispute.settled;
export const openDeadlines = (state: JourneyState): Deadline[] => state.deadlines.filter((it) => it.status === 'open');

/** How far the cooperative has come, as every status shows it. */
export interface Progress {
  modulesAttended: number;
  modulesPlanned: number;
  sessionsDone: number;
  sessionsPlanned: number;
  actionsDone: number;
  actionsPlanned: number;
}

/** A module counts once, when enough people of the cooperative attended it; modules outside the programme do not count. */
export function modulesAttended({ attendance, settings }: JourneyState): number {
  return settings.modules.filter((module) =>
    attendance.some((held) => held.module === module && held.participants >= settings.minParticipants),
  ).length;
}

export const progressOf = (state: JourneyState): Progress => ({
  modulesAttended: modulesAttended(state),
  modulesPlanned: state.settings.modules.length,
  sessionsDone: state.sessions.length,
  sessionsPlanned: state.settings.sessionsPlanned,
  actionsDone: state.plan?.actions.filter((action) => action.status === 'done').length ?? 0,
  actionsPlanned: state.plan?.actions.filter((action) => action.status !== 'dropped').length ?? 0,
});

/** What training must have delivered before marketing opens, by the policy's numbers. */
export const trainingDelivered = (state: JourneyState): boolean =>
  modulesAttended(state) >= state.settings.training.modules &&
  state.sessions.length >= state.settings.training.sessions;

/** The open deadline that falls first. */
export const nextDeadline = (state: JourneyState): Deadline | undefined =>
  openDeadlines(state).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
