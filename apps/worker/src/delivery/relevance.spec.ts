import {
  accepted,
  journeyCommand,
  journeyIn,
  type JourneyRecord,
  people,
  samplePayloads,
  stateOf,
} from '@mourafaka/domain';
import { isMoot, templateOn } from './relevance';

const record = journeyIn('training');
const first = stateOf(record).deadlines.find(({ kind }) => kind === 'coaching-session');
const [step] = first?.steps ?? [];
const duty = step?.key ?? '';
const toConsultant = { audience: 'consultant', template: 'coaching-session-soon' } as const;
const message = { ...toConsultant, duty, params: { deadline: first?.key ?? '' } };
const at = step?.at ?? '';
const reminded = accepted(record, journeyCommand('issue-message', { duty }), people.system, at);

/** The session is held and recorded: its deadline is met and the next one is set. */
const held = (before: JourneyRecord): JourneyRecord => {
  const session = { ...samplePayloads['record-coaching-session'], occurredOn: at.slice(0, 10) };
  return accepted(before, journeyCommand('record-coaching-session', session), people.consultant, at);
};

describe('a reminder that has not left yet', () => {
  it('is still needed while nothing was done about it', () => {
    expect(isMoot(message, stateOf(reminded))).toBe(false);
  });

  it('is needed no more once its deadline is met, though the next of its kind has taken the place', () => {
    const state = stateOf(held(reminded));
    expect(state.deadlines.map(({ key }) => key)).not.toContain(first?.key);
    expect(isMoot(message, state)).toBe(true);
  });
});

describe('a reminder decided before the outbox knew duties', () => {
  const old = { ...message, duty: '' };

  it('is needed while its deadline is open, and no longer', () => {
    expect(isMoot(old, stateOf(reminded))).toBe(false);
    expect(isMoot(old, stateOf(held(reminded)))).toBe(true);
  });
});

describe('a cooperative that wants only what is required', () => {
  const wishes = journeyCommand('set-preferences', { reminders: 'required' });
  const refused = stateOf(accepted(reminded, wishes, people.agent, at));
  const toThem = { ...message, audience: 'applicant', template: 'coaching-session-soon' } as const;

  it('gets no reminder that was decided before it said so', () => {
    expect(isMoot(toThem, stateOf(reminded))).toBe(false);
    expect(isMoot(toThem, refused)).toBe(true);
  });

  it('gets its letters, and staff their reminders', () => {
    expect(isMoot({ duty: 'receipt', params: {}, audience: 'applicant', template: 'receipt' }, refused)).toBe(false);
    expect(isMoot({ ...toThem, audience: 'consultant' }, refused)).toBe(false);
  });
});

describe('a letter', () => {
  it('is about no deadline and always needed', () => {
    const letter = { duty: 'letter/admission#1', params: {}, audience: 'applicant', template: 'admission' } as const;
    expect(isMoot(letter, stateOf(held(reminded)))).toBe(false);
    expect(isMoot(message, undefined)).toBe(false);
  });
});

describe('a reminder that leaves on another day than it was meant for', () => {
  it('says that it is late where its day has passed', () => {
    expect(templateOn('yearly-assembly-today', '2026-06-30', '2026-07-01')).toBe('yearly-assembly-late');
    expect(templateOn('soon', '2026-06-30', '2026-07-01')).toBe('late');
  });

  it('does not call today the last day where it was moved', () => {
    expect(templateOn('plan-today', '2026-11-19', '2026-11-18')).toBe('plan-soon');
    expect(templateOn('plan-soon', '2026-11-18', '2026-11-18')).toBe('plan-today');
  });

  it('stays what it is on its day, and so do a delay and a letter', () => {
    expect(templateOn('plan-today', '2026-11-18', '2026-11-18')).toBe('plan-today');
    expect(templateOn('plan-very-late', '2026-11-18', '2026-11-30')).toBe('plan-very-late');
    expect(templateOn('receipt', '2026-11-18', '2026-11-30')).toBe('receipt');
    expect(templateOn('plan-today', undefined, '2026-11-30')).toBe('plan-today');
  });
});
