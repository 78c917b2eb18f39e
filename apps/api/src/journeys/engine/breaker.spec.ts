import { Breaker } from './breaker';

describe('somebody who may be away', () => {
  let now = 0;
  let calls = 0;
  let breaker: Breaker;
  beforeEach(() => {
    now = 0;
    calls = 0;
    breaker = new Breaker(() => now);
  });

  const fails = () =>
    breaker.ask(() => {
      calls += 1;
      return Promise.reject(new Error('late'));
    });
  const answers = () =>
    breaker.ask(() => {
      calls += 1;
      return Promise.resolve('here');
    });
  /** What was called and not waited for has ended. */
  const afterwards = () => new Promise((resolve) => setImmediate(resolve));
  const away = async () => {
    for (let n = 0; n < 3; n += 1) await fails();
    calls = 0;
  };

  it('is asked no more after three failures in a row, and nobody waits', async () => {
    await away();
    expect(await answers()).toBeUndefined();
    now = 1_999;
    expect(await answers()).toBeUndefined();
    expect(calls).toBe(0);
  });

  it('is asked on as long as failures are single', async () => {
    for (let n = 0; n < 5; n += 1) {
      await fails();
      await fails();
      expect(await answers()).toBe('here');
    }
  });

  it('is tried by one call for all, for which nobody waits, and rests again where that fails', async () => {
    await away();
    now = 2_000;
    let late: (error: Error) => void = () => undefined;
    expect(await breaker.ask(() => new Promise((_, reject) => (late = reject)))).toBeUndefined();
    expect(await answers()).toBeUndefined();
    late(new Error('late'));
    await afterwards();
    now = 3_999;
    expect(await answers()).toBeUndefined();
    expect(calls).toBe(0);
    now = 4_000;
    expect(await answers()).toBeUndefined();
    expect(calls).toBe(1);
  });

  it('is asked by everybody again once it answered', async () => {
    await away();
    now = 2_000;
    expect(await answers()).toBeUndefined();
    await afterwards();
    expect(await answers()).toBe('here');
    expect(await answers()).toBe('here');
    expect(calls).toBe(3);
  });
});
