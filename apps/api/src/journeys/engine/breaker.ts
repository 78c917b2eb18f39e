/** Failures one after the other from which somebody counts as away: one alone may be a slow answer. */
const enough = 3;
/** Milliseconds until somebody who is away is asked once more. */
const rest = 2_000;

/**
 * Spares callers the wait for somebody who is known to be away. After a few failures in a row nobody is asked any more; every
 * two seconds one call tries again, on behalf of all, and its success ends it. Nobody waits for that one either.
 */
export class Breaker {
  private failures = 0;
  private restsUntil = 0;
  private trying = false;

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What the call answers; undefined where it failed, or was not waited for. Never throws. */
  async ask<Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.failures < enough) return this.made(call);
    if (!this.trying && this.now() >= this.restsUntil) {
      this.trying = true;
      void this.made(call).then(() => (this.trying = false));
    }
    return undefined;
  }

  private async made<Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      const answer = await call();
      this.failures = 0;
      return answer;
    } catch {
      this.failures += 1;
      this.restsUntil = this.now() + rest;
      return undefined;
    }
  }
}
