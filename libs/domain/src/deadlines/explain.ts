/**
 * Why each deadline falls when it does, and all that was done about it: a fold over the events of its stream, read by
 * people and by nothing that decides.
 */
import type {
  Actor,
  DeadlineEvent,
  DeadlineEventData,
  DeadlineKind,
  DeadlineStep,
  DomainEvent,
  Role,
  WorkingCalendar,
} from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { regionalCalendar } from '../calendar/regional-calendar';
import { type SkippedDay, skippedDays } from './skipped-days';
import type { LawfulDueOn } from './plan';

/** One act planned about a deadline, and what became of it. */
export interface ExplainedStep extends Pick<DeadlineStep, 'kind' | 'audience' | 'channel' | 'level'> {
  name: string;
  /** Absent of what was skipped before it had one. */
  key?: string;
  at: string;
  /** `skipped`: past when it was planned. `dropped`: the deadline was closed, or moved, before. `withheld`: its reader wants none. */
  status: 'planned' | 'performed' | 'withheld' | 'skipped' | 'dropped';
  performedAt?: string;
}

/** One change of its day, or of its clock. */
export interface DeadlineMove {
  why: DeadlineEventData<'DeadlineMoved'>['why'] | 'paused';
  at: string;
  by: Actor;
  from: string;
  /** Absent while its clock stands still. */
  to?: string;
  reason?: string;
  /** Of the move alone. */
  pausedDays: number;
}

export interface ExplainedDeadline {
  key: string;
  kind: DeadlineKind;
  about?: string;
  status: 'open' | 'paused' | 'met' | 'cancelled' | 'expired';
  owner: Role;
  dueOn: string;
  dueAt: string;
  rule: { days: number; unit: 'working' | 'calendar' };
  /** The law says when, whatever the rule, the calendar or a pause. */
  byLaw: boolean;
  anchorOn: string;
  /** Version of the event that made it necessary. */
  setBy?: number;
  setAt: string;
  /** Set from outside, or by an extension: no days were counted. */
  fixedOn?: string;
  /** It was set from outside to begin with, whatever moved it since. */
  wasFixed: boolean;
  /** The last extension. */
  extension?: DeadlineMove;
  pausedDays: number;
  pausedOn?: string;
  /** Days off that were not counted, or that it moved over; empty where the calendar of its time is not known any more. */
  skippedDays: SkippedDay[];
  calendarVersion: number;
  policyVersion: number;
  zoneVersion?: string;
  moves: DeadlineMove[];
  steps: ExplainedStep[];
  closedAt?: string;
  late?: boolean;
}

type Plan = Pick<DeadlineEventData<'DeadlineSet'>, 'steps' | 'skipped'>;
type Recorded = RecordedEvent<DomainEvent>;

const planned = ({ steps, skipped }: Plan): ExplainedStep[] => [
  ...steps.map(({ kind, name, key, at, audience, channel, level }): ExplainedStep => ({
    ...{ kind, name, key, at, audience, channel, level, status: 'planned' },
  })),
  ...skipped.map(({ name, at }): ExplainedStep => ({ kind: kindOf(name), name, at, status: 'skipped' })),
];

const kindOf = (name: string): DeadlineStep['kind'] =>
  name.startsWith('escalate') ? 'escalate' : name.startsWith('expire') ? 'expire' : 'remind';

const dropped = (steps: readonly ExplainedStep[]): ExplainedStep[] =>
  steps.map((step) => (step.status === 'planned' ? { ...step, status: 'dropped' } : step));

type Timing = Pick<
  DeadlineEventData<'DeadlineMoved'>,
  'dueOn' | 'dueAt' | 'rule' | 'calendarVersion' | 'policyVersion' | 'zoneVersion'
>;
const timingOf = ({ dueOn, dueAt, rule, calendarVersion, policyVersion, zoneVersion }: Timing): Timing => ({
  ...{ dueOn, dueAt, rule, calendarVersion, policyVersion },
  ...(zoneVersion !== undefined && { zoneVersion }),
});

const followsFromOthers: readonly string[] = ['DeadlineSet', 'DeadlineMet', 'DeadlineCancelled', 'DeadlinePaused'];

/** The first event of the command that made the deadline necessary: a command's own events come before those of deadlines. */
function causeOf(recorded: readonly Recorded[], n: number): number | undefined {
  const at = recorded[n]?.recordedAt;
  const before = (from: number, holds: (event: Recorded) => boolean): number => {
    let first = from;
    for (
      let event = recorded[first - 1];
      event?.recordedAt === at && event && holds(event);
      event = recorded[first - 1]
    )
      first--;
    return first;
  };
  const endOfOwn = before(n, ({ type }) => followsFromOthers.includes(type) || type === 'DeadlineMoved');
  const start = before(endOfOwn, ({ type }) => !followsFromOthers.includes(type));
  return start < endOfOwn ? recorded[start]?.version : undefined;
}

type Explained = Omit<ExplainedDeadline, 'skippedDays' | 'byLaw'>;

function setUp(
  { key, kind, about, owner, anchorOn, fixedOn, ...plan }: DeadlineEventData<'DeadlineSet'>,
  setAt: string,
  setBy: number | undefined,
): Explained {
  return {
    ...{ key, kind, status: 'open', owner, anchorOn, setAt },
    ...(about !== undefined && { about }),
    ...(setBy !== undefined && { setBy }),
    ...(fixedOn !== undefined && { fixedOn }),
    ...{ wasFixed: fixedOn !== undefined, pausedDays: 0, moves: [], steps: planned(plan) },
    ...timingOf(plan),
  };
}

function moved(
  before: Explained,
  data: DeadlineEventData<'DeadlineMoved'>,
  { recordedAt: at, actor: by }: Recorded,
): Explained {
  const { why, reason, previousDueOn: from, dueOn: to, fixedOn, pausedDays } = data;
  const move: DeadlineMove = {
    ...{ why, at, by, from, to, ...(reason !== undefined && { reason }) },
    pausedDays: why === 'resumed' ? pausedDays - before.pausedDays : 0,
  };
  const fresh = planned(data);
  // Planned again under another key, it is not dropped.
  const kept = dropped(before.steps).filter(
    ({ status, name }) => status !== 'dropped' || !fresh.some((step) => step.name === name),
  );
  const { fixedOn: _was, pausedOn: _stood, ...rest } = before;
  return {
    ...rest,
    ...timingOf(data),
    ...{ status: 'open', pausedDays, moves: [...before.moves, move], steps: [...kept, ...fresh] },
    ...(fixedOn !== undefined && { fixedOn }),
    ...(why === 'extended' && { extension: move }),
  };
}

const paused = (
  before: Explained,
  { pausedOn }: DeadlineEventData<'DeadlinePaused'>,
  { recordedAt: at, actor: by }: Recorded,
): Explained => ({
  ...{ ...before, status: 'paused', pausedOn, steps: dropped(before.steps) },
  moves: [...before.moves, { why: 'paused', at, by, from: before.dueOn, pausedDays: 0 }],
});

const closed = (before: Explained, status: Explained['status'], closedAt: string, late?: boolean): Explained => {
  const { pausedOn: _stood, ...rest } = before;
  return { ...rest, status, closedAt, ...(late !== undefined && { late }), steps: dropped(before.steps) };
};

/** What performs a step, and as what. */
const performing: Readonly<Record<string, ExplainedStep['status']>> = {
  MessageIssued: 'performed',
  Escalated: 'performed',
  DeadlineExpired: 'performed',
  MessageWithheld: 'withheld',
};

const withStepDone = (before: Explained, { type, data, recordedAt }: Recorded): Explained => ({
  ...before,
  steps: before.steps.map((step) =>
    step.key !== undefined && step.key === (data as { duty?: string }).duty
      ? { ...step, status: performing[type] ?? step.status, performedAt: recordedAt }
      : step,
  ),
});

/** What one event of a deadline makes of it. */
function after(before: Explained, event: Recorded): Explained {
  const { type, data } = event as Recorded & DeadlineEvent;
  if (type === 'DeadlineMoved') return moved(before, data, event);
  if (type === 'DeadlinePaused') return paused(before, data, event);
  if (type === 'DeadlineMet') return closed(before, 'met', event.recordedAt, data.late);
  if (type === 'DeadlineCancelled') return closed(before, 'cancelled', event.recordedAt);
  const done = withStepDone(before, event);
  return type === 'DeadlineExpired' ? closed(done, 'expired', event.recordedAt) : done;
}

/** Of which deadline an event speaks: by its key, or by the deadline it names. */
function keyOf({ type, data }: Recorded): string | undefined {
  const { key, deadline } = data as { key?: string; deadline?: string };
  if (type.startsWith('Deadline') && key !== undefined) return key;
  return Object.hasOwn(performing, type) ? deadline : undefined;
}

export interface Explaining {
  /** A version of the calendar; undefined where it is not known. */
  calendarOf: (version: number) => WorkingCalendar | undefined;
  /** Code of the region whose days off count. */
  region?: string | undefined;
  lawfulDueOn?: LawfulDueOn;
  /** Since which local date all clocks stand still but the law's and those of kinds that go on; absent: they run. */
  suspended?: { on: string; goesOn: (kind: DeadlineKind) => boolean } | undefined;
}

/** No event tells it of each deadline of a suspended stream: that it was suspended says it of all. */
const suspendedSince = (before: Explained, { on, goesOn }: NonNullable<Explaining['suspended']>): Explained =>
  before.status !== 'open' || goesOn(before.kind)
    ? before
    : { ...before, status: 'paused', pausedOn: on, steps: dropped(before.steps) };

/** Every deadline a stream ever had, in the order in which they were set. */
export function explainDeadlines(
  recorded: readonly Recorded[],
  { calendarOf, region, lawfulDueOn, suspended }: Explaining,
): ExplainedDeadline[] {
  const found = new Map<string, Explained>();
  for (const [n, event] of recorded.entries()) {
    if (event.type === 'DeadlineSet') {
      const data = event.data as DeadlineEventData<'DeadlineSet'>;
      found.set(data.key, setUp(data, event.recordedAt, causeOf(recorded, n)));
      continue;
    }
    const before = found.get(keyOf(event) ?? '');
    if (before) found.set(before.key, after(before, event));
  }
  return [...found.values()].map((known) => {
    const byLaw = lawfulDueOn?.(known.kind, known.anchorOn) !== undefined;
    const deadline = suspended && !byLaw ? suspendedSince(known, suspended) : known;
    const calendar = calendarOf(deadline.calendarVersion);
    const skipped = byLaw || !calendar ? [] : skippedDays(deadline, regionalCalendar(calendar, region));
    return { ...deadline, byLaw, skippedDays: skipped };
  });
}
