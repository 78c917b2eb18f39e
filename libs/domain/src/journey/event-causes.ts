/** What had each event of a journey recorded: what its command says besides, a duty of the system, or one command to many. */
import type { DeadlineKind, StreamId } from '@mourafaka/contracts';

/** An event as the journal keeps it, as far as this needs it. */
interface Recorded {
  type: string;
  version: number;
  data: unknown;
  meta: { commandId: string };
}

const dutyKinds = ['remind', 'escalate', 'expire', 'open-phase', 'issue-letter', 'free-place'] as const;

export interface DutyCause {
  /** Its key within its stream: `completeness-check#1/remind-3`. */
  key: string;
  /** Whose duty it is, where it is not the journey's own. */
  stream?: StreamId;
  /** What kind of act; absent of another stream's. */
  kind?: (typeof dutyKinds)[number];
  /** The deadline it is about, with the day it was due then. */
  deadline?: { key: string; kind: DeadlineKind; dueOn: string };
}

export interface EventCause {
  /** Version of the first event of the same command, for those that follow from it. */
  follows?: number;
  duty?: DutyCause;
  /** The bulk by which the command was given to many journeys. */
  bulk?: string;
}

type Deadlines = ReadonlyMap<string, NonNullable<DutyCause['deadline']>>;

/** A command's id is `principal|stream|key`; only the system's own keys begin with `duty:`. */
const ofDuty = /^system\|[^|]*\|duty:(.+)$/;
const ofBulk = /^[^|]*\|[^|]*\|bulk:([0-9a-f-]{36}):/;
const elsewhere = /^((?:batch|session|calendar|journey)-[^/]+)\/(.+)$/;

const ownKinds = { 'open-phase/': 'open-phase', 'letter/': 'issue-letter', 'free-place#': 'free-place' } as const;

function dutyOf(commandId: string, deadlines: Deadlines): DutyCause | undefined {
  const key = ofDuty.exec(commandId)?.[1];
  if (key === undefined) return undefined;
  const [of = '', step = ''] = key.split('/');
  const deadline = deadlines.get(of);
  const kind = Object.entries(ownKinds).find(([prefix]) => key.startsWith(prefix))?.[1] ?? stepKind(step);
  // A deadline may be called as streams are: `session-dispute#S1`.
  const [, stream, theirs] = (deadline ? undefined : elsewhere.exec(key)) ?? [];
  if (stream !== undefined && theirs !== undefined) return { key: theirs, stream };
  return { key, ...(kind && { kind }), ...(deadline && { deadline }) };
}

const stepKind = (step: string): DutyCause['kind'] => dutyKinds.find((kind) => step.startsWith(kind));

/** Deadlines as the events so far have them. */
function noteDeadline(known: Map<string, NonNullable<DutyCause['deadline']>>, { type, data }: Recorded): void {
  if (type !== 'DeadlineSet' && type !== 'DeadlineMoved') return;
  const { key, kind, dueOn } = data as NonNullable<DutyCause['deadline']>;
  known.set(key, { key, kind, dueOn });
}

/** Of each event of a journey, in their order from its first. */
export function causesOf(events: readonly Recorded[]): EventCause[] {
  const deadlines = new Map<string, NonNullable<DutyCause['deadline']>>();
  let first: Recorded | undefined;
  return events.map((event) => {
    const { commandId } = event.meta;
    if (first?.meta.commandId !== commandId) first = event;
    const duty = dutyOf(commandId, deadlines);
    const bulk = ofBulk.exec(commandId)?.[1];
    noteDeadline(deadlines, event);
    return {
      ...(first !== event && { follows: first.version }),
      ...(duty && { duty }),
      ...(bulk !== undefined && { bulk }),
    };
  });
}
