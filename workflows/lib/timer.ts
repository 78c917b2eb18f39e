import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** The run's own clock (milliseconds): deterministic in the sandbox, and asked nowhere else. */
export const timerNow = (): number => Date.now();

/**
 * One timer, which wakes its run at the earliest instant somebody asked for. Moving it to a later instant leaves the earlier
 * timer standing: waking once for nothing costs less than cancelling and starting a timer with every signal.
 */
export class Alarm {
  private instant = Infinity;
  private scope?: CancellationScope;

  /** When it rings, in milliseconds; `Infinity` once it has rung or while nothing is asked of it. */
  get ringsAt(): number {
    return this.instant;
  }

  /** Rings at this instant (milliseconds) at the latest; `Infinity` asks for nothing. */
  ringBy(instant: number): void {
    if (instant >= this.instant) return;
    this.scope?.cancel();
    this.instant = instant;
    const scope = new CancellationScope();
    this.scope = scope;
    void scope.run(() => this.ring(scope, instant - timerNow()));
  }

  private async ring(scope: CancellationScope, milliseconds: number): Promise<void> {
    try {
      await sleep(Math.max(1, milliseconds));
      if (this.scope === scope) this.instant = Infinity;
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }
}
