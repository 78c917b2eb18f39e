import { createHash } from 'node:crypto';

const second = 1_000;
const hour = 3_600_000;

/** Milliseconds an event is tried for, from its first try. */
export const triedFor = 72 * hour;
/** Pauses grow threefold from the first to the longest. */
const first = 5 * second;
const longest = 1 * hour;

/** Between 0.9 and 1.1, the same for the same: streams that failed together are not tried together. */
function spread(key: string, attempts: number): number {
  const [byte = 0] = createHash('sha256').update(`${key}#${attempts}`).digest();
  return 0.9 + (0.2 * byte) / 255;
}

/**
 * Milliseconds since 1970 of the next try, after so many that failed (1 or more). Not before the other side wants it (`retryAfterMs`),
 * and at the latest when its days are over: that try is the last.
 */
export function nextTry(
  key: string,
  {
    attempts,
    firstTryAt,
    now,
    retryAfterMs = 0,
  }: { attempts: number; firstTryAt: number; now: number; retryAfterMs?: number },
): number {
  const pause = Math.min(longest, first * 3 ** (attempts - 1)) * spread(key, attempts);
  return Math.min(now + Math.max(pause, retryAfterMs), Math.max(now, firstTryAt + triedFor));
}

export const isOver = (firstTryAt: number, now: number): boolean => now - firstTryAt >= triedFor;
