import type { StreamId } from '@mourafaka/contracts';
import { defaultPolicy } from '@mourafaka/domain';
import { people } from '../../libs/domain/src/testing';
import { days, type JourneyWorld } from '../support/journey-world';
import type { Play, Stage } from './stage';
import { until } from '../support/until';

const code = 'H4';

/** Two places, for which four cooperatives apply. */
const policy = { ...defaultPolicy, waves: [{ code: 'wave-1', target: 2, regions: [] }] };

/** A batch whose call opens in three days, for a month. */
export const newBatch = async (world: JourneyWorld): Promise<StreamId> =>
  world.newBatch(code, { opensOn: await world.dateIn(3), closesOn: await world.dateIn(33), policy });

const { agent, committee, secondMember, programmeManager } = people;
const scores = (points: number) =>
  Object.fromEntries(
    ['innovation', 'market', 'anchorage', 'gender', 'convergence', 'environment'].map((key) => [key, points]),
  );

/** Applications of the batch, scored one better than the next; best first. */
async function scored({ world }: Stage, count: number): Promise<StreamId[]> {
  const streams: StreamId[] = [];
  for (let place = 0; place < count; place++) {
    const stream = await world.apply({ batch: code });
    await world.give(stream, 'declare-complete', {}, agent);
    await world.give(stream, 'assess-eligibility', {}, agent);
    for (const member of [committee, secondMember]) {
      await world.tryTo(stream, 'score', { scores: scores(9 - place) }, member);
    }
    streams.push(stream);
  }
  return streams;
}

/** Up to the list of the first wave, handed out. */
async function released(stage: Stage, batch: StreamId, start: number): Promise<StreamId[]> {
  const { world, sleepUntil } = stage;
  await sleepUntil(start + days(5));
  const streams = await scored(stage, 4);
  await sleepUntil(start + days(40));
  await world.give(batch, 'open-scoring', {}, programmeManager);
  await world.give(batch, 'rank', {}, committee);
  await world.give(batch, 'approve-selection', { wave: 'wave-1' }, committee);
  await world.give(batch, 'approve-selection', { wave: 'wave-1' }, programmeManager);
  await world.give(batch, 'release-wave', { wave: 'wave-1' }, programmeManager);
  await world.caughtUp(batch);
  return streams;
}

const stateOf = async ({ world }: Stage, stream: StreamId): Promise<string | undefined> =>
  (await world.engine.state<{ state: string }>(stream))?.state.state;

/** Batches that end differently, or are under way, by name: between them they do all a run can do. */
export const batches: Readonly<Record<string, Play>> = {
  'call extended after its reminders': async ({ world, sleepUntil }, batch, start) => {
    await sleepUntil(start + days(32));
    const closesOn = await world.dateIn(12);
    await world.give(batch, 'extend-call', { closesOn, reason: 'Peu de candidatures' }, programmeManager);
    await sleepUntil(start + days(50));
  },
  'released, a place freed and offered': async (stage, batch, start) => {
    const { world, sleepUntil } = stage;
    const [first = ''] = await released(stage, batch, start);
    await until('the first to be admitted', async () => (await stateOf(stage, first)) === 'admitted');
    await sleepUntil(start + days(42));
    await world.give(first, 'withdraw', { reason: 'À sa demande' }, people.applicant);
    await until('the place to be offered', async () =>
      (await world.performed(batch)).some(({ type }) => type === 'PlaceOfferRecorded'),
    );
    await sleepUntil(start + days(44));
  },
};

