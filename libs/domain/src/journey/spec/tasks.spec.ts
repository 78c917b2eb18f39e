import { deadlineKinds, journeyCommandNames, journeyStateNames, taskKinds } from '@mourafaka/contracts';
import { fold } from '../../aggregate';
import { journeyIn, type JourneyRecord, people, samplePayloads, stateOf } from '../../testing';
import { journeyAggregate } from '../journey-aggregate';
import type { JourneyState } from '../state';
import { tasks, waitingFor } from '../tasks';
import { given } from './given';

/** Every state a record passed, in order. */
function statesOf(record: JourneyRecord): JourneyState[] {
  const states: JourneyState[] = [];
  for (const event of record) states.push(fold(journeyAggregate, [event], states.at(-1)) as JourneyState);
  return states;
}

const records = journeyStateNames.map((name) => [name, journeyIn(name)] as const);

describe.each(records)('on the way to %s', (_name, record) => {
  const states = statesOf(record);

  it('no two open tasks have one key, and each has a kind people have words for', () => {
    for (const state of states) {
      const open = tasks(state);
      expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
      expect(open.filter(({ kind }) => !(taskKinds as string[]).includes(kind))).toEqual([]);
    }
  });

  it('a task that has ended never comes back under its key, and one that lasts keeps its key and its day', () => {
    const ended = new Set<string>();
    const since = new Map<string, string>();
    states.forEach((state, n) => {
      const open = state.tasks ?? [];
      const keys = new Set(open.map(({ key }) => key));
      for (const { key } of states[n - 1]?.tasks ?? []) if (!keys.has(key)) ended.add(key);
      expect([...keys].filter((key) => ended.has(key))).toEqual([]);
      for (const it of open) {
        expect(since.get(it.key) ?? it.since).toBe(it.since);
        since.set(it.key, it.since);
      }
    });
  });

  it('names commands that are there, and deadlines that are open', () => {
    for (const state of states) {
      for (const { commands, deadline } of tasks(state)) {
        expect(commands.filter((command) => !journeyCommandNames.includes(command))).toEqual([]);
        const open = state.deadlines.filter(({ status }) => status === 'open').map(({ key }) => key);
        expect(deadline === undefined || open.includes(deadline)).toBe(true);
      }
    }
  });
});

describe('a task', () => {
  const scored = (record: JourneyRecord) => given(record).when('score', samplePayloads.score, { by: 'committee' });

  it('of a score is another one for each member, and not of those who gave theirs', () => {
    const eligible = journeyIn('eligible');
    const [first] = tasks(stateOf(eligible));
    const [second] = tasks(scored(eligible).state);
    expect(first).toMatchObject({ kind: 'scoring', params: { number: 1, needed: 2 } });
    expect(second).toMatchObject({ kind: 'scoring', params: { number: 2 }, except: [people.committee.id] });
    expect(second?.key).not.toBe(first?.key);
  });

  it('lasts through a suspension, during which only what goes on is shown', () => {
    const training = journeyIn('training');
    const before = tasks(stateOf(training));
    const suspended = given(training).when('suspend', { reason: 'x' }, { by: 'manager' });
    expect(waitingFor(suspended.state)).toEqual(['resume']);
    const resumed = given(suspended.recorded).when('resume', {}, { by: 'manager' });
    expect(tasks(resumed.state).map(({ key, since }) => [key, since])).toEqual(
      before.map(({ key, since }) => [key, since]),
    );
  });

  it('of an amendment is not of its author', () => {
    const training = journeyIn('training');
    const payload = samplePayloads['amend-development-plan'];
    const amended = given(training).when('amend-development-plan', payload, { by: 'agent' });
    expect(tasks(amended.state)).toContainEqual(
      expect.objectContaining({ kind: 'plan-amendment', except: [people.agent.id], params: { round: 2 } }),
    );
  });

  it('of a delay is whose it was escalated to, until somebody has it in hand', () => {
    const submitted = journeyIn('submitted');
    const { deadlines } = stateOf(submitted);
    const step = deadlines.flatMap(({ steps }) => steps).find(({ kind }) => kind === 'escalate');
    const escalated = given(submitted).when('escalate', { duty: step?.key ?? '' }, { by: 'system', now: step?.at });
    const task = tasks(escalated.state).find(({ kind }) => kind === 'escalation');
    expect(task).toMatchObject({ role: step?.audience, params: { level: 1, escalation: step?.key, owner: 'agent' } });
    expect(deadlineKinds as readonly string[]).toContain(task?.params?.deadline);
    const { state } = escalated;
    const ofRequest = { ...state, deadlines: state.deadlines.map((deadline) => ({ ...deadline, about: 'T2' })) };
    expect(tasks(ofRequest).find(({ kind }) => kind === 'escalation')?.params?.about).toBe('T2');
    const inHand = given(escalated.recorded).when(
      'acknowledge-escalation',
      { escalation: step?.key ?? '', note: 'x' },
      { by: 'manager', now: step?.at },
    );
    expect(waitingFor(inHand.state)).not.toContain('escalation');
  });

  it('of a message that did not arrive is there after the journey is closed as well', () => {
    const message = 'letter/rejection#1';
    const failed = given(journeyIn('rejected')).when(
      'record-delivery',
      { message, channel: 'sms', outcome: 'failed', code: 'NO_CONTACT' },
      { by: 'system' },
    );
    const task = tasks(failed.state).find(({ kind }) => kind === 'message-failed');
    expect(task).toMatchObject({ role: 'agent', commands: ['settle-message'], params: { channel: 'sms' } });
    const uncertain = given(journeyIn('training')).when(
      'record-delivery',
      { message: 'x', channel: 'email', outcome: 'uncertain', code: 'TIMEOUT' },
      { by: 'system' },
    );
    expect(waitingFor(uncertain.state)).toContain('message-uncertain');
  });
});
