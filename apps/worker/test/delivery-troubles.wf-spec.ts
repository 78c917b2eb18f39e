import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { StreamId } from '@mourafaka/contracts';
import { type Gateway, NotTaken, Undeliverable } from '@mourafaka/messaging';
import { testServerClock } from '@mourafaka/platform';
import { messageId } from '@mourafaka/read-models';
import { DeliveryDesk, inDays, messageOf, quietJourney } from '../../../test/support/delivery';
import { JourneyWorld } from '../../../test/support/journey-world';
import { timeSkipping } from '../../../test/support/temporal';
import { ForgetfulGateway, type Trouble, TroubledGateway } from '../../../test/support/troubled-gateway';
import { Secrets } from '../src/delivery/secrets';
import { Writer } from '../src/delivery/writer';

/** Finds no words the first time, as with a text that lacks something. */
class SpeechlessOnce extends Writer {
  private tries = 0;

  override write(...asked: Parameters<Writer['write']>): ReturnType<Writer['write']> {
    this.tries += 1;
    return this.tries === 1 ? Promise.reject(new Error('no words')) : super.write(...asked);
  }
}

describe('the delivery of messages, when something breaks,', () => {
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

  const quiet = () => quietJourney(world);
  const now = () => inDays(world, 0);
  const statusOf = (stream: StreamId, duty: string) => desk(new TroubledGateway()).statusOf(stream, duty);

  describe('a gateway in trouble', () => {
    const failOnce =
      (error: () => Error): Trouble =>
      (_parcel, tries) => {
        if (tries === 1) throw error();
      };

    it('that is away is asked by one parcel only, and when it is back each is sent once', async () => {
      const stream = await quiet();
      let asked = 0;
      const gateway = new TroubledGateway(() => {
        asked += 1;
        if (asked <= 2) throw new NotTaken('ECONNREFUSED', true);
      });
      const at = await now();
      await desk(gateway).issue(
        stream,
        Array.from({ length: 12 }, (_, n) => messageOf(`m${n}`, at)),
      );
      await desk(gateway).deliver();
      expect([new Set(gateway.tries.slice(0, 3)).size, gateway.tries.length, gateway.taken.length]).toEqual([
        1, 14, 12,
      ]);
      expect(await desk(gateway).outbox.find(gateway.tries[0] ?? '')).toMatchObject({ status: 'sent', attempts: 1 });
    });

    it('with one parcel sends all others, and that one later', async () => {
      const stream = await quiet();
      const gateway = new TroubledGateway(failOnce(() => new NotTaken('450', false)));
      const at = await now();
      const poisoned = messageId(stream, 'm0');
      const poison = new TroubledGateway(({ parcelId }) => {
        if (parcelId === poisoned) throw new NotTaken('450', false);
      });
      await desk(poison).issue(
        stream,
        Array.from({ length: 8 }, (_, n) => messageOf(`m${n}`, at)),
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
      const stream = await quiet();
      const gateway = new TroubledGateway(() => {
        throw new Undeliverable('INVALID_NUMBER');
      });
      await desk(gateway).issue(stream, [messageOf('letter/receipt#1', await now())]);
      await desk(gateway).deliver();
      await environment.sleep('1 day');
      await desk(gateway).deliver();
      expect([gateway.tries.length, await statusOf(stream, 'letter/receipt#1')]).toEqual([1, 'failed']);
    });

    it('gives a parcel up after ten tries', async () => {
      const stream = await quiet();
      const gateway = new TroubledGateway(() => {
        throw new NotTaken('450', false);
      });
      await desk(gateway).issue(stream, [messageOf('a', await now())]);
      for (let turn = 0; turn < 12; turn += 1) {
        await desk(gateway).deliver();
        await environment.sleep('1 hour');
      }
      expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([10, 'failed']);
    });

    it('that knows ids is asked after a broken answer, and is sent nothing twice', async () => {
      const stream = await quiet();
      const gateway = new TroubledGateway(
        () => undefined,
        failOnce(() => new Error('socket hang up')),
      );
      await desk(gateway).issue(stream, [messageOf('a', await now())]);
      await desk(gateway).deliver();
      expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([1, 'sent']);
    });

    it('that cannot tell leaves it uncertain, and is sent nothing twice', async () => {
      const stream = await quiet();
      const gateway = new ForgetfulGateway(
        () => undefined,
        failOnce(() => new Error('socket hang up')),
      );
      await desk(gateway).issue(stream, [messageOf('a', await now())]);
      await desk(gateway).deliver();
      await environment.sleep('1 hour');
      await desk(gateway).deliver();
      expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([1, 'uncertain']);
    });
  });

  it('what could not be put into words has not left, and is tried again also where the gateway cannot tell', async () => {
    const stream = await quiet();
    const gateway = new ForgetfulGateway();
    const { journal } = world;
    const speechless = new SpeechlessOnce(journal, new Secrets(journal.keys));
    await desk(gateway).issue(stream, [messageOf('a', await now())]);
    await new DeliveryDesk(world, gateway, { writer: speechless }).deliver();
    expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([0, 'pending']);
    await environment.sleep('1 hour');
    await desk(gateway).deliver();
    expect([gateway.tries.length, await statusOf(stream, 'a')]).toEqual([1, 'sent']);
  });

  it.each([
    ['sent once more where the gateway knows it has it not', new TroubledGateway(), 'sent', 1],
    ['not sent where the gateway cannot tell', new ForgetfulGateway(), 'uncertain', 0],
  ] as const)('found half-way after a crash is %s', async (_what, gateway, status, sent) => {
    const stream = await quiet();
    await desk(gateway).issue(stream, [messageOf('a', await now())]);
    await desk(gateway).outbox.begin(messageId(stream, 'a'), new Date(await world.now()));
    await desk(gateway).deliver();
    expect([await statusOf(stream, 'a'), gateway.taken.length]).toEqual([status, sent]);
  });
});
