import fc from 'fast-check';
import { Pace } from './pace';

/** Time that passes only while somebody waits. */
function stoppedTime() {
  const time = { now: 0 };
  const wait = (milliseconds: number): Promise<void> => {
    time.now += milliseconds;
    return Promise.resolve();
  };
  return { time, pace: new Pace(() => time.now, wait) };
}

describe('the pace of a channel', () => {
  it('lets no more through in any second than its rate, however they come', async () => {
    const gaps = fc.array(fc.nat({ max: 700 }), { minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), gaps, async (perSecond, pauses) => {
        const { time, pace } = stoppedTime();
        const passed: number[] = [];
        for (const gap of pauses) {
          time.now += gap;
          await pace.turn(perSecond);
          passed.push(time.now);
        }
        passed.slice(perSecond).forEach((at, n) => expect(at - (passed[n] ?? 0)).toBeGreaterThanOrEqual(1000));
      }),
    );
  });

  it('holds up nobody while there is room', async () => {
    const { time, pace } = stoppedTime();
    for (let n = 0; n < 20; n += 1) await pace.turn(20);
    expect(time.now).toBe(0);
  });
});
