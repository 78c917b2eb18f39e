import type { BatchEventData, WorkingCalendar } from '@mourafaka/contracts';
import { seedCalendar } from '../../calendar';
import { defaultPolicy } from '../../policy';
import { openDeadlines } from '../../deadlines';
import {
  and,
  batchIn,
  type BatchRecord,
  dutyKeys,
  given,
  onePolicy,
  perform,
  stateOf,
  system,
  withPolicy,
} from './given';

const seeded = seedCalendar();
const names = { ar: 'عطلة', fr: 'Jour chômé' };
const withDaysOff = (...days: string[]): WorkingCalendar => ({
  ...seeded,
  holidays: [...seeded.holidays, ...days.map((on) => ({ on, names, certainty: 'exceptional' as const }))],
});

/** Closing on Sunday 22 November 2026; Wednesday the 18th is a holiday already. */
const record = and(withPolicy(), 'open-call', { opensOn: '2026-10-03', closesOn: '2026-11-22' });
const replan = (before: BatchRecord, calendar: WorkingCalendar, now?: string) =>
  given(before).when('replan-deadlines', {}, { by: system, calendar, now });
const scheduleOf = (after: BatchRecord) =>
  after.findLast(({ type }) => type === 'CallScheduled')?.data as BatchEventData<'CallScheduled'>;
const remindersOf = (after: BatchRecord) => scheduleOf(after).steps.map(({ name, at }) => `${name} ${at.slice(0, 10)}`);

describe('a call whose calendar changes', () => {
  it('stays as it is where nothing of it moves', () => {
    replan(record, seeded).refused('JOURNEY.NOTHING_TO_REPLAN', 'wrong-moment');
    replan(record, withDaysOff('2027-03-15')).refused('JOURNEY.NOTHING_TO_REPLAN');
    replan(batchIn('assessment'), withDaysOff('2027-03-15')).refused('JOURNEY.NOTHING_TO_REPLAN');
  });

  it('reminds on the working days of the new one, and opens and closes when it did', () => {
    const outcome = replan(record, withDaysOff('2026-11-20'));
    outcome.then('DeadlinesReplanned', 'CallScheduled');
    expect(remindersOf(outcome.recorded)).toEqual([
      'remind-7-agent 2026-11-10',
      'remind-2-agent 2026-11-17',
      'remind-2-regional-manager 2026-11-17',
      'remind-0-programme-manager 2026-11-19',
    ]);
    expect(scheduleOf(outcome.recorded)).toMatchObject({ closesAt: scheduleOf(record).closesAt, revision: 2 });
  });

  it('does not remind again of what it reminded already, though its day has moved behind today', () => {
    const reminded = perform(record, 'call-closing#1/remind-7-agent');
    const calendar: WorkingCalendar = { ...seeded, weekend: [7] };
    const after = replan(reminded, calendar, '2026-11-12T09:00:00.000Z').recorded;
    expect(remindersOf(after)).toEqual([
      'remind-2-agent 2026-11-20',
      'remind-2-regional-manager 2026-11-20',
      'remind-0-programme-manager 2026-11-21',
    ]);
  });

  it('leaves a reminder whose moment has come as it is', () => {
    const now = '2026-11-19T08:10:00.000Z';
    const after = replan(record, withDaysOff('2026-11-20'), now).recorded;
    expect(dutyKeys(after).filter((key) => key.includes('remind'))).toEqual([
      'call-closing#1/remind-7-agent',
      'call-closing#1/remind-2-agent',
      'call-closing#1/remind-2-regional-manager',
    ]);
    expect(scheduleOf(after).skipped.map(({ name }) => name)).toEqual(['remind-0-programme-manager']);
  });

  it('reminds within the shorter hours of Ramadan', () => {
    const ramadan = [{ from: '2026-11-01', to: '2026-11-30', hours: { from: '10:00', to: '15:00' } }];
    const after = replan(record, { ...seeded, ramadan }).recorded;
    expect(scheduleOf(after).steps.map(({ at }) => at.slice(11, 16))).toEqual(['09:00', '09:00', '09:00', '09:00']);
    const told = perform(after, 'call-closing#2/remind-7-agent', { calendar: { ...seeded, ramadan } });
    expect(told.at(-1)?.data).toMatchObject({ notBefore: '2026-11-11T09:00:00.000Z' });
  });
});

describe('a deadline of a batch', () => {
  it('moves with the calendar, with an event that says from which day to which', () => {
    const policy = { ...onePolicy, deadlines: defaultPolicy.deadlines.filter(({ kind }) => kind === 'ranking') };
    const scoring = batchIn('scoring', policy);
    const [{ dueOn } = { dueOn: '' }] = openDeadlines(stateOf(scoring));
    const outcome = replan(scoring, withDaysOff(dueOn));
    outcome.then('DeadlinesReplanned', 'DeadlineMoved');
    expect(outcome.events[1]?.data).toMatchObject({ why: 'calendar', previousDueOn: dueOn });
    expect(openDeadlines(outcome.state)[0]?.dueOn).not.toBe(dueOn);
    replan(outcome.recorded, withDaysOff(dueOn)).refused('JOURNEY.NOTHING_TO_REPLAN');
  });
});
