import { uuidOf } from '../execute/ids';

/** The id of the bulk a person asks for under an idempotency key: the same request again is the same bulk. */
export const bulkIdOf = (principal: string, key: string): string => uuidOf(`${principal}|bulk|${key}`);

/** The id of the training session a person schedules under an idempotency key. */
export const sessionIdOf = (principal: string, key: string): string => uuidOf(`${principal}|session|${key}`);

/** The id of the delegation a person gives under an idempotency key. */
export const delegationIdOf = (principal: string, key: string): string => uuidOf(`${principal}|delegation|${key}`);

/** The id of the access in an emergency that a person asks for under an idempotency key. */
export const openingIdOf = (principal: string, key: string): string => uuidOf(`${principal}|opening|${key}`);

/** The id of the subscription a person makes under an idempotency key. */
export const webhookIdOf = (principal: string, key: string): string => uuidOf(`${principal}|webhook|${key}`);
