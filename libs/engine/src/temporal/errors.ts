import {
  isGrpcServiceError,
  QueryNotRegisteredError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { NamespaceNotFoundError } from '@temporalio/common';
import { TransportError } from '@temporalio/worker';

/** Temporal cannot be asked just now. Commands and reads go on without it; what was to be said to it is said later. */
export class TemporalAway extends Error {
  constructor(options?: ErrorOptions) {
    super('Temporal does not answer: try again later', options);
    this.name = 'TemporalAway';
  }
}

const cancelled = 1;
const deadlineExceeded = 4;
const resourceExhausted = 8;
const failedPrecondition = 9;
const unavailable = 14;
const notNow = new Set([cancelled, deadlineExceeded, resourceExhausted, unavailable]);
/** What is said of a run whose first step no worker has taken, or whose step fails. */
const notYet = new Set([failedPrecondition]);

/** True when the server could not be reached, was too busy or too slow, or does not have its namespace yet: "not now", never "not so". */
export function isTemporalAway(error: unknown, depth = 0): boolean {
  if (depth > 4 || !(error instanceof Error)) return false;
  if (error instanceof TemporalAway || error instanceof TransportError) return true;
  if (error instanceof NamespaceNotFoundError || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  if (isGrpcServiceError(error) && notNow.has(error.code)) return true;
  return isTemporalAway(error.cause, depth + 1);
}

/** Runs a call to Temporal; throws `TemporalAway` where it could not be asked. */
export async function asking<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw isTemporalAway(error) ? new TemporalAway({ cause: error }) : error;
  }
}

/** The run is open and no worker can perform it: the server has nothing but their failure for an answer. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof QueryNotRegisteredError ||
  (error instanceof Error && isGrpcServiceError(error.cause) && notYet.has(error.cause.code));

/** No run of that name is there to be signalled, asked or updated. */
export const isNoSuchRun = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError ||
  (error instanceof ServiceError && error.cause instanceof WorkflowNotFoundError);
