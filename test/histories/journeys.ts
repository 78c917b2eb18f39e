import type { StreamId } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { codeOf } from '@mourafaka/engine';
import { journeyScript, people, sessionCode, wholePath } from '../../libs/domain/src/testing';
import { days, type JourneyWorld } from '../support/journey-world';
import type { Play } from './stage';

const date = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The script's commands up to a day, each on its day. */
const script =
  (upTo: number): Play =>
  async ({ world, sleepUntil }, stream, start) => {
    const steps = journeyScript({ startOn: date(start), skipAutomatic: true });
    for (const step of steps.slice(1).filter(({ day }) => day <= upTo)) {
      await sleepUntil(start + days(step.day));
      await world.give(stream, step.command, step.payload, people[step.by]);
      await world.caughtUp(stream);
    }
  };

/** The code the cooperative was sent last for a session. */
async function codeOfSession({ engine, journal }: JourneyWorld, stream: StreamId, session: string): Promise<string> {
  const head = await engine.state<JourneyState>(stream);
  if (!head) throw new Error(`${stream} is empty`);
  return sessionCode(head.state, session, (purpose) => codeOf((text) => journal.keys.digest(text), stream, purpose));
}

/** The whole accompaniment, with all that is recorded beside the main path. */
const whole: Play = async ({ world, sleepUntil }, stream, start) => {
  for (const step of wholePath({ startOn: date(start) }).slice(1)) {
    await sleepUntil(start + days(step.day));
    const { command, payload, by } = step;
    const code = command === 'confirm-session' && (await codeOfSession(world, stream, payload.session));
    await world.give(stream, command, code ? { ...payload, code } : payload, people[by]);
    await world.caughtUp(stream);
  }
};

/** Journeys that end differently, or are under way, by name: between them they do all a run can do. */
export const journeys: Readonly<Record<string, Play>> = {
  'graduated after two years': script(800),
  'accompanied in every point': whole,
  'under way in the training': async (stage, stream, start) => {
    await script(250)(stage, stream, start);
    await stage.sleepUntil(start + days(260));
  },
  'lapsed for want of a document': async ({ world, sleepUntil }, stream, start) => {
    await world.give(stream, 'request-completion', { missing: ['statutes'] });
    await sleepUntil(start + days(90));
  },
  'rejected, appealed and admitted': async (stage, stream, start) => {
    const { world, sleepUntil } = stage;
    await script(25)(stage, stream, start);
    await world.give(stream, 'reject', { reasons: ['Hors des quotas'] }, people.committee);
    await sleepUntil(start + days(30));
    await world.give(stream, 'appeal', { grounds: 'La note a été mal comptée.' }, people.applicant);
    await sleepUntil(start + days(35));
    const decision = { outcome: 'admit', reason: 'La note est corrigée.' };
    await world.give(stream, 'decide-appeal', decision, people.programmeManager);
    await sleepUntil(start + days(40));
  },
  'suspended, resumed and withdrawn': async ({ world, sleepUntil }, stream, start) => {
    await world.give(stream, 'suspend', { reason: 'Inondation' }, people.manager);
    await sleepUntil(start + days(20));
    await world.give(stream, 'resume', { reason: 'Les travaux sont finis' }, people.manager);
    await sleepUntil(start + days(40));
    await world.give(stream, 'withdraw', { reason: 'À sa demande' }, people.applicant);
    await sleepUntil(start + days(45));
  },
  'terminated, nudged and grown long': async ({ world, sleepUntil }, stream, start) => {
    await world.caughtUp(stream);
    await world.terminate(stream);
    await world.workflows.nudge(stream);
    await world.caughtUp(stream);
    await world.workflows.caughtUp(stream, await world.version(stream));
    const view = await world.view(stream);
    for (let sent = 0; sent < 1_000; sent += 50) {
      await Promise.all(Array.from({ length: 50 }, () => world.workflows.follow(stream, view)));
    }
    await sleepUntil(start + days(20));
  },
};
