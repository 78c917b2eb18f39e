import { setTimeout as pause } from 'node:timers/promises';

/**
 * Lets at most so many through in any second, in the order they came. By the process's own clock: a limit of the gateway's is
 * one of real time, whatever the time of the business.
 */
export class Pace {
  /** When the last ones went through, milliseconds, oldest first. */
  private readonly passed: number[] = [];
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly wait: (milliseconds: number) => Promise<unknown> = pause,
  ) {}

  /** Resolves when the caller may go on. */
  turn(perSecond: number): Promise<void> {
    this.queue = this.queue.then(() => this.pass(Math.max(1, Math.floor(perSecond))));
    return this.queue;
  }

  private async pass(most: number): Promise<void> {
    const earliest = (this.passed.at(-most) ?? -Infinity) + 1000;
    for (let early = earliest - this.now(); early > 0; early = earliest - this.now()) await this.wait(Math.ceil(early));
    this.passed.push(this.now());
    if (this.passed.length > 2 * most) this.passed.splice(0, this.passed.length - most);
  }
}
