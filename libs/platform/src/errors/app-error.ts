import type { FieldIssue, Refusal, RefusalKind } from '@mourafaka/contracts';

/** What went wrong, apart from any transport: the HTTP status is chosen in `problem/`, in one place. */
export type ErrorKind =
  | RefusalKind
  | 'unauthenticated'
  | 'not-acceptable'
  | 'method-not-allowed'
  | 'too-large'
  | 'unsupported-media'
  | 'too-many'
  | 'timeout'
  | 'unavailable'
  | 'internal';

export interface ErrorDetails {
  params?: Record<string, string | number>;
  errors?: FieldIssue[];
  allowed?: string[];
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** The one base of our errors: a stable code, which is also the key of its message, and the message's parameters. */
export class AppError extends Error {
  readonly params: Record<string, string | number>;
  readonly errors?: FieldIssue[];
  readonly allowed?: string[];
  readonly retryAfter?: number;

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    details: ErrorDetails = {},
  ) {
    super(code, { cause: details.cause });
    this.name = 'AppError';
    this.params = details.params ?? {};
    this.errors = details.errors;
    this.allowed = details.allowed;
    this.retryAfter = details.retryAfter;
  }

  /** A refusal that has to travel as an exception, e.g. out of a request's handler. */
  static ofRefusal(refusal: Refusal): AppError {
    return new AppError(refusal.code, refusal.kind, refusal);
  }
}
