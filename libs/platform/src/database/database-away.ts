/** SQLSTATE classes and codes that say "not now" rather than "not so": connection, resources, shutdown, time-outs, fail-over. */
const awayClasses = ['08', '53', '58'];
const awayCodes = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now: starting up
  '57P05', // idle_session_timeout
  '57014', // query_canceled: statement_timeout
  '25P03', // idle_in_transaction_session_timeout
  '25P04', // transaction_timeout
  '25006', // read_only_sql_transaction: talking to a replica after a fail-over
]);
const awaySystemErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** pg gives these no code. */
const awayMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Client has encountered a connection error',
  'not queryable',
  'Cannot use a pool after calling end',
  'Driver not Connected',
  'the database system is',
];

interface Nested {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  driverError?: unknown;
  errors?: unknown;
}

/**
 * True when PostgreSQL could not be asked: refused, gone, full, shutting down or too slow. Such a request was not answered
 * and may be sent again (HTTP 503 with `Retry-After`); looks through TypeORM's and Node's wrappers.
 */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { code, message, cause, driverError, errors } = error as Nested;
  if (typeof code === 'string') {
    if (awayCodes.has(code) || awaySystemErrors.has(code)) return true;
    if (/^[0-9A-Z]{5}$/.test(code)) return awayClasses.includes(code.slice(0, 2));
  }
  if (typeof message === 'string' && awayMessages.some((text) => message.includes(text))) return true;
  return [cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some((inner) =>
    isDatabaseAway(inner, depth + 1),
  );
}
