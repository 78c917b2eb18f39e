import type { FieldIssue, Refusal, RefusalKind } from '@mourafaka/contracts';

/** What went wrong, apart from any transport: the HTTP status is chosen in `problem/`, in one place. */
export type ErrorKind =
  | RefusalKind
  | 'unauthenticated'
  | 'not-acceptable'
  | 'method-not-allowed'
  | 'too-large'
  | 'unsupported-media'
  /** Of an admitted type, and yet not to be kept. */
  | 'unprocessable'
  | 'too-many'
  | 'unavailable'
  | 'internal';

export interface ErrorDetails {
  params?: Record<string, string | number>;
  errors?: FieldIssue[];
  /** Further members of the answer, e.g. the commands allowed now. Never personal. */
  extensions?: Record<string, unknown>;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** The one base of our errors: a stable code, which is also the key of its message, and the message's parameters. */
export class AppError extends Error {
  readonly params: Record<string, string | number>;
  readonly errors?: FieldIssue[];
  readonly extensions: Record<string, unknown>;
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
    this.extensions = details.extensions ?? {};
    this.retryAfter = details.retryAfter;
  }

  /** A refusal that has to travel as an exception, e.g. out of a request's handler. */
  static ofRefusal(
    { code, kind, params, errors, allowed }: Refusal,
    extensions: Record<string, unknown> = {},
  ): AppError {
    return new AppError(code, kind, { params, errors, extensions: allowed ? { allowed, ...extensions } : extensions });
  }
}
