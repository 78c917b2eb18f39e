import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { JourneyEvent, StreamId } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { Gateway, NotTaken, type OutgoingParcel, StaffDirectory, Undeliverable } from '@mourafaka/messaging';
import { instantOf } from '@mourafaka/engine';
import { type Config, testServerClock } from '@mourafaka/platform';
import { listDevMessages, messageId } from '@mourafaka/read-models';
import { DeliveryDesk } from '../../../test/support/delivery';
import { people } from '../../../libs/domain/src/testing';
import { days, JourneyWorld } from '../../../test/support/journey-world';
import { timeSkipping } from '../../../test/support/temporal';
import { DevelopmentGateway } from '../src/delivery/development-gateway';
import { Settings } from '../src/settings';

jest.setTimeout(120_000);

const invented = new Settings({ nodeEnv: 'test', identity: {} } as Config);
const inProduction = new Settings({ nodeEnv: 'production', identity: {} } as Config);

type Issued = Extract<JourneyEvent, { type: 'MessageIssued' }>['data'];
/** What the gateway does with a parcel, this time. */
type Trouble = (parcel: OutgoingParcel, tries: number) => void;

/** Knows parcels by their ids, as most do; has the troubles a test gives it. */
class TroubledGateway extends Gateway {
  readonly taken: OutgoingParcel[] = [];
  readonly tries: string[] = [];

  constructor(
    private readonly before: Trouble = () => undefined,
    private readonly after: Trouble = () => undefined,
  ) {
    super();
  }

  send(parcel: OutgoingParcel): Promise<void> {
    this.tries.push(parcel.parcelId);
    const tries = this.tries.filter((id) => id === parcel.parcelId).length;
    return Promise.resolve().then(() => {
      this.before(parcel, tries);
      if (!this.has(parcel.parcelId)) this.taken.push(parcel);
      this.after(parcel, tries);
    });
  }

  knows(parcelId: string): Promise<boolean | undefined> {
    return Promise.resolve(this.has(parcelId));
  }

  /** Templates of what each parcel held. */
  get templates(): string[][] {
    return this.taken.map(({ items }) => items.map(({ template }) => template).sort());
  }

  private has(parcelId: string): boolean {
    return this.taken.some((parcel) => parcel.parcelId === parcelId);
  }
}

/** One that cannot tell afterwards what it took, as a mail server. */
class ForgetfulGateway extends TroubledGateway {
  override knows(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

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
    const clock = testServerClock(environment);
    world = await JourneyWorld.open({
      temporal: { native: environment.nativeConnection, client: environment.client },
      clock,
    });
  });

  afterEach(() => world.close());
  afterAll(() => environment.teardown());

  const desk = (gateway: Gateway, options?: { perSecond: number }) => new DeliveryDesk(world, gateway, options);

  /** The instant so many days from now. */
  const inDays = async (count: number): Promise<string> => new Date((await world.now()) + days(count)).toISOString();

  /** A cooperative of which no message waits. */
  async function quietJourney(): Promise<StreamId> {
    const stream = await world.apply();
    await world.journal.dataSource.query('DELETE FROM read.outbox');
    return stream;
  }

  const messageOf = (duty: string, notBefore: string, over: Partial<Issued> = {}): Issued => ({
    duty,
    audience: 'applicant',
    channel: 'sms',
    template: 'receipt',
    notBefore,
    ...over,
  });

  const statusOf = async (stream: StreamId, duty: string) =>
    (await desk(new TroubledGateway()).outbox.find(messageId(stream, duty)))?.status;

  it('sends nothing before its time', async () => {
    const stream = await quietJourney();
    const gateway = new TroubledGateway();
    await desk(gateway).issue(stream, [messageOf('early', await inDays(1))]);
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
    ['shown in the outbox of development', invented, /\d{8}/],
    ['written down nowhere in production', inProduction, /^(?!.*\d{8})/],
  ] as const)('puts into the text a code that is %s', async (_what, settings, shown) => {
    const { dataSource } = world.journal;
    const stream = await quietJourney();
    const gateway = new DevelopmentGateway(dataSource, world.clock, settings);
    const params = { session: 'S1', issue: '1', date: '2026-11-24' };
    const code = messageOf('code', await inDays(0), { template: 'session-code', params });
    await desk(gateway).issue(stream, [code]);
    await desk(gateway).deliver();
    const [message] = await listDevMessages(dataSource, { stream });
    expect(JSON.stringify(message?.params)).toMatch(shown);
    expect(await desk(gateway).outbox.find(messageId(stream, 'code'))).toMatchObject({ status: 'sent', params });
  });

  describe('one message per person and day', () => {
    /** Reminders that may leave together now, or tomorrow. */
    const reminders = async (...duties: string[]): Promise<Issued[]> => {
      const [now, otherwiseAt] = [await inDays(0), await inDays(1)];
      return duties.map((duty) => messageOf(duty, now, { template: 'yearly-assembly-soon', otherwiseAt }));
    };

    /** Far from midnight, so that a test is of one day. */
    beforeEach(async () => {
      const morning = instantOf(await world.dateIn(1), '10:00');
      await environment.sleep(Date.parse(morning) - (await world.now()));
    });

    it('gathers several reminders; a letter and what is urgent leave alone', async () => {
      const stream = await quietJourney();
      const gateway = new TroubledGateway();
      const [urgent] = await reminders('urgent');
      const together = await reminders('a', 'b', 'c');
      const alone = [messageOf('letter', await inDays(0)), { ...(urgent as Issued), urgent: true as const }];
      await desk(gateway).issue(stream, [...together, ...alone]);
      await desk(gateway).deliver();
      const soon = 'yearly-assembly-soon';
      expect(gateway.templates.sort((a, b) => a.length - b.length)).toEqual(
        expect.arrayContaining([['receipt'], [soon], [soon, soon, soon]]),
      );
      expect(gateway.taken).toHaveLength(3);
    });

    it('keeps for the next day what comes after the day’s digest, and never sends a second', async () => {
      const stream = await quietJourney();
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
      const [one, other] = [await world.apply(), await quietJourney()];
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
      const stream = await quietJourney();
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
      const stream = await quietJourney();
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
      await desk(gateway).issue(stream, [mail(await inDays(0), 'regional-manager')]);
      await desk(gateway).deliver('email');
      await desk(gateway).deliver('inbox');
      const told = gateway.taken.map(({ channel, recipient, subject }) => [channel, recipient, typeof subject]);
      expect(told).toEqual([
        ['email', 'deputy-09@mourafaka.example, manager-09@mourafaka.example', 'string'],
        ['inbox', 'regional-manager/09', 'string'],
      ]);
    });

    it('of whom no address is known waits in the inbox', async () => {
      const stream = await quietJourney();
      const gateway = new TroubledGateway();
      await desk(gateway).issue(stream, [mail(await inDays(0), 'programme-manager')]);
      await desk(gateway).deliver('email');
      await desk(gateway).deliver('inbox');
      expect([await statusOf(stream, 'plan#1/late'), gateway.taken.map(({ channel }) => channel)]).toEqual([
        'failed',
        ['inbox'],
      ]);
    });
  });

  it('spreads a storm: no second of the run’s clock begins more than the channel’s rate', async () => {
    const stream = await quietJourney();
    const gateway = new TroubledGateway();
    const now = await inDays(0);
    const storm = Array.from({ length: 70 }, (_, n) => messageOf(`m${n}`, now));
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

  describe('a gateway in trouble', () => {
    const failOnce =
      (error: () => Error): Trouble =>
      (_parcel, tries) => {
        if (tries === 1) throw error();
      };

    it('that is away is asked by one parcel only, and when it is back each is sent once', async () => {
      const stream = await quietJourney();
      let asked = 0;
      const gateway = new TroubledGateway(() => {
        asked += 1;
        if (asked <= 2) throw new NotTaken('ECONNREFUSED', true);
      });
      const now = await inDays(0);
      await desk(gateway).issue(
        stream,
        Array.from({ length: 12 }, (_, n) => messageOf(`m${n}`, now)),
      );
      await desk(gateway).deliver();
      expect([new Set(gateway.tries.slice(0, 3)).size, gateway.tries.length, gateway.taken.length]).toEqual([
        1, 14, 12,
      ]);
      expect(await desk(gateway).outbox.find(gateway.tries[0] ?? '')).toMatchObject({ status: 'sent', attempts: 1 });
    });

    it('with one parcel sends all others, and that one later', async () => {
      const stream = await quietJourney();
      const gateway = new TroubledGateway(failOnce(() => new NotTaken('450', false)));
      const now = await inDays(0);
      const poisoned = messageId(stream, 'm0');
      const poison = new TroubledGateway(({ parcelId }) => {
        if (parcelId === poisoned) throw new NotTaken('450', false);
      });
      await desk(poison).issue(
        stream,
        Array.from({ length: 8 }, (_, n) => messageOf(`m${n}`, now)),
      );
      await desk(poison).deliver();
      expect([poison.taken.length, await statusOf(stream, 'm0')]).toEqual([7, 'pending']);
      await environment.sleep('5 minutes');
      await desk(gateway).deliver();
      await environment.sleep('5 minutes');
      await desk(gateway).deliver();
      expect([gateway.taken.length, await statusOf(stream, 'm0')]).toEqual([1, 'sent']);
    });

    it('that will never take a parcel is not asked again', async () => {
      const stream = await quietJourney();
      const gateway = new TroubledGateway(() => {
        throw new Undeliverable('INVALID_NUMBER');
      });
      await desk(gateway).issue(stream, [messageOf('letter/receipt#1', await inDays(0))]);
      await desk(gateway).deliver();
      await environment.sleep('1 day');
      await desk(gateway).deliver();
      expect([gateway.tries.length, await statusOf(stream, 'letter/receipt#1')]).toEqual([1, 'failed']);
    });

    it('gives a parcel up after ten tries', async () => {
      const stream = await quietJourney();
      const gateway = new TroubledGateway(() => {
        throw new NotTaken('450', false);
      });
      await desk(gateway).issue(stream, [messageOf('a', await inDays(0))]);
      for (let turn = 0; turn < 12; turn += 1) {
        await desk(gateway).deliver();
        await environment.sleep('1 hour');
      }
      expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([10, 'failed']);
    });

    it('that knows ids is asked after a broken answer, and is sent nothing twice', async () => {
      const stream = await quietJourney();
      const gateway = new TroubledGateway(
        () => undefined,
        failOnce(() => new Error('socket hang up')),
      );
      await desk(gateway).issue(stream, [messageOf('a', await inDays(0))]);
      await desk(gateway).deliver();
      expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([1, 'sent']);
    });

    it('that cannot tell leaves it uncertain, and is sent nothing twice', async () => {
      const stream = await quietJourney();
      const gateway = new ForgetfulGateway(
        () => undefined,
        failOnce(() => new Error('socket hang up')),
      );
      await desk(gateway).issue(stream, [messageOf('a', await inDays(0))]);
      await desk(gateway).deliver();
      await environment.sleep('1 hour');
      await desk(gateway).deliver();
      expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([1, 'uncertain']);
    });
  });

  it.each([
    ['sent once more where the gateway knows it has it not', new TroubledGateway(), 'sent', 1],
    ['not sent where the gateway cannot tell', new ForgetfulGateway(), 'uncertain', 0],
  ] as const)('found half-way after a crash is %s', async (_what, gateway, status, sent) => {
    const stream = await quietJourney();
    await desk(gateway).issue(stream, [messageOf('a', await inDays(0))]);
    await desk(gateway).outbox.begin(messageId(stream, 'a'), new Date(await world.now()));
    await desk(gateway).deliver();
    expect([await statusOf(stream, 'a'), gateway.taken.length]).toEqual([status, sent]);
  });

  it('fails for good when the person is forgotten', async () => {
    const stream = await quietJourney();
    const gateway = new TroubledGateway();
    const { state } = (await world.engine.state<{ representative: { personId: string } }>(stream)) ?? {};
    await world.journal.keys.destroy(state?.representative.personId ?? '', await inDays(0));
    await desk(gateway).issue(stream, [messageOf('a', await inDays(0))]);
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
