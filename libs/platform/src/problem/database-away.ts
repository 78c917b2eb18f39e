/** What Node says when PostgreSQL cannot be reached. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What PostgreSQL says when it is leaving, coming or full; class 08 is about connections. */
const sqlStates = new Set(['57P01', '57P02', '57P03', '53300', '25P03', '25P04']);
/** What the driver says with no code at all. */
const driverTexts = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'not queryable',
  'Cannot use a pool after calling end',
  'Driver not Connected',
];

/** Whether an error means "PostgreSQL is away for now", however deep it is wrapped. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  const { code, driverError, errors } = error as Error & { code?: unknown; driverError?: unknown; errors?: unknown };
  if (typeof code === 'string' && (sqlStates.has(code) || code.startsWith('08') || isNetwork(code, error))) return true;
  if (driverTexts.some((text) => error.message.includes(text))) return true;
  if (Array.isArray(errors) && errors.some((inner) => isDatabaseAway(inner, depth + 1))) return true;
  return isDatabaseAway(driverError, depth + 1) || isDatabaseAway(error.cause, depth + 1);
}

/** A missing socket is a missing server; a missing file is not. */
function isNetwork(code: string, error: Error): boolean {
  const { syscall } = error as NodeJS.ErrnoException;
  return networkCodes.has(code) && (code !== 'ENOENT' || syscall === 'connect');
}
