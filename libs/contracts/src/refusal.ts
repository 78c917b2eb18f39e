/**
 * A refusal is an answer, not an accident: a command that may not happen now, or not like this. Its code is stable and is
 * also the key of its message in `messages/`; the text says what to do.
 */
export type RefusalKind =
  /** The command itself is wrong (HTTP 400). */
  | 'invalid'
  /** Right command, wrong moment (409). */
  | 'wrong-moment'
  /** Clashes with something that exists, e.g. a registration already applied (409). */
  | 'duplicate'
  /** The rule forbids it to this person, e.g. four eyes (403). */
  | 'forbidden'
  /** The thing it is about does not exist (404). */
  | 'not-found'
  /** Somebody else was first (412). */
  | 'version-conflict'
  /** The same idempotency key with another body (422). */
  | 'key-reused';

/** One wrong field: `field` is a path in the command's payload (`cooperative.ice`), `code` a message key. */
export interface FieldIssue {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface Refusal {
  /** `JOURNEY.PLAN_NOT_APPROVED`: stable, upper case, area first. */
  code: string;
  kind: RefusalKind;
  params?: Record<string, string | number>;
  errors?: FieldIssue[];
  /** Commands allowed now, for `wrong-moment`. */
  allowed?: string[];
}
