import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { StreamId } from '@mourafaka/contracts';
import { type Config, testServerClock } from '@mourafaka/platform';
import { listDevMessages, Outbox } from '@mourafaka/read-models';
import type { DeliveryActivities } from '@mourafaka/contracts/workflow';
import { days, JourneyWorld } from '../../../test/support/journey-world';
import { timeSkipping } from '../../../test/support/temporal';
import { DeliveryActivitiesService } from '../src/delivery/delivery.activities';
import { DevelopmentGateway } from '../src/delivery/development-gateway';
import { Recipients } from '../src/delivery/recipients';
import { Secrets } from '../src/delivery/secrets';
import { Settings } from '../src/settings';

jest.setTimeout(120_000);

const invented = new Settings({ nodeEnv: 'test', identity: {} } as Config);
const inProduction = new Settings({ nodeEnv: 'production', identity: {} } as Config);

describe('the delivery of messages', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;
  let outbox: Outbox;
  let gateway: DevelopmentGateway;
  let activities: DeliveryActivitiesService;

  beforeAll(async () => {
    environment = await timeSkipping();
  });

  beforeEach(async () => {
    const clock = testServerClock(environment);
    world = await JourneyWorld.open({
      temporal: { native: environment.nativeConnection, client: environment.client },
      clock,
    });
    const { dataSource, keys } = world.journal;
    outbox = new Outbox(dataSource);
    gateway = new DevelopmentGateway(dataSource, clock, invented);
    activities = new DeliveryActivitiesService(
      outbox,
      gateway,
      new Recipients(world.journal, keys),
      clock,
      new Secrets(keys),
    );
  });

  afterEach(() => world.close());
  afterAll(() => environment.teardown());

  /** The acknowledgement every applicant gets, by SMS. */
  async function acknowledgement(): Promise<{ stream: StreamId; messageId: string }> {
    const stream = await world.apply();
    const [message] = await outbox.listLatest({ stream });
    if (!message) throw new Error('an application is acknowledged');
    return { stream, messageId: message.messageId };
  }

  const deliver = async (over: Partial<DeliveryActivities> = {}): Promise<void> => {
    const functions: DeliveryActivities = {
      claimDue: (channel, limit) => activities.claimDue(channel, limit),
      sendMessage: (messageId) => activities.sendMessage(messageId),
      ...over,
    };
    const worker = await world.worker({ activities: functions });
    const { taskQueue } = world;
    const workflowId = `delivery/${taskQueue}`;
    await environment.client.workflow.execute('delivery', { workflowId, taskQueue, args: [{ channel: 'sms' }] });
    await worker.stop();
  };

  const statusOf = async (messageId: string) => (await outbox.find(messageId))?.status;
  const sent = async (stream: StreamId) => listDevMessages(world.journal.dataSource, { stream });

  it('sends nothing before its time', async () => {
    const { stream, messageId } = await acknowledgement();
    await world.journal.dataSource.query('UPDATE read.outbox SET not_before = $1', [
      new Date((await world.now()) + days(1)),
    ]);
    await deliver();
    expect([await statusOf(messageId), await sent(stream)]).toEqual(['pending', []]);
  });

  it('sends what is due once, to the telephone known at that moment, of which no copy is kept', async () => {
    const { stream, messageId } = await acknowledgement();
    await environment.sleep('3 days');
    await deliver();
    await deliver();
    expect(await statusOf(messageId)).toBe('sent');
    expect(await sent(stream)).toMatchObject([
      {
        messageId,
        channel: 'sms',
        audience: 'applicant',
        recipient: expect.stringMatching(/^\+2126•••••\d\d$/) as string,
      },
    ]);
  });

  it('sends again what failed for a while, once', async () => {
    const { stream } = await acknowledgement();
    await environment.sleep('3 days');
    const send = gateway.send.bind(gateway);
    let failures = 0;
    gateway.send = (message) => ((failures += 1) <= 3 ? Promise.reject(new Error('no network')) : send(message));
    await deliver();
    expect([failures, (await sent(stream)).length]).toEqual([4, 1]);
  });

  it('does not send again what had left before a crash', async () => {
    const { stream, messageId } = await acknowledgement();
    await environment.sleep('3 days');
    await outbox.begin(messageId, new Date());
    const message = await outbox.find(messageId);
    if (message) await gateway.send({ ...message, recipient: '+212612345678', secrets: {} });
    await deliver();
    expect([await statusOf(messageId), (await sent(stream)).length]).toEqual(['sent', 1]);
  });

  it('is uncertain after a crash where the gateway cannot tell, and does not send', async () => {
    const { stream, messageId } = await acknowledgement();
    await environment.sleep('3 days');
    await outbox.begin(messageId, new Date());
    gateway.knows = () => Promise.resolve(undefined as unknown as boolean);
    await deliver();
    expect([await statusOf(messageId), await sent(stream)]).toEqual(['uncertain', []]);
  });

  it.each([
    [
      'shown in the outbox of development',
      invented,
      { session: 'S1', issue: '1', code: expect.stringMatching(/^\d{8}$/) },
    ],
    ['written down nowhere in production', inProduction, { session: 'S1', issue: '1' }],
  ] as const)('puts into the text a code that is %s', async (_what, settings, params) => {
    const { dataSource, keys } = world.journal;
    const { stream, messageId } = await acknowledgement();
    await dataSource.query(`UPDATE read.outbox SET template = 'session-code', params = $1`, [
      JSON.stringify({ session: 'S1', issue: '1' }),
    ]);
    await environment.sleep('3 days');
    const gatewayThere = new DevelopmentGateway(dataSource, world.clock, settings);
    const recipients = new Recipients(world.journal, keys);
    const sending = new DeliveryActivitiesService(outbox, gatewayThere, recipients, world.clock, new Secrets(keys));
    await deliver({ sendMessage: (id) => sending.sendMessage(id) });
    const [message] = await sent(stream);
    expect(message?.params).toEqual(params);
    expect(JSON.stringify(await outbox.find(messageId))).not.toContain('"code"');
  });

  it('fails for good when the person is forgotten', async () => {
    const { stream, messageId } = await acknowledgement();
    await environment.sleep('3 days');
    const { state } = (await world.engine.state<{ representative: { personId: string } }>(stream)) ?? {};
    const forgotten = await world.journal.keys.destroy(state?.representative.personId ?? '', new Date().toISOString());
    await deliver();
    expect([forgotten, await statusOf(messageId), await sent(stream)]).toEqual([true, 'failed', []]);
  });
});
