import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { StreamId } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { type Gateway, StaffDirectory, Undeliverable } from '@mourafaka/messaging';
import { instantOf } from '@mourafaka/engine';
import type { Config } from '@mourafaka/platform';
import { listDevMessages, messageId } from '@mourafaka/read-models';
import { clockFrom } from '../../../test/messages/clock';
import { DeliveryDesk, inDays, type Issued, messageOf, quietJourney } from '../../../test/support/delivery';
import { people } from '../../../libs/domain/src/testing';
import { JourneyWorld } from '../../../test/support/journey-world';
import { timeSkipping } from '../../../test/support/temporal';
import { ForgetfulGateway, TroubledGateway } from '../../../test/support/troubled-gateway';
import { DevelopmentGateway } from '../src/delivery/development-gateway';
import { Settings } from '../src/settings';

const invented = new Settings({ nodeEnv: 'test', identity: { development: true } } as Config);
const inProduction = new Settings({ nodeEnv: 'production', identity: { development: true } } as Config);

const throwing = (text: string) => (): void => {
  throw new Error(text);
};

describe('the delivery of messages', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;

  beforeAll(async () => {
    environment = await timeSkipping();
  });

  beforeEach(async () => {
    // A Monday morning on which people work, whenever the test runs: a reminder does not leave at night, nor on a Saturday.
    const clock = await clockFrom(environment, '2026-11-02T09:00:00.000Z');
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock });
  });

  afterEach(() => world.close());
  afterAll(() => environment.teardown());

  const desk = (gateway: Gateway, options?: { perSecond: number }) => new DeliveryDesk(world, gateway, options);

  const quiet = () => quietJourney(world);
  const now = () => inDays(world, 0);
  const statusOf = (stream: StreamId, duty: string) => desk(new TroubledGateway()).statusOf(stream, duty);

  it('sends nothing before its time', async () => {
    const stream = await quiet();
    const gateway = new TroubledGateway();
    await desk(gateway).issue(stream, [messageOf('early', await inDays(world, 1))]);
    await desk(gateway).deliver();
    expect([await statusOf(stream, 'early'), gateway.taken]).toEqual(['pending', []]);
  });

  it('sends what is due once, to the telephone known at that moment, of which no copy is kept', async () => {
    const stream = await world.apply();
    const { dataSource } = world.journal;
    const gateway = new DevelopmentGateway(dataSource, world.clock, invented);
    await environment.sleep('3 days');
    await desk(gateway).deliver();
    await desk(gateway).deliver();
    expect(await statusOf(stream, 'receipt')).toBe('sent');
    expect(await listDevMessages(dataSource, { stream })).toMatchObject([
      { channel: 'sms', audience: 'applicant', recipient: expect.stringMatching(/^\+2126•••••\d\d$/) as string },
    ]);
    expect(JSON.stringify(await dataSource.query('SELECT * FROM read.outbox'))).not.toMatch(/\+212/);
  });

  it.each([
    ['shown in the outbox of development', invented, expect.stringMatching(/\d{8}/) as string],
    ['written down nowhere in production', inProduction, null],
  ] as const)('puts into the text a code that is %s', async (_what, settings, shown) => {
    const { dataSource } = world.journal;
    const stream = await quiet();
    const gateway = new DevelopmentGateway(dataSource, world.clock, settings);
    const params = { session: 'S1', issue: '1', date: '2026-11-24' };
    const code = messageOf('code', await now(), { template: 'session-code', params });
    await desk(gateway).issue(stream, [code]);
    await desk(gateway).deliver();
    const [message] = await listDevMessages(dataSource, { stream });
    expect(message?.text).toEqual(shown);
    expect(JSON.stringify([message?.params, message?.items])).not.toContain('"code"');
    expect(await desk(gateway).outbox.find(messageId(stream, 'code'))).toMatchObject({ status: 'sent', params });
  });

  describe('one message per person and day', () => {
    /** Reminders that may leave together now, or tomorrow. */
    const reminders = async (...duties: string[]): Promise<Issued[]> => {
      const [at, otherwiseAt] = [await now(), await inDays(world, 1)];
      return duties.map((duty) => messageOf(duty, at, { template: 'yearly-assembly-soon', otherwiseAt }));
    };

    /** Far from midnight, so that a test is of one day. */
    beforeEach(async () => {
      const morning = instantOf(await world.dateIn(1), '10:00');
      await environment.sleep(Date.parse(morning) - (await world.now()));
    });

    it('gathers several reminders; a letter and what is urgent leave alone', async () => {
      const stream = await quiet();
      const gateway = new TroubledGateway();
      const [urgent] = await reminders('urgent');
      const together = await reminders('a', 'b', 'c');
      const alone = [messageOf('letter', await now()), { ...(urgent as Issued), urgent: true as const }];
      await desk(gateway).issue(stream, [...together, ...alone]);
      await desk(gateway).deliver();
      const soon = 'yearly-assembly-soon';
      expect(gateway.templates.sort((a, b) => a.length - b.length)).toEqual(
        expect.arrayContaining([['receipt'], [soon], [soon, soon, soon]]),
      );
      expect(gateway.taken).toHaveLength(3);
    });

    it('keeps for the next day what comes after the day’s digest, and never sends a second', async () => {
      const stream = await quiet();
      const gateway = new TroubledGateway();
      await desk(gateway).issue(stream, await reminders('a'));
      await desk(gateway).deliver();
      await desk(gateway).issue(stream, await reminders('b'));
      await desk(gateway).deliver();
      await desk(gateway).issue(stream, await reminders('c'));
      await desk(gateway).deliver();
      expect(gateway.taken).toHaveLength(1);
      await environment.sleep('25 hours');
      await desk(gateway).deliver();
      expect(gateway.taken.map(({ items }) => items.length)).toEqual([1, 2]);
    });

    it('gathers per person: two cooperatives get one each', async () => {
      const [one, other] = [await world.apply(), await quiet()];
      const gateway = new TroubledGateway();
      for (const stream of [one, other]) await desk(gateway).issue(stream, await reminders('a', 'b'));
      await desk(gateway).deliver();
      expect(gateway.taken.map(({ items }) => new Set(items.map(({ stream }) => stream)).size)).toEqual([1, 1]);
    });
  });

  describe('a reminder', () => {
    const missing = ['statutes'];

    /** The cooperative was asked to complete its file, and its first reminder waits for the day's digest. */
    async function reminded(): Promise<{ stream: StreamId; duty: string }> {
      const stream = await quiet();
      await world.give(stream, 'request-completion', { missing });
      const [due] = (await world.view(stream)).duties.filter(({ kind }) => kind === 'remind');
      if (!due) throw new Error('a file to be completed has reminders');
      await environment.sleep(Date.parse(due.dueAt) - (await world.now()));
      await world.activities.performDuty(stream, due.key);
      return { stream, duty: due.key };
    }

    it('says in words of its reader what is to be done until when, and why it was sent', async () => {
      const { stream, duty } = await reminded();
      await environment.sleep('1 day');
      const gateway = new TroubledGateway();
      await world.give(stream, 'set-preferences', { language: 'fr' }, people.applicant);
      await desk(gateway).deliver();
      const [parcel] = gateway.taken;
      expect(parcel).toMatchObject({ recipient: expect.stringMatching(/^\+2126/) as string, sms: { segments: 2 } });
      expect([await statusOf(stream, duty), parcel?.text]).toEqual(['sent', expect.stringMatching(/[\u0600-\u06ff]/)]);
    });

    it('is not sent any more when the step was done while it waited, though a second earlier', async () => {
      const { stream, duty } = await reminded();
      const gateway = new TroubledGateway();
      const documents = [{ kind: 'statutes', name: 'statuts.pdf', size: 120_000 }];
      await world.give(stream, 'complete-file', { documents }, people.applicant);
      await environment.sleep('1 day');
      await desk(gateway).deliver();
      const reminders = gateway.taken.filter(({ items }) => items.some(({ template }) => template.startsWith('file-')));
      expect([await statusOf(stream, duty), reminders]).toEqual(['moot', []]);
    });
  });

  describe('what did not arrive', () => {
    it.each([
      [
        'cannot',
        new TroubledGateway(() => {
          throw new Undeliverable('NOT_MOBILE');
        }),
        { outcome: 'failed', code: 'NOT_MOBILE' },
      ],
      [
        'may not have',
        new ForgetfulGateway(undefined, throwing('reset')),
        { outcome: 'uncertain', code: 'UNANSWERED' },
      ],
    ] as const)('because it %s is told to the journey, once, and is somebody’s task', async (_what, gateway, said) => {
      const stream = await world.apply();
      await environment.sleep('3 days');
      await desk(gateway).deliver();
      await desk(gateway).reports.tell();
      const { state } = (await world.engine.state<JourneyState>(stream)) ?? {};
      expect(state?.undelivered).toEqual([expect.objectContaining({ message: 'receipt', channel: 'sms', ...said })]);
      const told = (await world.journal.read(stream)).filter(({ type }) => type === 'MessageUndelivered');
      expect(told).toHaveLength(1);
    });
  });

  describe('to staff', () => {
    const mail = (notBefore: string, audience: Issued['audience']): Issued => ({
      ...messageOf('plan#1/late', notBefore),
      audience,
      channel: 'email',
      template: 'plan-late',
      kind: 'plan',
      dueOn: '2026-12-01',
    });

    it('a mail for a role goes to all of it in the region, and into their inbox', async () => {
      const stream = await quiet();
      const gateway = new TroubledGateway();
      const directory = new StaffDirectory(world.journal.dataSource, world.clock);
      for (const [id, regions] of [
        ['manager-09', ['09']],
        ['deputy-09', ['09']],
        ['manager-04', ['04']],
      ] as const) {
        const person = { id, name: id, roles: ['regional-manager' as const], regions: [...regions], lots: [] };
        await directory.see({ ...person, email: `${id}@mourafaka.example` });
      }
      await desk(gateway).issue(stream, [mail(await now(), 'regional-manager')]);
      await desk(gateway).deliver('email');
      await desk(gateway).deliver('inbox');
      const told = gateway.taken.map(({ channel, recipient, subject }) => [channel, recipient, typeof subject]);
      expect(told).toEqual([
        ['email', 'deputy-09@mourafaka.example, manager-09@mourafaka.example', 'string'],
        ['inbox', 'regional-manager/09', 'string'],
      ]);
    });

    it('of whom no address is known waits in the inbox', async () => {
      const stream = await quiet();
      const gateway = new TroubledGateway();
      await desk(gateway).issue(stream, [mail(await now(), 'programme-manager')]);
      await desk(gateway).deliver('email');
      await desk(gateway).deliver('inbox');
      expect([await statusOf(stream, 'plan#1/late'), gateway.taken.map(({ channel }) => channel)]).toEqual([
        'failed',
        ['inbox'],
      ]);
    });
  });

  it('spreads a storm: no second of the run’s clock begins more than the channel’s rate', async () => {
    const stream = await quiet();
    const gateway = new TroubledGateway();
    const at = await now();
    const storm = Array.from({ length: 70 }, (_, n) => messageOf(`m${n}`, at));
    const slow = desk(gateway, { perSecond: 20 });
    await slow.issue(stream, storm);
    const workflowId = await slow.deliver();
    expect([gateway.taken.length, gateway.tries.length]).toEqual([70, 70]);
    const { events = [] } = await environment.client.workflow.getHandle(workflowId).fetchHistory();
    const begun = chunksOf(events ?? []);
    begun.slice(1).forEach(({ at }, n) => {
      expect(at - (begun[n]?.at ?? 0)).toBeGreaterThanOrEqual(((begun[n]?.size ?? 0) / 20) * 1000);
    });
    expect(begun.map(({ size }) => size)).toEqual([20, 20, 20, 10]);
  });

  it('fails for good when the person is forgotten', async () => {
    const stream = await quiet();
    const gateway = new TroubledGateway();
    const { state } = (await world.engine.state<{ representative: { personId: string } }>(stream)) ?? {};
    await world.journal.keys.destroy(state?.representative.personId ?? '', await now());
    await desk(gateway).issue(stream, [messageOf('a', await now())]);
    await desk(gateway).deliver();
    expect([await statusOf(stream, 'a'), gateway.taken]).toEqual(['failed', []]);
  });
});

type History = Awaited<
  ReturnType<ReturnType<TestWorkflowEnvironment['client']['workflow']['getHandle']>['fetchHistory']>
>;

/** When, by the run's own clock, each chunk was begun, and how many parcels it holds. */
function chunksOf(events: NonNullable<History['events']>): { at: number; size: number }[] {
  let at = NaN;
  return events.flatMap(({ eventTime, ...event }) => {
    if (event.workflowTaskStartedEventAttributes) {
      at = Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6;
    }
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (!scheduled) return [];
    const parcels = scheduled.input?.payloads?.[1]?.data;
    const size = (JSON.parse(Buffer.from(parcels ?? []).toString()) as string[]).length;
    return [{ at, size }];
  });
}
