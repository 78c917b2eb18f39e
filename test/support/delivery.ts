import { randomUUID } from 'node:crypto';
import { Context } from '@temporalio/activity';
import type { Channel, JourneyEvent, StreamId } from '@mourafaka/contracts';
import type { DeliveryActivities } from '@mourafaka/contracts/workflow';
import type { JourneyState } from '@mourafaka/domain';
import { type Gateway, GatewayFor, StaffDirectory } from '@mourafaka/messaging';
import { messageId, Outbox, projectMessages } from '@mourafaka/read-models';
import { DeliveryActivitiesService } from '../../apps/worker/src/delivery/delivery.activities';
import { DeliveryReports } from '../../apps/worker/src/delivery/delivery-reports';
import { ParcelSender } from '../../apps/worker/src/delivery/parcel-sender';
import { Recipients } from '../../apps/worker/src/delivery/recipients';
import { Secrets } from '../../apps/worker/src/delivery/secrets';
import { Writer } from '../../apps/worker/src/delivery/writer';
import { days, type JourneyWorld } from './journey-world';
import { until } from './until';

export type Issued = Extract<JourneyEvent, { type: 'MessageIssued' }>['data'];

/** A letter by SMS to the cooperative, unless it is said otherwise. */
export const messageOf = (duty: string, notBefore: string, over: Partial<Issued> = {}): Issued => ({
  duty,
  audience: 'applicant',
  channel: 'sms',
  template: 'receipt',
  notBefore,
  ...over,
});

/** The instant so many days from now. */
export const inDays = async (world: JourneyWorld, count: number): Promise<string> =>
  new Date((await world.now()) + days(count)).toISOString();

/** A cooperative of which no message waits, nor of any other. */
export async function quietJourney(world: JourneyWorld): Promise<StreamId> {
  const stream = await world.apply();
  await world.journal.dataSource.query('DELETE FROM read.outbox');
  return stream;
}

/** One gateway for every channel, at a rate of the test's own. */
class OneGateway extends GatewayFor {
  constructor(
    private readonly gateway: Gateway,
    private readonly rate: number,
  ) {
    super();
  }

  channel(): Gateway {
    return this.gateway;
  }

  perSecond(): number {
    return this.rate;
  }
}

/** The delivery of a world's messages through a gateway of the test's own, as the worker's process puts it together. */
export class DeliveryDesk {
  readonly outbox: Outbox;
  readonly reports: DeliveryReports;
  readonly functions: DeliveryActivities;

  constructor(
    private readonly world: JourneyWorld,
    gateway: Gateway,
    { perSecond = 1_000, writer = new Writer(world.journal, new Secrets(world.journal.keys)) } = {},
  ) {
    const { journal, clock, engine } = world;
    this.outbox = new Outbox(journal.dataSource);
    this.reports = new DeliveryReports(this.outbox, engine, clock);
    const directory = new StaffDirectory(journal.dataSource, clock);
    const sender = new ParcelSender(this.outbox, journal, new Recipients(journal.keys, directory), writer, clock);
    const gateways = new OneGateway(gateway, perSecond);
    const service = new DeliveryActivitiesService(this.outbox, gateways, sender, clock);
    this.functions = {
      claimDue: (...asked) => service.claimDue(...asked),
      sendParcels: (channel, parcels) => {
        const context = Context.current();
        return service.sendParcels(channel, parcels, {
          beat: () => context.heartbeat(),
          signal: context.cancellationSignal,
        });
      },
    };
  }

  async statusOf(stream: StreamId, duty: string): Promise<string | undefined> {
    return (await this.outbox.find(messageId(stream, duty)))?.status;
  }

  /**
   * Lets the channel's workflow send all that is due; answers its workflow id. Its result is not awaited: a time-skipping
   * server would take that for leave to skip while the worker works.
   */
  async deliver(channel: Channel = 'sms', over: Partial<DeliveryActivities> = {}): Promise<string> {
    const worker = await this.world.worker({ activities: { ...this.functions, ...over } });
    const { taskQueue } = this.world;
    const workflowId = `delivery/${channel}/${randomUUID()}`;
    const { workflow } = this.world.temporal.client;
    const handle = await workflow.start('delivery', { workflowId, taskQueue, args: [{ channel }] });
    await until('the delivery to end', async () => (await handle.describe()).status.name === 'COMPLETED');
    await worker.stop();
    return workflowId;
  }

  /** Puts messages of a journey into the outbox, as their events would. */
  async issue(stream: StreamId, messages: readonly Issued[]): Promise<void> {
    const head = await this.world.journal.readHead<JourneyState>(stream);
    if (!head) throw new Error(`${stream} has no event`);
    const events = messages.map((data) => ({ type: 'MessageIssued' as const, data }));
    for (const { sql, params } of projectMessages(events, head.state)) {
      await this.world.journal.dataSource.query(
        sql((index) => `$${index + 1}`),
        params,
      );
    }
  }
}
