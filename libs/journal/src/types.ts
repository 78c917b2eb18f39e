import type { EventMeta, Role, StreamId } from '@mourafaka/contracts';
import type { SqlFragment } from '@mourafaka/platform';

export type { SqlFragment } from '@mourafaka/platform';

/** A stream as it stands: its version, its folded state and the end of its chain. */
export interface Head<State = unknown> {
  version: number;
  state: State;
  /** Hex of the last event's hash. */
  hash: string;
  /** Of the last event, ISO 8601. */
  recordedAt: string;
  /** PLANNER_VERSION of the code by which the state was folded and `dueAt` and `finished` were worked out. */
  planner: number;
  /** Folded again, for older code had stored it. */
  refolded?: true;
  finished: boolean;
  /** Business instant of the next duty, ISO 8601; absent when nothing is due. */
  dueAt?: string;
}

export interface StoredAnswer {
  requestHash: string;
  answer: unknown;
}

export interface Loaded<State = unknown> {
  /** Absent while the stream has no event. */
  head?: Head<State>;
  /** What this command id was answered before. */
  answer?: StoredAnswer;
  /** Of the reference streams asked for; a stream without events is missing. */
  versions: Record<StreamId, number>;
}

export interface NewEvent {
  eventId: string;
  type: string;
  schemaVersion: number;
  data: unknown;
}

/** A person's key as it is stored: wrapped under the key-encryption key, all base64. */
export interface NewPersonKey {
  personId: string;
  wrappedKey: string;
  kekId: string;
}

export interface AppendInput {
  stream: StreamId;
  /** 0 for a new stream. */
  expectedVersion: number;
  /** At least one. Personal fields are sealed already. */
  events: NewEvent[];
  meta: EventMeta;
  /** ISO 8601, UTC, milliseconds; never before the head's. */
  recordedAt: string;
  /** The state after these events, and what follows from it. */
  head: { state: unknown; dueAt?: string; finished: boolean; planner: number };
  /** Natural keys (a registration, a tracking code): unique over all streams; released before reserved. */
  keys?: { reserve: string[]; release: string[] };
  command: { id: string; requestHash: string; answer: unknown };
  personKeys?: NewPersonKey[];
  also?: SqlFragment[];
}

/** A command that was not accepted: who, what and why, never the values of its payload. */
export interface RefusalRecord {
  command: string;
  stream: StreamId;
  actor: { id: string; role: string; name: string; office?: string };
  code: string;
  kind: string;
  /** Paths of the wrong fields. */
  fields: string[];
  at: string;
  correlationId: string;
}

/** A refusal as it was noted. */
export interface StoredRefusal extends RefusalRecord {
  /** In the order of recording; bigint as text. */
  id: string;
  actor: RefusalRecord['actor'] & { role: Role };
}

/** One of `of` parts of all streams, counted from 0. */
export interface Share {
  index: number;
  of: number;
}

/** A place in the tail; both are numbers too big for JavaScript, as text. */
export interface TailCursor {
  transactionId: string;
  position: string;
}

export interface TailItem extends TailCursor {
  stream: StreamId;
  version: number;
}

/** An event of the tail without what it says: what it is, and in which role it was caused. */
export interface TailEvent extends TailItem {
  eventId: string;
  type: string;
  /** ISO 8601. */
  recordedAt: string;
  role: Role;
}

/** Versions of a stream: those above `after`, up to `upTo`. */
export interface StreamRange {
  stream: StreamId;
  after: number;
  upTo: number;
}

export interface TailLag {
  /** Events behind the cursor, counted up to 10,000. */
  pending: number;
  /** Of them, those that cannot be read yet because an older transaction is still open somewhere in the cluster. */
  held: number;
  /** When the oldest of them was recorded, ISO 8601. */
  since?: string;
}

export interface SweptStream {
  stream: StreamId;
  version: number;
  planner: number;
  dueAt?: string;
}

export interface Retry {
  stream: StreamId;
  /** When to try again, ISO 8601. */
  dueAt: string;
  attempts: number;
  /** A code, never a message that could hold data. */
  lastError: string;
}

/** What is wrong first in a stream's chain. */
export interface ChainFault {
  stream: StreamId;
  /** Of the first bad event; the head's when only the head disagrees. */
  version: number;
  reason: 'version-gap' | 'previous-hash' | 'hash' | 'recorded-at' | 'beyond-head' | 'head';
}
