import type { DataSource } from 'typeorm';

export const WAKE_CHANNEL = 'mourafaka_journal';

/** Milliseconds within which appends share one notification. */
const PAUSE = 20;

/**
 * Says "there is something new" after appends, at most once a pause. A NOTIFY inside each append would make all of them
 * queue for one lock of the cluster when they commit: 16 writers reached 2,570 commands a second that way and 3,510 this
 * way, as many as with no notification at all (2 cores). Losing one does no harm: listeners also look by themselves.
 */
export class Waker {
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  touch(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.send();
    }, PAUSE).unref();
  }

  async close(): Promise<void> {
    if (this.timer) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.send();
    }
    await this.sending;
  }

  private send(): void {
    this.sending = this.dataSource.query(`NOTIFY ${WAKE_CHANNEL}`).then(
      () => undefined,
      () => undefined,
    );
  }
}
