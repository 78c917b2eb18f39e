import type { Actor, Refusal, TaskCommand, TaskEvent, TaskPayload } from '@mourafaka/contracts';
import type { RecordedEvent, TaskFacts } from '../aggregate';
import { giveCommand, people, testContext } from '../testing';
import { taskMarkAggregate, type TaskMarkState } from './task-mark';

const task: TaskFacts = { stream: 'journey-1', key: 'plan-approval#7', kind: 'plan-approval' };
const colleague: Actor = { ...people.agent, id: 'agent-other', name: 'Another agent' };
type Marks = readonly RecordedEvent<TaskEvent>[];
type Given = { by?: Actor; of?: TaskFacts | undefined; on?: string };

const when = <N extends TaskCommand['type']>(
  before: Marks,
  type: N,
  payload: TaskPayload<N>,
  { by = people.agent, on = '2026-11-24', ...rest }: Given = {},
) => {
  const command = { type, taskId: 'any', payload } as TaskCommand;
  const context = testContext({ actor: by, now: `${on}T10:00:00.000Z` });
  const of = 'of' in rest ? rest.of : task;
  return giveCommand(taskMarkAggregate, before, command, { ...context, task: of });
};
const codeOf = (refusal: Refusal | undefined) => refusal?.errors?.[0]?.code ?? refusal?.code;
const claimed = when([], 'claim', {}).recorded;
const later = { until: '2026-11-30', reason: 'Away' };

describe('taking a task', () => {
  it.each<[string, Given, string]>([
    ['that is done', { of: undefined }, 'TASK.NOT_OPEN'],
    [
      'that is their own work to be judged',
      { of: { ...task, except: [people.agent.id] } },
      'TASK.NEEDS_ANOTHER_PERSON',
    ],
    ['that is assigned to a colleague', { of: { ...task, assignee: colleague.id } }, 'TASK.ASSIGNED_TO_ANOTHER'],
  ])('%s is refused', (_what, given, code) => {
    expect(codeOf(when([], 'claim', {}, given).refusal)).toBe(code);
  });

  it('that somebody has is refused, to themselves as well', () => {
    expect(when(claimed, 'claim', {}, { by: colleague }).refusal).toMatchObject({
      code: 'TASK.CLAIMED',
      params: { name: people.agent.name },
    });
    expect(codeOf(when(claimed, 'claim', {}).refusal)).toBe('TASK.CLAIMED_ALREADY');
  });

  it('is said with who has it, and possible for a manager though it is assigned', () => {
    expect(when([], 'claim', {}).state).toMatchObject({ ...task, claim: { by: people.agent.id } });
    const stepsIn = when([], 'claim', {}, { by: people.manager, of: { ...task, assignee: colleague.id } });
    expect(stepsIn.events).toMatchObject([{ type: 'TaskClaimed' }]);
  });
});

describe('giving a task back', () => {
  it('is refused where nobody has it, and to a colleague', () => {
    expect(codeOf(when([], 'release', {}).refusal)).toBe('TASK.NOT_CLAIMED');
    expect(codeOf(when(claimed, 'release', {}, { by: colleague }).refusal)).toBe('TASK.RELEASED_BY_ITS_OWNER');
  });

  it('leaves it to anybody, by whoever took it or a manager', () => {
    for (const by of [people.agent, people.manager]) {
      const released = when(claimed, 'release', {}, { by });
      expect((released.state as TaskMarkState).claim).toBeUndefined();
      expect(when(released.recorded, 'claim', {}, { by: colleague }).state).toMatchObject({
        claim: { by: colleague.id },
      });
    }
  });
});

describe('putting a task off', () => {
  it.each<[string, string, TaskFacts, string]>([
    ['until today', '2026-11-24', task, 'TASK.SNOOZED_INTO_PAST'],
    ['for more than thirty days', '2026-12-25', task, 'TASK.SNOOZED_TOO_LONG'],
    [
      'for more than a week where it was escalated',
      '2026-12-02',
      { ...task, kind: 'escalation' },
      'TASK.SNOOZED_TOO_LONG',
    ],
  ])('%s is refused', (_what, until, of, code) => {
    expect(codeOf(when([], 'snooze', { until, reason: 'Away' }, { of }).refusal)).toBe(code);
  });

  it('is refused where somebody else has it, but to a manager', () => {
    expect(codeOf(when(claimed, 'snooze', later, { by: colleague }).refusal)).toBe('TASK.CLAIMED');
    expect(when(claimed, 'snooze', later, { by: people.manager }).state).toMatchObject({ snooze: later });
  });

  it('keeps who has it, and may be done again', () => {
    const snoozed = when(claimed, 'snooze', later);
    expect(snoozed.state).toMatchObject({ claim: { by: people.agent.id }, snooze: later });
    const longer = { until: '2026-12-24', reason: 'Still away' };
    expect(when(snoozed.recorded, 'snooze', longer).state).toMatchObject({ snooze: longer });
  });
});
