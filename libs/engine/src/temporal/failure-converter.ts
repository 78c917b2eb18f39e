import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stacks of failures go the way of all payloads: Temporal reads none. Loaded by its path, also in the bundle. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
