import type { Actor, Phase, Refusal, StreamCategory, StreamId } from '@mourafaka/contracts';

/** A command with who gives it and under which key. Rights are checked before, and the payload has passed its schema. */
export interface CommandEnvelope {
  category: StreamCategory;
  /** `submit-application`, `open-call` … */
  name: string;
  /** Journey id, batch code or country; absent for `submit-application`, whose journey id the engine makes. */
  entityId?: string;
  /** Batch code, for `submit-application`. */
  batch?: string;
  payload: unknown;
  /** Whose idempotency keys these are: the user's id, `system` for duties. */
  principal: string;
  /** Idempotency key, unique for the principal within the stream (within the batch for `submit-application`). */
  key: string;
  actor: Actor;
  correlationId: string;
  /** `If-Match`: refused when the stream is at another version. */
  expectedVersion?: number;
  /** ISO 8601; the command's time is never before it. A duty's due instant. */
  notBefore?: string;
  /** Decide and answer, but store nothing: neither events nor a refusal. */
  dryRun?: boolean;
}

export interface Accepted {
  ok: true;
  /** The answer was given before to the same command; nothing happened now. */
  replayed: boolean;
  journeyId?: string;
  stream: StreamId;
  version: number;
  phase?: Phase;
  events: { type: string; version: number }[];
  /** Of a new application. */
  trackingCode?: string;
}

export interface Refused {
  ok: false;
  refusal: Refusal;
}

export type Executed = Accepted | Refused;

export const refused = (refusal: Refusal): Refused => ({ ok: false, refusal });
