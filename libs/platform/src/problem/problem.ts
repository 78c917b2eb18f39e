import type { FieldIssue } from '@mourafaka/contracts';
import { AppError, type ErrorKind } from '../errors';
import { type Language, translate } from '../i18n';
import { isDatabaseAway } from '../database/database-away';

/** RFC 9457 problem details, with our stable `code`, the wrong fields and further members. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { field: string; code: string; message: string }[];
  correlationId?: string;
  [member: string]: unknown;
}

/** The one table from what went wrong to HTTP. */
export const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'wrong-moment': 409,
  duplicate: 409,
  'version-conflict': 412,
  'too-large': 413,
  'unsupported-media': 415,
  unprocessable: 422,
  'key-reused': 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
};

/** Seconds a caller is asked to wait while the database is away. */
const databaseRetryAfter = 5;

/** Any error as one of ours: the database being away is known, everything else unknown is an accident without details. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) {
    return new AppError('SERVICE.DATABASE_AWAY', 'unavailable', { retryAfter: databaseRetryAfter, cause: error });
  }
  return new AppError('SERVICE.ACCIDENT', 'internal', { cause: error });
}

/** The problem document of an error, in the caller's language. Nothing of an accident's inside is shown. */
export function toProblem(error: AppError, language: Language, correlationId?: string): Problem {
  return {
    ...error.extensions,
    type: `urn:mourafaka:problem:${error.code}`,
    title: translate(`TITLE.${error.kind}`, {}, language),
    status: statusOf[error.kind],
    detail: translate(error.code, error.params, language),
    code: error.code,
    ...(error.errors && { errors: error.errors.map((issue) => explain(issue, language)) }),
    ...(correlationId && { correlationId }),
  };
}

function explain({ field, code, params }: FieldIssue, language: Language) {
  return { field, code, message: translate(code, params ?? {}, language) };
}
