import { randomUUID } from 'node:crypto';
import { entityOf, sessionStream, type StreamId } from '@mourafaka/contracts';
import { defaultPolicy, type SessionState } from '@mourafaka/domain';
import { people } from '../../libs/domain/src/testing';
import { days, type JourneyWorld } from '../support/journey-world';
import type { Play, Stage } from './stage';
import { until } from '../support/until';

const { agent, committee, secondMember, manager, consultant } = people;
const scores = Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, 8]));
const participants = [{ role: 'president', sex: 'female', ageBand: '35-44' }];

/** A cooperative whose diagnosis has begun. */
async function accompanied(world: JourneyWorld): Promise<string> {
  const stream = await world.apply();
  await world.give(stream, 'declare-complete', {}, agent);
  await world.give(stream, 'assess-eligibility', {}, agent);
  await world.give(stream, 'score', { scores }, committee);
  await world.give(stream, 'score', { scores }, secondMember);
  await world.give(stream, 'admit', {}, committee);
  await world.give(stream, 'assign-consultant', { consultant: 'consultant-lot-1' }, manager);
  await world.tryTo(stream, 'start-diagnosis', {}, consultant);
  return entityOf(stream);
}

/** In a month, with two places, for which three cooperatives are enrolled. */
export const newSession = async (world: JourneyWorld): Promise<StreamId> => {
  const journeyIds = [await accompanied(world), await accompanied(world), await accompanied(world)];
  const stream = sessionStream(randomUUID());
  world.streams.push(stream);
  await world.give(stream, 'schedule', {
    ...{ batch: 'B4', module: 'governance', region: '09', place: 'Siège', trainer: 'Formateur Exemple', capacity: 2 },
    ...{ heldOn: await world.dateIn(30), from: '09:30', to: '16:00' },
  });
  await world.give(stream, 'enrol', { journeyIds });
  return stream;
};

const stateOf = async ({ world }: Stage, stream: StreamId): Promise<SessionState> =>
  (await world.engine.state<SessionState>(stream))?.state as SessionState;

/** Sessions that end differently, by name: between them they do all a run can do. */
export const sessions: Readonly<Record<string, Play>> = {
  'moved, held and closed, one absent': async (stage, session, start) => {
    const { world, sleepUntil } = stage;
    const [first, second] = (await stateOf(stage, session)).enrolments.map(({ journeyId }) => journeyId);
    await sleepUntil(start + days(2));
    await world.give(session, 'remove-enrolment', { journeyId: first, reason: 'Empêchée' });
    await sleepUntil(start + days(4));
    const heldOn = await world.dateIn(36);
    await world.give(session, 'reschedule', { heldOn, from: '09:30', to: '16:00', reason: 'Salle indisponible' });
    await sleepUntil(start + days(41));
    await world.give(session, 'record-attendance', { journeyId: second, participants }, consultant);
    await until('the session to close', async () => {
      await sleepUntil((await world.now()) + days(1));
      return (await stateOf(stage, session)).stage === 'closed';
    });
    await sleepUntil((await world.now()) + days(2));
  },
  cancelled: async ({ world, sleepUntil }, session, start) => {
    await sleepUntil(start + days(24));
    await world.give(session, 'cancel', { reason: 'Formateur empêché' });
    await sleepUntil(start + days(26));
  },
};
