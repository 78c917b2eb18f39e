import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import type { Channel } from '@mourafaka/contracts';
import type { DeliveryActivities, DueParcels } from '@mourafaka/contracts/workflow';
import { dateOf, endOfDay } from '@mourafaka/engine';
import { GatewayFor, NotTaken } from '@mourafaka/messaging';
import { Outbox } from '@mourafaka/read-models';
import { Clock } from '../clock';
import { Pace } from './pace';
import { ParcelSender } from './parcel-sender';

/** Parcels of a chunk under way at once: as many as may be `uncertain` after a crash. */
const together = 5;

/** How an activity says that it lives, and hears that it is not wanted any more. */
export interface Pulse {
  beat: () => void;
  signal?: AbortSignal;
}

@Injectable()
export class DeliveryActivitiesService {
  private readonly paces = new Map<Channel, Pace>();

  constructor(
    private readonly outbox: Outbox,
    private readonly gateways: GatewayFor,
    private readonly sender: ParcelSender,
    private readonly clock: Clock,
  ) {}

  async claimDue(...[channel, limit, except]: Parameters<DeliveryActivities['claimDue']>): Promise<DueParcels> {
    const now = await this.clock.now();
    const day = dateOf(now.toISOString());
    const moment = { now, day, dayEnds: new Date(endOfDay(day)) };
    const parcels = await this.outbox.claim(channel as Channel, moment, limit, except);
    return { parcels, perSecond: this.gateways.perSecond(channel as Channel) };
  }

  /** The first goes alone: where the gateway is away, one try tells. */
  async sendParcels(name: string, parcels: string[], { beat, signal }: Pulse): Promise<void> {
    const channel = name as Channel;
    const gateway = this.gateways.channel(channel);
    const [first, ...others] = parcels;
    const send = async (parcel: string): Promise<void> => {
      await this.pace(channel).turn(this.gateways.perSecond(channel));
      signal?.throwIfAborted();
      await this.sender.send(parcel, gateway);
      beat();
    };
    const heart = setInterval(beat, 2_000);
    try {
      if (first !== undefined) await send(first);
      await inLanes(others, send);
    } catch (error) {
      throw whenAskedFor(error);
    } finally {
      clearInterval(heart);
    }
  }

  private pace(channel: Channel): Pace {
    const pace = this.paces.get(channel) ?? new Pace();
    this.paces.set(channel, pace);
    return pace;
  }
}

/** A gateway may say when it wants to be asked again; then it is not asked before. */
function whenAskedFor(error: unknown): unknown {
  if (!(error instanceof NotTaken) || error.retryAfterMs === undefined) return error;
  return ApplicationFailure.create({ message: error.message, type: error.code, nextRetryDelay: error.retryAfterMs });
}

/** Some at once; after a failure none is begun any more, and it is thrown when those under way are done. */
async function inLanes(parcels: string[], send: (parcel: string) => Promise<void>): Promise<void> {
  const waiting = [...parcels];
  const lane = async (): Promise<void> => {
    for (let parcel = waiting.shift(); parcel !== undefined; parcel = waiting.shift()) {
      await send(parcel).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: together }, lane));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
