import { condition, proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { DeliveryActivities, DueParcels } from '@mourafaka/contracts/workflow';
import { timerNow } from '../lib/timer';

/** Chunks in flight at once: one that waits for an absent gateway leaves room, four that wait leave none. */
const lanes = 4;
/** Parcels of one chunk: a second's worth, though not so many that a crash or a retry concerns hundreds. */
const mostInChunk = 100;
/** Seconds until it looks again for what came meanwhile, while a chunk in flight takes its time: each look doubles it. */
const patience = { least: 5, most: 300 };

const { claimDue } = proxyLocalActivities<DeliveryActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
/** Without an end: a gateway that is away comes back, and is asked once a minute by each lane at most. */
const { sendParcels } = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** The chunks of one channel: how many are under way, and when the rate lets the next one go. */
export class Dispatch {
  private readonly inFlight = new Set<string[]>();
  private nextAt = 0;
  private chunkSize = 25;
  private failure?: Error;
  private wait = patience.least;

  constructor(private readonly channel: string) {}

  get idle(): boolean {
    return this.inFlight.size === 0;
  }

  /** What is due and not under way, as much as the lanes take. Throws what ended a chunk for good: its cancellation. */
  async claim(): Promise<DueParcels> {
    if (this.failure) throw this.failure;
    return claimDue(this.channel, lanes * this.chunkSize, [...this.inFlight].flat());
  }

  /** Hands the parcels out, chunk by chunk, each when there is a lane and the rate lets it go; waits for none to arrive. */
  async send({ parcels, perSecond }: DueParcels): Promise<void> {
    this.chunkSize = Math.min(mostInChunk, Math.max(1, Math.floor(perSecond)));
    for (let from = 0; from < parcels.length; from += this.chunkSize) {
      const chunk = parcels.slice(from, from + this.chunkSize);
      await condition(() => this.inFlight.size < lanes);
      const early = this.nextAt - timerNow();
      if (early > 0) await sleep(early);
      this.nextAt = timerNow() + (chunk.length / perSecond) * 1000;
      void this.start(chunk);
    }
    this.wait = patience.least;
  }

  /** A chunk has arrived; or, while there is room for another, it is time to look whether one is due. */
  async progress(): Promise<void> {
    const { size } = this.inFlight;
    const arrived = () => this.inFlight.size < size;
    if (size === lanes) return condition(arrived);
    const looked = !(await condition(arrived, this.wait * 1000));
    this.wait = looked ? Math.min(this.wait * 2, patience.most) : patience.least;
  }

  /** All has arrived. */
  settled(): Promise<void> {
    return condition(() => this.idle);
  }

  private async start(chunk: string[]): Promise<void> {
    this.inFlight.add(chunk);
    try {
      await sendParcels(this.channel, chunk);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.failure = error;
    }
    this.inFlight.delete(chunk);
  }
}
