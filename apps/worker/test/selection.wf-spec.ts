import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type Actor, entityOf, journeyStream, type StreamId } from '@mourafaka/contracts';
import { type BatchState, defaultPolicy, type JourneyState, openSuspicions } from '@mourafaka/domain';
import { dateOf } from '@mourafaka/engine';
import { readRows, runImport, type SubmitAnswer } from '@mourafaka/import';
import { testServerClock } from '@mourafaka/platform';
import { BulkItems } from '@mourafaka/read-models';
import { people } from '../../../libs/domain/src/testing';
import { days, JourneyWorld } from '../../../test/support/journey-world';
import { sleepUntil, timeSkipping } from '../../../test/support/temporal';
import { until } from '../../../test/support/until';

const code = 'S4';
const file = join(__dirname, '../../../test/fixtures/applications-batch4.csv');
const waves = ['wave-1', 'wave-2', 'wave-3'] as const;
const { agent, applicant, committee, secondMember, programmeManager } = people;

/** Does something for each, so many at once. */
async function forEach<Item>(items: readonly Item[], work: (item: Item, n: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += 16) {
    await Promise.all(items.slice(from, from + 16).map((item, n) => work(item, from + n)));
  }
}

/** From 1 to 10, never for all criteria the same, and the same whenever it is asked. */
const scoresOf = (n: number, member: number) =>
  Object.fromEntries(
    defaultPolicy.criteria.map(({ key }, criterion) => [key, 1 + ((n * 7 + criterion * 3 + member) % 10)]),
  );

describe('the selection of six hundred and fifty applications', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;
  let batch: StreamId;
  let start: number;
  let journeys: StreamId[] = [];

  const stateOf = async (stream: StreamId): Promise<JourneyState> => {
    const found = await world.engine.state<JourneyState>(stream);
    if (!found) throw new Error(`${stream} is empty`);
    return found.state;
  };
  const batchState = async (): Promise<BatchState> =>
    (await world.engine.state<BatchState>(batch))?.state as BatchState;
  const entriesOf = async (wave: string) => (await batchState()).waves[wave]?.entries ?? [];
  const waitingOf = async (wave: string): Promise<StreamId[]> =>
    (await entriesOf(wave))
      .filter(({ outcome }) => outcome === 'waiting')
      .sort((one, other) => (one.waiting ?? 0) - (other.waiting ?? 0))
      .map(({ journeyId }) => journeyStream(journeyId));
  const admittedOf = async (wave: string): Promise<StreamId[]> =>
    (await entriesOf(wave)).filter(({ outcome }) => outcome === 'in').map(({ journeyId }) => journeyStream(journeyId));

  async function submit(application: unknown, actor: Actor, key: string): Promise<SubmitAnswer> {
    const executed = await world.engine.execute({
      category: 'journey',
      name: 'submit-application',
      batch: code,
      payload: application,
      principal: actor.id,
      key,
      actor,
      correlationId: 'import',
    });
    return executed.ok
      ? { outcome: 'accepted', journeyId: entityOf(executed.stream) }
      : { outcome: 'rejected', refusal: executed.refusal };
  }

  const becomes = (stream: StreamId, state: JourneyState['state']) =>
    until(`${stream} to be ${state}`, async () => (await stateOf(stream)).state === state);

  const withdraws = (stream: StreamId) => world.give(stream, 'withdraw', { reason: 'À sa demande' }, applicant);

  beforeAll(async () => {
    environment = await timeSkipping();
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock: testServerClock(environment) });
    start = await world.now();
    const policy = {
      ...defaultPolicy,
      minScorers: 2,
      waves: await Promise.all(
        defaultPolicy.waves.map(async (wave, n) => ({
          ...wave,
          target: 60,
          releaseOn: await world.dateIn(12 + 2 * n),
        })),
      ),
    };
    batch = await world.newBatch(code, { opensOn: await world.dateIn(-20), closesOn: await world.dateIn(8), policy });
    const report = await runImport(await readRows(Readable.from(readFileSync(file))), {
      language: 'fr',
      today: dateOf(new Date(start).toISOString()),
      submit: ({ application, key }) => submit(application, agent, key),
    });
    journeys = report.items.flatMap(({ journeyId }) => (journeyId ? [journeyStream(journeyId)] : []));
    expect(report.rows).toBe(650);
    await world.worker();
    await world.relay();
  });

  afterAll(async () => {
    await world.close();
    await environment.teardown();
  });

  it('checks every file, settles suspected duplicates, and scores the eligible ones by two members', async () => {
    expect(journeys.length).toBeGreaterThan(550);
    await forEach(journeys, async (stream, n) => {
      await world.give(stream, 'declare-complete', {}, agent);
      await world.give(stream, 'assess-eligibility', {}, agent);
      const state = await stateOf(stream);
      for (const { of } of openSuspicions(state)) {
        await world.give(stream, 'dismiss-duplicate', { of, reason: 'Deux coopératives voisines' }, agent);
      }
      if (state.state !== 'eligible') return;
      for (const [member, by] of [committee, secondMember].entries()) {
        await world.give(stream, 'score', { scores: scoresOf(n, member) }, by);
      }
    });
    const states = new Set<string>();
    await forEach(journeys, async (stream) => states.add((await stateOf(stream)).state));
    expect([...states].sort()).toEqual(['ineligible', 'scored']);
  });

  it('is ranked only after the call closed by itself, and approved by two people', async () => {
    expect(await world.tryTo(batch, 'rank', {}, committee)).toMatchObject({
      refusal: { code: 'BATCH.CALL_NOT_CLOSED' },
    });
    await sleepUntil(environment, start + days(9) + 3_600_000);
    await until('the call to be closed', async () => (await batchState()).stage === 'assessment');
    await world.give(batch, 'open-scoring', {}, programmeManager);
    await world.give(batch, 'rank', {}, committee);
    for (const wave of waves) {
      await world.give(batch, 'approve-selection', { wave }, committee);
      expect(await world.tryTo(batch, 'approve-selection', { wave }, committee)).toMatchObject({ ok: false });
      await world.give(batch, 'approve-selection', { wave }, programmeManager);
    }
    expect((await batchState()).stage).toBe('approved');
  });

  it('releases its three waves by itself, each on its day, with a receipt for every decision', async () => {
    for (const [n, wave] of waves.entries()) {
      const day = start + days(12 + 2 * n);
      await sleepUntil(environment, day - days(1));
      expect((await batchState()).waves[wave]?.status).toBe('approved');
      await sleepUntil(environment, day + 3_600_000);
      const release = await until(`${wave} to be handed out`, async () => {
        const known = (await batchState()).waves[wave]?.release;
        return known?.dispatched ? known : undefined;
      });
      const items = new BulkItems(world.journal.dataSource);
      await until('every receipt', async () => (await items.counts(release.bulkId)).pending === 0);
      const { accepted, refused } = await items.counts(release.bulkId);
      expect([accepted, refused]).toEqual([(await entriesOf(wave)).length, 0]);
    }
    await until('the batch to be under way', async () => (await batchState()).stage === 'running');
  });

  it('gives every scored cooperative the decision its list says', async () => {
    const decided = { in: 'admitted', waiting: 'waitlisted', out: 'rejected' } as const;
    const wrong: string[] = [];
    let count = 0;
    for (const wave of waves) {
      const entries = await entriesOf(wave);
      expect(entries.filter(({ outcome }) => outcome === 'in')).toHaveLength(60);
      await forEach(entries, async ({ journeyId, outcome }) => {
        count += 1;
        const { state } = await stateOf(journeyStream(journeyId));
        if (state !== decided[outcome]) wrong.push(`${journeyId}: ${outcome}, but ${state}`);
      });
    }
    expect(wrong).toEqual([]);
    const left = new Set<string>();
    await forEach(journeys, async (stream) => left.add((await stateOf(stream)).state));
    expect([...left].sort()).toEqual(['admitted', 'ineligible', 'rejected', 'waitlisted']);
    expect(count).toBeGreaterThan(400);
  });

  it('is followed by the workflow of every cooperative', async () => {
    await forEach(journeys, (stream) => world.caughtUp(stream));
    await world.caughtUp(batch);
    expect(await world.workflows.status(batch)).toMatchObject({ phase: 'running', finished: false });
  });

  it('offers the place of who withdraws to the next on the waiting list, who takes it', async () => {
    const [leaver = ''] = await admittedOf('wave-1');
    const [next = ''] = await waitingOf('wave-1');
    await withdraws(leaver);
    await becomes(next, 'offered');
    await world.give(next, 'accept-place', {}, applicant);
    expect(await stateOf(next)).toMatchObject({ state: 'admitted', wave: 'wave-1' });
  });

  it('offers it to the one after when it is declined', async () => {
    const [leaver = ''] = await admittedOf('wave-2');
    const [first = '', second = ''] = await waitingOf('wave-2');
    await withdraws(leaver);
    await becomes(first, 'offered');
    await world.give(first, 'decline-place', { reason: 'Projet reporté' }, applicant);
    await becomes(second, 'offered');
    expect((await stateOf(first)).state).toBe('waitlisted');
    await world.give(second, 'accept-place', {}, applicant);
  });

  it('offers it to the one after when no answer comes in time, and to nobody who withdrew meanwhile', async () => {
    const [leaver = ''] = await admittedOf('wave-3');
    const [first = '', second = '', third = ''] = await waitingOf('wave-3');
    await withdraws(leaver);
    await becomes(first, 'offered');
    await withdraws(second);
    await sleepUntil(environment, (await world.now()) + days(25));
    await becomes(third, 'offered');
    expect([(await stateOf(first)).state, (await stateOf(second)).state]).toEqual(['waitlisted', 'withdrawn']);
  });
});
