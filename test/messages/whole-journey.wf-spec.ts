import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { categoryOf, type Channel, journeyStream, type StreamId } from '@mourafaka/contracts';
import type { OutgoingParcel } from '@mourafaka/messaging';
import type { Config } from '@mourafaka/platform';
import { DevelopmentGateway } from '../../apps/worker/src/delivery/development-gateway';
import { Settings } from '../../apps/worker/src/settings';
import { people } from '../../libs/domain/src/testing';
import { DeliveryDesk } from '../support/delivery';
import { activityFunctions, JourneyWorld } from '../support/journey-world';
import { type Act, allLate, allOnTime, shortPath } from '../support/told-journey';
import { sleepThrough, timeSkipping } from '../support/temporal';
import { clockFrom } from './clock';
import { toldWhenLate, toldWhenOnTime } from './told';
import { instantAt, localTime } from './simulation';
import { until } from '../support/until';

jest.setTimeout(600_000);

/** The gateway of development, which also tells what it was given, and when. */
class WatchedGateway extends DevelopmentGateway {
  readonly left: string[] = [];
  private readonly at: () => Promise<Date>;

  constructor(world: JourneyWorld) {
    super(world.journal.dataSource, world.clock, new Settings({ nodeEnv: 'test', identity: {} } as Config));
    this.at = () => world.clock.now();
  }

  override async send(parcel: OutgoingParcel): Promise<void> {
    await super.send(parcel);
    const { channel, audience, language } = parcel;
    const items = parcel.items.filter(({ stream }) => categoryOf(stream) === 'journey');
    const time = localTime((await this.at()).toISOString());
    const reads = audience === 'applicant' ? language : '--';
    this.left.push(...items.map(({ template }) => [time, channel.padEnd(5), reads, audience, template].join(' ')));
  }
}

/** A cooperative whose people act at the hours of a script, while the system does the rest. */
class ToldJourney {
  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    private readonly world: JourneyWorld,
    private readonly desk: DeliveryDesk,
    private readonly gateway: WatchedGateway,
  ) {}

  static async open(environment: TestWorkflowEnvironment, start: string): Promise<ToldJourney> {
    const clock = await clockFrom(environment, start);
    const temporal = { native: environment.nativeConnection, client: environment.client };
    const world = await JourneyWorld.open({ temporal, clock });
    const gateway = new WatchedGateway(world);
    const desk = new DeliveryDesk(world, gateway);
    await world.worker({ activities: { ...activityFunctions(world.activities), ...desk.functions } });
    await world.relay({ restMs: 0 });
    const [opensOn, closesOn] = [await world.dateIn(0), await world.dateIn(30)];
    await world.newBatch('B5', { opensOn, closesOn, policy: shortPath });
    return new ToldJourney(environment, world, desk, gateway);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Plays the script; answers what left, in order. */
  async play([first, ...acts]: readonly Act[], until: string): Promise<string[]> {
    if (!first) return [];
    await this.sleepUntil(instantAt(first.at));
    const stream = await this.apply(first);
    for (const act of acts) {
      await this.passTo(stream, instantAt(act.at));
      await this.world.give(stream, act.command, act.payload, people[act.by]);
      await this.settle(stream);
    }
    await this.passTo(stream, instantAt(until));
    return this.gateway.left;
  }

  async statuses(): Promise<Record<string, number>> {
    const rows = await this.world.journal.dataSource.query<{ status: string; count: string }[]>(
      'SELECT status, count(*) AS count FROM read.outbox GROUP BY status',
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
  }

  private async apply({ payload, by }: Act): Promise<StreamId> {
    const actor = people[by];
    const given = { category: 'journey', name: 'submit-application', batch: 'B5', payload } as const;
    const answer = await this.world.engine.execute({
      ...given,
      actor,
      principal: actor.id,
      key: randomUUID(),
      correlationId: 'test',
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const stream = journeyStream(answer.journeyId ?? '');
    this.world.streams.push(stream);
    await this.settle(stream);
    return stream;
  }

  /** Lets time pass, stopping wherever something falls due or may leave. */
  private async passTo(stream: StreamId, instant: string): Promise<void> {
    for (;;) {
      const next = [await this.nextDuty(stream), await this.nextMessage()].filter((at) => at !== undefined).sort()[0];
      if (next === undefined || next > instant) break;
      await this.sleepUntil(next);
      await this.settle(stream);
    }
    await this.sleepUntil(instant);
  }

  /** What is due is done, and what may leave has left. */
  private async settle(stream: StreamId): Promise<void> {
    await this.world.caughtUp(stream);
    const now = (await this.world.clock.now()).toISOString();
    for (const channel of await this.due(now)) await this.deliver(channel);
  }

  private async deliver(channel: Channel): Promise<void> {
    const { workflow } = this.world.temporal.client;
    const workflowId = `delivery/${channel}/${randomUUID()}`;
    // Asked and not awaited: a server that skips time would run ahead while somebody waits for the result.
    const handle = await workflow.start('delivery', {
      workflowId,
      taskQueue: this.world.taskQueue,
      args: [{ channel }],
    });
    await until('the delivery', async () => (await handle.describe()).status.name === 'COMPLETED');
  }

  private async due(now: string): Promise<Channel[]> {
    const rows = await this.world.journal.dataSource.query<{ channel: Channel }[]>(
      `SELECT DISTINCT channel FROM read.outbox WHERE status = 'pending' AND not_before <= $1`,
      [now],
    );
    return rows.map(({ channel }) => channel);
  }

  private async nextMessage(): Promise<string | undefined> {
    const [row] = await this.world.journal.dataSource.query<{ at: Date | null }[]>(
      `SELECT min(not_before) AS at FROM read.outbox WHERE status = 'pending'`,
    );
    return row?.at?.toISOString();
  }

  private async nextDuty(stream: StreamId): Promise<string | undefined> {
    return (await this.world.view(stream)).duties[0]?.dueAt;
  }

  private async sleepUntil(instant: string): Promise<void> {
    await sleepThrough(this.environment, Date.parse(this.world.clock.toTimer(instant)));
  }
}

/** 30 June 2029 is a Saturday: its reminder leaves on the Friday, and does not call that day the last. */
const worded = toldWhenLate.map((line) =>
  line.startsWith('2029-06-29') ? line.replace('yearly-assembly-today', 'yearly-assembly-soon') : line,
);

describe('a whole journey, by the real engine, worker and delivery', () => {
  let environment: TestWorkflowEnvironment;
  beforeEach(async () => {
    environment = await timeSkipping();
  });
  afterEach(() => environment.teardown());

  const played = async (acts: readonly Act[], until: string) => {
    const journey = await ToldJourney.open(environment, instantAt('2026-11-02 09:00'));
    try {
      return { left: await journey.play(acts, until), statuses: await journey.statuses() };
    } finally {
      await journey.close();
    }
  };

  it.each([
    ['everybody is on time', allOnTime, toldWhenOnTime, '2027-06-07 12:00'],
    ['everybody is late', allLate, worded, '2029-10-01 12:00'],
  ] as const)('in which %s sends these messages and no other', async (_what, acts, expected, until) => {
    const { left, statuses } = await played(acts, until);
    expect(left).toEqual(expected);
    expect(Object.keys(statuses).filter((status) => !['sent', 'delivered', 'moot'].includes(status))).toEqual([]);
  });
});
