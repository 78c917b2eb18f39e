import {
  type JourneyCommandName,
  journeyCommandNames,
  journeyCommands,
  journeyStateNames,
  journeyTransitions,
} from '@mourafaka/contracts';
import { journeyIn, samplePayloads, stateOf } from '../../testing';
import { given } from './given';
import type { JourneyState } from '../state';
import { allowedCommandNames, allowedCommands } from '../transitions';

const later = journeyCommandNames.filter((name) => name !== 'submit-application');
const everywhere: readonly string[] = ['issue-message', 'escalate', 'expire'];

describe('every declared state', () => {
  it.each(journeyStateNames)('%s is reached by ordinary commands', (name) => {
    expect(stateOf(journeyIn(name)).state).toBe(name);
  });
});

describe.each(later)('%s', (command) => {
  const from: readonly string[] = journeyTransitions[command].from;
  const closed = journeyStateNames.filter((name) => !from.includes(name));

  it('has a sample that passes its schema', () => {
    expect(journeyCommands[command].schema.safeParse(samplePayloads[command])).toMatchObject({ success: true });
  });

  it('refuses an unknown field', () => {
    const payload = { ...(samplePayloads[command] as object), surprise: 1 };
    expect(journeyCommands[command].schema.safeParse(payload)).toMatchObject({ success: false });
  });

  it('is refused before the application', () => {
    given([]).when(command, samplePayloads[command]).refused('JOURNEY.NOT_FOUND', 'not-found');
  });

  it('is refused in every other state, and says what is allowed instead', () => {
    for (const name of closed) {
      const { refusal } = given(journeyIn(name)).when(command, samplePayloads[command]);
      expect(refusal).toMatchObject({ code: 'JOURNEY.WRONG_MOMENT', params: { command, state: name } });
      expect(refusal?.allowed).not.toContain(command);
    }
  });

  it('leads only where the transitions say', () => {
    for (const name of journeyStateNames.filter((state) => from.includes(state))) {
      const { refusal, state } = given(journeyIn(name)).when(command, samplePayloads[command], {
        by: 'programmeManager',
        policyVersion: 2,
      });
      const to: readonly string[] = journeyTransitions[command].to.map((target) => (target === 'same' ? name : target));
      expect(refusal ? [name] : to).toContain(state.state);
    }
  });

  it('is refused while suspended unless the transitions allow it', () => {
    const suspended = given(journeyIn('training')).when('suspend', { reason: 'Inondation' }).recorded;
    const { refusal } = given(suspended).when(command, samplePayloads[command], { policyVersion: 2 });
    const allowed = journeyTransitions[command].whileSuspended ?? false;
    if (from.includes('training') && !allowed) expect(refusal?.code).toBe('JOURNEY.SUSPENDED');
    else expect(refusal?.code).not.toBe('JOURNEY.SUSPENDED');
    if (everywhere.includes(command)) expect(refusal?.code).toBe('JOURNEY.DUTY_MOOT');
  });
});

describe('the list of actions', () => {
  it('does not offer to act on a delay nobody was told of, to settle a message that arrived, or to extend what is not open', () => {
    const closed = (state: JourneyState, actions: readonly JourneyCommandName[]) =>
      allowedCommands(state).flatMap(({ command, code }) => (actions.includes(command) ? [code] : []));
    expect(closed(stateOf(journeyIn('submitted')), ['acknowledge-escalation', 'settle-message'])).toEqual([
      'MESSAGES.NOTHING_TO_SETTLE',
      'DEADLINE.NONE_ESCALATED',
    ]);
    const bare = { ...stateOf(journeyIn('submitted')), deadlines: [] };
    expect(closed(bare, ['extend-deadline'])).toEqual(['DEADLINE.NONE_OPEN']);
    const late = { ...bare, escalations: [{} as JourneyState['escalations'][number]] };
    expect(closed(late, ['acknowledge-escalation'])).toEqual([undefined]);
  });

  it('does not offer to record a baseline again once the plan stands on it', () => {
    const offered = (state: JourneyState) => allowedCommandNames(state).includes('record-baseline');
    expect([offered(stateOf(journeyIn('plan-submitted'))), offered(stateOf(journeyIn('plan-approved')))]).toEqual([
      true,
      false,
    ]);
  });

  it.each(journeyStateNames)('in %s agrees with what is decided', (name) => {
    const state = stateOf(journeyIn(name));
    for (const { command, allowed, code } of allowedCommands(state)) {
      if (command === 'submit-application') continue;
      const { refusal } = given(journeyIn(name)).when(command, samplePayloads[command], {
        by: 'programmeManager',
        policyVersion: 2,
      });
      if (!allowed) expect(refusal?.code).toBe(code);
      else expect(['JOURNEY.WRONG_MOMENT', 'JOURNEY.SUSPENDED']).not.toContain(refusal?.code);
    }
  });
});
