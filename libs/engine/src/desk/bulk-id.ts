import { uuidOf } from '../execute/ids';

/** The id of the bulk a person asks for under an idempotency key: the same request again is the same bulk. */
export const bulkIdOf = (principal: string, key: string): string => uuidOf(`${principal}|bulk|${key}`);
