import { isOver, nextTry, triedFor } from './backoff';

/** Instants of the tries of one event that is never taken, from its first at 0. */
function tries(key: string): number[] {
  const instants = [0];
  for (let now = 0; !isOver(0, now);) {
    now = nextTry(key, { attempts: instants.length, firstTryAt: 0, now });
    instants.push(now);
  }
  return instants;
}

describe('an event that is not taken', () => {
  it('is tried after seconds, then minutes, then every hour, for three days to the end', () => {
    const instants = tries('journey-a');
    const pauses = instants.slice(1).map((at, index) => (at - (instants[index] ?? 0)) / 1_000);
    expect(pauses[0]).toBeGreaterThan(4);
    expect(pauses[0]).toBeLessThan(6);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(3_960);
    expect(instants.at(-1)).toBe(triedFor);
    expect(triedFor).toBe(3 * 24 * 3_600_000);
    expect(instants.length).toBeGreaterThan(70);
    expect(instants.length).toBeLessThan(90);
  });

  it('is tried at other moments than others that failed with it, and the same however often it is worked out', () => {
    expect(tries('journey-a')).toEqual(tries('journey-a'));
    expect(tries('journey-a')[3]).not.toBe(tries('journey-b')[3]);
  });

  it('is not tried before the other side wants it, nor after its days', () => {
    const asked = { attempts: 1, firstTryAt: 0, now: 1_000, retryAfterMs: 120_000 };
    expect(nextTry('journey-a', asked)).toBe(121_000);
    expect(nextTry('journey-a', { ...asked, now: triedFor - 1_000 })).toBe(triedFor);
    expect(nextTry('journey-a', { ...asked, now: triedFor + 5 })).toBe(triedFor + 5);
    expect([isOver(0, triedFor - 1), isOver(0, triedFor)]).toEqual([false, true]);
  });
});
