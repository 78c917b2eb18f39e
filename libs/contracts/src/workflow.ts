/**
 * What workflows, the relay and the API say to each other through Temporal. This entry point is bundled into the
 * workflow sandbox, so it holds plain types and constants only: no zod, no Node.
 */
import type { QueryDefinition, SignalDefinition, UpdateDefinition } from '@temporalio/common';
import type { StreamId } from './ids';
import type { Phase, WorkflowAttributes } from './workflow-attributes';

export type { StreamId } from './ids';
export { changedAttributes, searchAttributes, type WorkflowAttributes } from './workflow-attributes';

/**
 * Raised whenever `duties(state)` may answer otherwise for the same state, so that views made by an older planner are sent
 * again; and whenever read rows tell more of the same state, so that they are written again.
 */
export const PLANNER_VERSION = 10;

export type { Phase } from './workflow-attributes';
export const phases: readonly Phase[] = ['application', 'diagnosis', 'training', 'marketing', 'closed'];

/** What the system does by itself. `open-phase` executes the `start-*` command named by the duty's key. */
export type JourneyDutyKind = 'remind' | 'escalate' | 'expire' | 'open-phase' | 'issue-letter' | 'free-place';

/** `dispatch`: hand out commands to many journeys by a bulk; `offer`, `tell`: fill a freed place from the waiting list. */
export type BatchDutyKind =
  'open-call' | 'close-call' | 'remind' | 'escalate' | 'rank' | 'release' | 'dispatch' | 'offer' | 'tell';

/**
 * `notify`: tell a cooperative, by its journey; `give-attendance`: record in the journey what it attended; `propose`: look for
 * a catch-up session; `announce`: say to the session it makes up for that it was planned.
 */
export type SessionDutyKind = 'notify' | 'give-attendance' | 'remind' | 'escalate' | 'close' | 'propose' | 'announce';

/** `dispatch`: have every pending deadline follow a new version. */
export type CalendarDutyKind = 'dispatch';

export type DutyKind = JourneyDutyKind | BatchDutyKind | SessionDutyKind | CalendarDutyKind;

/** One thing that must happen by itself at a known instant. Performing it twice, or too late, changes nothing. */
export interface Duty<Kind extends DutyKind = DutyKind> {
  /** Unique within the stream for ever, e.g. `completeness-check#1/remind-3`; the idempotency key of its command. */
  key: string;
  kind: Kind;
  /** The business instant (ISO 8601, UTC) it is due. */
  dueAt: string;
}

/** A duty as the workflow sees it: with the instant, on the timer's own clock, at which to wake for it. */
export interface PlannedDuty extends Duty {
  wakeAt: string;
}

/** All a workflow knows of its stream. Ordered by (version, planner): an older one is ignored, an equal one changes nothing. */
export interface ProcessView {
  version: number;
  planner: number;
  /** A journey's phase, a batch's or a session's stage, a bulk's status. */
  phase: string;
  /** Nothing more can happen: closed, no duty left, the appeal window past. */
  finished: boolean;
  /** Staff must act before anything else happens, e.g. `completeness-check`; shown by the `engine` query. */
  waitingFor: string[];
  duties: PlannedDuty[];
  /** Never personal: the seven declared search attributes. */
  attributes: WorkflowAttributes;
}

/** The whole input of a workflow that follows a stream: what it needs besides, it reads from the journal. */
export interface StreamInput {
  stream: StreamId;
}

export interface EngineStatus {
  followedVersion: number;
  phase: string;
  finished: boolean;
  waitingFor: string[];
  nextDuty?: PlannedDuty;
  /** Instants (timer's clock) the run sleeps until. */
  timers: string[];
  /** Duties it does not perform for now, and why: refused, failed, or foreign to the phase. */
  held?: HeldDuty[];
}

export interface HeldDuty {
  key: string;
  /** A refusal's code, `failed`, or `foreign`: no phase of that name performs this kind. */
  reason: string;
  /** When it is tried again (timer's clock), unless a newer view or a nudge comes first. */
  until?: string;
}

/** How a duty ended: `moot` when the state no longer asks for it, `refused` when the command was refused for another reason. */
export type DutyOutcome = 'performed' | 'moot' | 'refused' | 'not-due';

export interface DutyResult {
  outcome: DutyOutcome;
  /** A stable refusal code when it was refused. */
  code?: string;
  view: ProcessView;
}

/** Activities of every workflow that follows a stream; implemented by a Nest service in apps/worker. */
export interface StreamActivities {
  /** The stream's present view, straight from its head. */
  readView(stream: StreamId): Promise<ProcessView>;
  /** Gives the duty's orders, idempotent by the duty's key, decided against the current state. */
  performDuty(stream: StreamId, dutyKey: string): Promise<DutyResult>;
}

/** Activities of a bulk's items; implemented by a Nest service in apps/worker. */
export interface BulkActivities {
  /** Numbers of the first items of those chunks that still hold an item without receipt. */
  openChunks(bulkId: string, size: number): Promise<number[]>;
  /** Gives the chunk's commands that have no receipt yet, and writes their receipts. However often it is called, none takes effect twice. */
  executeChunk(bulkId: string, first: number, size: number): Promise<void>;
  /** Every item has its receipt: says so on the bulk's stream. */
  finishBulk(bulkId: string): Promise<void>;
}

/** What of a channel may leave now. */
export interface DueParcels {
  /** What leaves as one has one id. */
  parcels: string[];
  /** How many the channel may send in a second. */
  perSecond: number;
}

/** Activities of the delivery task queue; implemented by a Nest service in apps/worker. */
export interface DeliveryActivities {
  /** Parcels of the channel whose time has come, and those a crash left half-way, but for those (`except`) being sent already. */
  claimDue(channel: string, limit: number, except: string[]): Promise<DueParcels>;
  /**
   * Sends each parcel that is not sent yet. However often it is called, none leaves twice at a gateway that knows ids, and at
   * one that does not, what may have left is sent no more. Fails where the gateway is away; what has trouble of its own is
   * left for later and holds up no other.
   */
  sendParcels(channel: string, parcels: string[]): Promise<void>;
}

/** What is sent of one month. */
export interface ReportPlan {
  /** `2026-11`. */
  month: string;
  /** It is too early: plan again then (timer's clock). */
  wakeAt?: string;
  /** Ids of the mails that have not ended. */
  mails: string[];
}

/** Activities of the monthly report; implemented by a Nest service in apps/worker. */
export interface ReportActivities {
  /** Who is to be sent what, each once; of the month that is over unless told. */
  planReports(month?: string): Promise<ReportPlan>;
  /** Makes one report and sends it, unless it has left. Fails where it certainly did not leave and is to be tried again. */
  sendReport(mailId: string): Promise<void>;
}

/** Activities of the nightly check; implemented by a Nest service in apps/worker. */
export interface CheckActivities {
  /** Holds a sample of streams against all that follows from them, and notes what was found. */
  verifySample(): Promise<{ id: string; differences: number }>;
  /** Tells administrators what that check found; however often it is called, once. */
  raiseAlarm(id: string): Promise<void>;
}

/** Activities of the daily checkpoint; implemented by a Nest service in apps/worker. */
export interface CheckpointActivities {
  /** Signs how the journal stands, and writes it into the database and outside it. */
  signCheckpoint(): Promise<void>;
}

/** Activities of the daily retention; implemented by a Nest service in apps/worker. */
export interface RetentionActivities {
  /** Erases whoever was kept as long as they may be, so many at most; however often it is called, each once. */
  applyRetention(): Promise<{ erased: number; refused: number; more: boolean }>;
}

/** The whole input of a monthly report. */
export interface ReportInput {
  /** `2026-11`; the month that is over unless told. */
  month?: string;
}

/** The relay's alone: a newer view of the stream. */
export const followSignal = { type: 'signal', name: 'follow' } as SignalDefinition<[ProcessView], 'follow'>;
/** Perform due duties now, without waiting for the timer. */
export const nudgeSignal = { type: 'signal', name: 'nudge' } as SignalDefinition<[], 'nudge'>;
export const engineQuery = { type: 'query', name: 'engine' } as QueryDefinition<EngineStatus, [], 'engine'>;
export const dutiesQuery = { type: 'query', name: 'duties' } as QueryDefinition<PlannedDuty[], [], 'duties'>;
/** Waits (bounded) until the run has followed the version; answers how far it did follow. */
export const caughtUpUpdate = { type: 'update', name: 'caughtUp' } as UpdateDefinition<number, [number], 'caughtUp'>;

/** The whole input of a channel's delivery. */
export interface DeliveryInput {
  channel: string;
}

/**
 * One queue for all who follow a path, which costs a worker the least memory; bulks have their own, so that six hundred
 * admissions hold up nobody's duty.
 */
export const taskQueues = { journey: 'journey', bulk: 'bulk', delivery: 'delivery' } as const;
export const workflowTypes = {
  journey: 'journey',
  batch: 'batch',
  bulk: 'bulk',
  session: 'trainingSession',
  delivery: 'delivery',
  calendar: 'calendar',
  report: 'report',
  check: 'check',
  checkpoint: 'checkpoint',
  retention: 'retention',
} as const;
