import { PLANNER_VERSION, type ProcessView, type StreamId } from '@mourafaka/contracts';
import { createDataSource } from '@mourafaka/platform';
import { accept, anEnvelope, apply, type EngineFixture, openEngine } from '../../../../test/support/engine-fixture';
import { TemporalAway } from '../temporal';
import { Relay, type RelayOptions } from './relay';
import { until } from '../../../../test/support/until';

/** In place of Temporal: what arrives, and what it answers as the test says. */
class Arrivals {
  readonly versions = new Map<StreamId, number[]>();
  answer: (stream: StreamId) => void = () => undefined;

  follow(stream: StreamId, { version }: ProcessView): Promise<void> {
    return Promise.resolve().then(() => {
      this.answer(stream);
      this.versions.set(stream, [...(this.versions.get(stream) ?? []), version]);
    });
  }

  latest(stream: StreamId): number | undefined {
    return this.versions.get(stream)?.at(-1);
  }
}

describe('the relay', () => {
  let fixture: EngineFixture;
  let arrivals: Arrivals;
  const relays: Relay[] = [];

  beforeEach(async () => {
    fixture = await openEngine();
    arrivals = new Arrivals();
  });

  afterEach(async () => {
    for (const relay of relays.splice(0)) await relay.stop();
    await fixture.close();
  });

  async function start(options: Partial<RelayOptions> = {}): Promise<Relay> {
    const { journal, engine, clock, database } = fixture;
    const view = (stream: StreamId) => engine.view(stream);
    const relay = new Relay({ journal, databaseUrl: database.url, view, workflows: arrivals, clock, ...options });
    relays.push(relay);
    await relay.start();
    return relay;
  }

  const note = (stream: StreamId) =>
    accept(
      fixture.engine,
      anEnvelope({ name: 'add-note', entityId: stream.slice('journey-'.length), payload: { text: 'x' } }),
    );
  const applied = async (count: number): Promise<StreamId[]> =>
    Promise.all(Array.from({ length: count }, async () => (await apply(fixture.engine)).stream));
  const arrived = (streams: StreamId[]) =>
    until('all to arrive', async () => {
      const heads = await Promise.all(streams.map((stream) => fixture.journal.readHead(stream)));
      return streams.every((stream, index) => arrivals.latest(stream) === heads[index]?.version);
    });
  const idle = (relay: Relay) =>
    until('the cursor to pass everything', async () => (await relay.status()).lag.pending === 0);

  /** As if an earlier version of the code had planned it. */
  async function makeOld(stream: StreamId): Promise<void> {
    const owner = await createDataSource({
      url: fixture.database.ownerUrl,
      entities: [],
      applicationName: 'test',
    }).initialize();
    await owner.query('UPDATE journal.heads SET planner = 0 WHERE stream_id = $1', [stream]);
    await owner.destroy();
  }

  it('puts a stream aside that fails, which holds up nobody, and tries it again', async () => {
    const [bad = '', ...good] = await applied(4);
    arrivals.answer = (stream) => {
      if (stream === bad) throw new TypeError('it cannot be planned');
    };
    const failures: string[] = [];
    const relay = await start({ onFailure: (stream, code) => failures.push(`${stream} ${code}`) });
    await arrived(good);
    await idle(relay);
    expect(failures[0]).toBe(`${bad} TypeError`);
    arrivals.answer = () => undefined;
    await arrived([bad]);
  });

  it('loses nothing while Temporal is away: it says so, holds its cursor, and catches up', async () => {
    arrivals.answer = () => {
      throw new TemporalAway();
    };
    const relay = await start();
    const streams = await applied(3);
    await until('it to notice', async () => (await relay.status()).awaySince !== undefined);
    expect((await relay.status()).lag.pending).toBeGreaterThan(0);
    arrivals.answer = () => undefined;
    await arrived(streams);
    await idle(relay);
    expect(await relay.status()).toMatchObject({ failed: 0, waiting: 0, inFlight: 0 });
  });

  it('sends what happened meanwhile at once, by the latest version', async () => {
    await start({ restMs: 400 });
    const [stream = ''] = await applied(1);
    await until('the first to arrive', () => arrivals.latest(stream) !== undefined);
    for (let notes = 0; notes < 8; notes += 1) await note(stream);
    await arrived([stream]);
    expect(arrivals.versions.get(stream)?.length).toBeLessThanOrEqual(4);
  });

  it('goes on from its durable cursor after a restart, sending nothing again', async () => {
    const first = await start();
    const [stream = ''] = await applied(1);
    await arrived([stream]);
    await first.stop();
    const [later = ''] = await applied(1);
    arrivals.versions.clear();
    await start();
    await arrived([later]);
    expect(arrivals.versions.has(stream)).toBe(false);
  });

  it('shares the streams with others, each served by one, and another steps in when one stops', async () => {
    const share = (index: number) => ({ share: { index, of: 2 } });
    const [zero, one, spare] = [await start(share(0)), await start(share(1)), await start(share(0))];
    const streams = await applied(12);
    await arrived(streams);
    const sent = await Promise.all([zero, one, spare].map(async (relay) => (await relay.status()).sent));
    expect(sent[2]).toBe(0);
    expect(Math.min(sent[0] ?? 0, sent[1] ?? 0)).toBeGreaterThan(0);
    await zero.stop();
    await Promise.all(streams.map(note));
    await arrived(streams);
    expect((await spare.status()).sent).toBeGreaterThan(0);
  });

  it('sends a quiet stream again whose duty should have been performed by now', async () => {
    const relay = await start({ graceMs: 1_000, sweepMs: 100 });
    const [stream = ''] = await applied(1);
    await arrived([stream]);
    await idle(relay);
    arrivals.versions.clear();
    fixture.clock.set('2026-12-20T09:00:00.000Z');
    await until('it to be sent again', () => arrivals.versions.has(stream));
    await until('it to be counted', async () => (await relay.status()).pastGrace === 1);
  });

  it('sends a stream again that an older planner planned, once', async () => {
    const relay = await start({ sweepMs: 100 });
    const [stream = ''] = await applied(1);
    await arrived([stream]);
    await idle(relay);
    arrivals.versions.clear();
    await makeOld(stream);
    await until('it to be sent again', () => arrivals.versions.has(stream));
    await until('it to be noted', async () => (await fixture.journal.readHead(stream))?.planner === PLANNER_VERSION);
  });
});
