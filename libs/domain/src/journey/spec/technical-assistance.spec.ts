import type { JourneyCommandName } from '@mourafaka/contracts';
import { journeyIn, type JourneyRecord, samplePayloads, stateOf } from '../../testing';
import { type AssistanceCommand, assistanceCommands, assistanceMoves } from '../assistance-moves';
import type { AssistanceStatus } from '../state';
import { tasks } from '../tasks';
import { given } from './given';

const done = { ...samplePayloads['record-technical-assistance'], request: 'T1', occurredOn: '2027-01-25' };
const payloads = { ...samplePayloads, 'record-technical-assistance': done };
const steps: JourneyCommandName[] = [
  'request-technical-assistance',
  'assign-technical-assistance',
  'record-technical-assistance-visit',
  'recommend-technical-assistance',
  'record-technical-assistance',
];
/** A request brought so many steps along its path. */
const along = (count: number): JourneyRecord =>
  steps.slice(0, count).reduce((record, command) => {
    const step = given(record).when(command, payloads[command]);
    expect(step.refusal).toBeUndefined();
    return step.recorded;
  }, journeyIn('training'));

const reached: Readonly<Record<AssistanceStatus, () => JourneyRecord>> = {
  requested: () => along(1),
  assigned: () => along(2),
  visited: () => along(3),
  recommended: () => along(4),
  done: () => along(5),
  closed: () => given(along(1)).when('close-technical-assistance', payloads['close-technical-assistance']).recorded,
};
const statuses = Object.keys(reached) as AssistanceStatus[];
const commands = Object.keys(assistanceMoves) as AssistanceCommand[];

describe('a request for technical assistance', () => {
  it('that nobody made is unknown', () => {
    const { refusal } = given(along(1)).when('assign-technical-assistance', { request: 'T2', expert: 'expert-1' });
    expect(refusal?.errors).toMatchObject([{ field: 'request', code: 'JOURNEY.ENTRY_UNKNOWN' }]);
    given(journeyIn('training'))
      .when('assign-technical-assistance', payloads['assign-technical-assistance'])
      .refused('JOURNEY.NO_ASSISTANCE_WAITS');
  });

  it('is visited on a day that has come', () => {
    const visit = { ...payloads['record-technical-assistance-visit'], occurredOn: '2031-01-01' };
    const { refusal } = given(along(2)).when('record-technical-assistance-visit', visit);
    expect(refusal?.errors).toMatchObject([{ code: 'FIELD.IN_FUTURE' }]);
  });

  it.each(statuses)('that is %s takes the steps of its path, and says so of the others', (status) => {
    const record = reached[status]();
    expect(stateOf(record).assistance).toMatchObject([{ id: 'T1', status }]);
    const allowed = assistanceCommands({ status });
    for (const command of commands) {
      const { refusal, state } = given(record).when(command, payloads[command]);
      if (allowed.includes(command)) expect(state.assistance[0]?.status).toBe(assistanceMoves[command].to);
      else if (refusal?.code !== 'JOURNEY.NO_ASSISTANCE_WAITS')
        expect(refusal).toMatchObject({ code: 'JOURNEY.ASSISTANCE_WRONG_STEP', params: { status }, allowed });
    }
  });

  it('waits for the agent, then for the expert', () => {
    const waiting = (count: number) =>
      tasks(stateOf(along(count))).flatMap(({ kind, role, assignee }) =>
        kind.startsWith('technical') ? [[kind, role, assignee]] : [],
      );
    expect([1, 2, 3, 4, 5].map(waiting)).toEqual([
      [['technical-assistance-assignment', 'agent', undefined]],
      [['technical-assistance-visit', 'consultant', 'consultant-lot-1']],
      [['technical-assistance-recommendation', 'consultant', 'consultant-lot-1']],
      [['technical-assistance-conclusion', 'consultant', 'consultant-lot-1']],
      [],
    ]);
  });

  it('counts once it is done, and not when it is closed', () => {
    expect(stateOf(along(5)).technicalAssistance).toBe(1);
    expect(stateOf(reached.closed()).technicalAssistance).toBe(0);
  });

  it('and what stands alone are numbered together', () => {
    const { request: _request, ...alone } = done;
    const { state } = given(along(5)).when('record-technical-assistance', alone);
    expect(state.entries.filter(({ kind }) => kind === 'technical-assistance').map(({ id }) => id)).toEqual([
      'T1',
      'T2',
    ]);
    expect(state.technicalAssistance).toBe(2);
  });
});
