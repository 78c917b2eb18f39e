/**
 * The shape every aggregate of the domain has: pure functions from a command and a state to events, and from events to a
 * state. Time, ids, policy and calendar come in by the context; nothing here reads a clock or draws a random number.
 */
import type {
  Actor,
  Candidate,
  DomainEvent,
  DuplicateSignal,
  FinancingCandidate,
  JourneyStateName,
  ProgrammePolicy,
  Refusal,
  StreamCategory,
  WorkingCalendar,
} from '@mourafaka/contracts';

/** When a batch takes applications, as its own stream says it. */
export interface CallWindow {
  opensOn: string;
  closesOn: string;
  status: 'planned' | 'open' | 'closed';
  /** Instant; people may close a call before its last day is over. */
  closedAt?: string;
  /** Staff may still enter paper applications and imports after the closing date (until ranking). */
  lateAllowed: boolean;
  /** Cooperatives the administrator admits after closing, by name. */
  lateGrants?: readonly LateGrant[];
}

/** Leave to apply after the call is closed, given to one cooperative. */
export interface LateGrant {
  /** Court and number as they are compared. */
  registration: string;
  /** Last local date on which it may be used. */
  until: string;
}

/** An application of the same batch that may be of the same cooperative. */
export interface SimilarApplication {
  journeyId: string;
  signals: readonly DuplicateSignal[];
}

/** A cooperative as enrolling it in a training session sees it. */
export interface EnrolmentFacts {
  journeyId: string;
  batch: string;
  lot?: string;
  region: string;
  state: JourneyStateName;
  suspended: boolean;
  /** Modules attended by enough people. */
  modulesAttended: readonly string[];
  /** Another session of the same module, not over yet, that it is enrolled in. */
  enrolledIn?: { sessionId: string; heldOn: string };
}

/** What is known of a catch-up for one cooperative. */
export interface CatchUpFacts {
  /** It has neither attended the module elsewhere nor is it enrolled in another session of it. */
  needed: boolean;
  /** The next session of the module with a free place in its lot or region. */
  next?: { sessionId: string; heldOn: string; from: string; to: string; place: string };
}

/** An open task of the work queue as marking it sees it. */
export interface TaskFacts {
  /** The stream it belongs to, and its key there. */
  stream: string;
  key: string;
  kind: string;
  /** Whom it is assigned to, and who may not do it. */
  assignee?: string;
  except?: readonly string[];
}

/** All `decide` may know besides the command and the state. */
export interface DecisionContext {
  /** The command's business time (ISO instant, UTC, milliseconds): `recordedAt` of its events. */
  now: string;
  /** The same moment as a local date. */
  today: string;
  actor: Actor;
  /** The policy of `policyVersion`; see `policyVersionFor` for which version a command needs. */
  policy: ProgrammePolicy;
  policyVersion: number;
  calendar: WorkingCalendar;
  calendarVersion: number;
  /** The call of the batch; given for `submit-application`. */
  call?: CallWindow;
  /** Who is ranked: the scored applications of the batch; given for `rank` and `approve-selection`. */
  candidates?: readonly Candidate[];
  /** Eligible applications of the batch whose scoring is not complete, by region; given with `candidates`. */
  unscored?: Readonly<Record<string, number>>;
  /** Journeys of the batch that stand on the waiting list and were not passed over; given for `offer-place`. */
  waiting?: readonly string[];
  /** Journeys of the batch that are scored and not told of any decision yet, though a list may have one; given for `offer-place`. */
  undecided?: readonly string[];
  /** Journeys of the batch that are not closed; given for `close-batch`. */
  openJourneys?: number;
  /** The open requests to the round's partner; given for `rank-financing` and `approve-financing`. */
  requests?: readonly FinancingCandidate[];
  /**
   * Whether the wave of the journey's region is ranked already, which locks its scores, and whether its list still waits to
   * be given out; given for `score` and for decisions by hand.
   */
  selection?: { wave?: string; ranked: boolean; pending?: boolean };
  /** Other applications that may be of the same cooperative; given where an application is entered, changed or assessed. */
  similar?: readonly SimilarApplication[];
  /** The application another is merged into; given for `merge-duplicate`, unless it does not exist. */
  mergeInto?: { batch: string; state: JourneyStateName };
  /** Journeys a bulk's filter finds, among those its requester may see; given for `request-bulk` with a filter. */
  matching?: readonly string[];
  /** Batches (codes) and sessions (ids) that are not over; given for every change of the calendar. */
  following?: { batches: readonly string[]; sessions: readonly string[] };
  /** The cooperatives a session's command names, those that exist; given for `enrol`. */
  enrolling?: readonly EnrolmentFacts[];
  /** The task a mark is about, unless it is not open; given for `claim`, `release` and `snooze`. */
  task?: TaskFacts;
  /** Given for `propose-catch-up`. */
  catchUp?: CatchUpFacts;
  /** The session a new one makes up for, where there is one of that id; given for `schedule`. */
  missedSession?: { batch: string; module: string };
  /** Local date and wall-clock time → instant. */
  instantOf: (date: string, time: string) => string;
  /** Instant → local date. */
  dateOf: (instant: string) => string;
  /** Which edition of the zone database both reckon by, e.g. `2025b`. */
  zoneVersion: string;
  /** The n-th id (uuid) of this command: the same for the same command. */
  id: (n: number) => string;
  /**
   * The code a person is sent about something of this stream: eight digits, the same for the same purpose, known to nobody
   * without the keys of the installation and stored nowhere.
   */
  codeFor: (purpose: string) => string;
  /** Wrong codes given since the one in force was sent; given for `confirm-session`. */
  wrongCodes?: number;
  /** A fresh public follow-up code. */
  trackingCode: string;
}

/** An event with what the journal knows of it; all that `evolve` sees. Personal values may be sealed. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  type: E['type'];
  data: E['data'];
  version: number;
  recordedAt: string;
  actor: Actor;
}

export type Decision<E extends DomainEvent = DomainEvent> =
  { events: E[]; refusal?: undefined } | { refusal: Refusal; events?: undefined };

export interface Aggregate<State, Command extends { type: string }, E extends DomainEvent> {
  category: StreamCategory;
  /** What happens, or why it may not. Never throws for anything a caller can send. */
  decide(command: Command, state: State | undefined, context: DecisionContext): Decision<E>;
  /** The state after one more event. */
  evolve(state: State | undefined, recorded: RecordedEvent<E>): State;
}

/** Folds recorded events, oldest first. */
export function fold<State, C extends { type: string }, E extends DomainEvent>(
  aggregate: Aggregate<State, C, E>,
  recorded: readonly RecordedEvent<E>[],
  from?: State,
): State | undefined {
  return recorded.reduce<State | undefined>((state, event) => aggregate.evolve(state, event), from);
}
