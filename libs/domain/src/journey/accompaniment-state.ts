/** What a journey’s state keeps of the accompaniment, area by area: what decisions, duties and lists need, and no texts. */
import type { EntryKind, Indicators, JourneyEventData, JourneyPayload } from '@mourafaka/contracts';

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
  at: string;
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
  accountsFiled: { id: string; filedOn: string }[];
  /** Payments; `complete`: with it nothing is left to be paid. */
  capital: { id: string; complete: boolean }[];
}

/** Of training, coaching and technical assistance. */
export interface CoachingState {
  trainingStartedAt?: string;
  /** Those that count: what is withdrawn is taken out. */
  attendance: { id: string; module: string; occurredOn: string; participants: number; sessionId?: string }[];
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
  /** When it came to that. */
  since: string;
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
