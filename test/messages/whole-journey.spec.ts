import type { WorkingCalendar } from '@mourafaka/contracts';
import { hoursOn, isWorkingDay, seedCalendar } from '@mourafaka/domain';
import type { JourneyRecord } from '../../libs/domain/src/testing';
import { dateOf } from '../../libs/engine/src/time/zone';
import { allLate, allOnTime } from '../support/told-journey';
import { type CalendarChange, instantAt, messagesOf, play, stateAfter } from './simulation';
import { toldWhenLate, toldWhenOnTime } from './told';

const seed = seedCalendar();
const names = { ar: 'عطلة استثنائية', fr: 'Jour férié exceptionnel' };
const dayOff = (on: string) => ({ on, names, certainty: 'exceptional' as const });
const withDayOff = (on: string): WorkingCalendar => ({ ...seed, holidays: [...seed.holidays, dayOff(on)] });
const until = (local: string) => allLate.filter(({ at }) => at <= local);

describe('a whole journey', () => {
  it('in which everybody is on time sends these messages and no other', () => {
    const record = play({ acts: allOnTime, until: '2027-12-31 12:00' });
    expect(stateAfter(record).state).toBe('graduated');
    expect(messagesOf(record)).toEqual(toldWhenOnTime);
  });

  it('in which everybody is late sends these messages and no other', () => {
    const record = play({ acts: allLate, until: '2029-12-31 12:00' });
    expect(stateAfter(record).state).toBe('graduated');
    expect(messagesOf(record)).toEqual(toldWhenLate);
  });

  it('of a cooperative that wants only what is required sends it the letters alone, and staff the same as ever', () => {
    const quiet = { at: '2026-11-02 12:00', by: 'applicant', command: 'set-preferences' } as const;
    const wishes = { ...quiet, payload: { reminders: 'required' } } as const;
    const told = messagesOf(play({ acts: [...allLate, wishes], until: '2029-12-31 12:00' }));
    const isReminder = (line: string) => line.includes(' applicant ') && /-(soon|today)$/.test(line);
    expect(told).toEqual(toldWhenLate.filter((line) => !isReminder(line)));
  });

  it.each([
    ['on time', allOnTime],
    ['late', allLate],
  ])('with everybody %s disturbs nobody on a day off or at night, and says nothing twice', (_when, acts) => {
    const told = remindersIn(play({ acts, until: '2029-12-31 12:00' }));
    const disturbing = told.filter(({ notBefore }) => {
      const day = dateOf(notBefore);
      const { from, to } = hoursOn(seed, day);
      return (
        !isWorkingDay(seed, day) || notBefore < instantAt(`${day} ${from}`) || notBefore >= instantAt(`${day} ${to}`)
      );
    });
    expect(disturbing).toEqual([]);
    expect(new Set(told.map(({ duty }) => duty)).size).toBe(told.length);
  });
});

const remindersIn = (record: JourneyRecord) =>
  record.flatMap(({ data }) => {
    const { duty, deadline, notBefore } = data as { duty?: string; deadline?: string; notBefore?: string };
    return duty !== undefined && deadline !== undefined && notBefore !== undefined ? [{ duty, notBefore }] : [];
  });

describe('a holiday announced the evening before', () => {
  const evening = { at: '2026-11-11 18:00', calendar: withDayOff('2026-11-12') };
  const acts = until('2026-11-10 00:00');
  const told = (changes: CalendarChange[], upTo: string) => messagesOf(play({ acts, changes, until: upTo })).slice(1);

  it('finds a reminder planned for that day', () => {
    expect(told([], '2026-11-19 12:00')).toEqual([
      '2026-11-12 09:30 inbox -- agent completeness-check-soon',
      '2026-11-17 09:30 inbox -- agent completeness-check-today',
    ]);
  });

  it('moves it with the deadline, which has a working day less to count', () => {
    expect(told([evening], '2026-11-19 12:00')).toEqual([
      '2026-11-13 09:30 inbox -- agent completeness-check-soon',
      '2026-11-19 09:30 inbox -- agent completeness-check-today',
    ]);
  });

  it('keeps it quiet even where the deadline has not followed yet', () => {
    expect(told([{ ...evening, unfollowed: true }], '2026-11-13 12:00')).toEqual([
      '2026-11-13 09:30 inbox -- agent completeness-check-soon',
    ]);
  });

  it('in another region moves nothing', () => {
    const elsewhere = { ...seed, holidays: [...seed.holidays, { ...dayOff('2026-11-12'), regions: ['02'] }] };
    expect(told([{ ...evening, calendar: elsewhere }], '2026-11-19 12:00')).toEqual(told([], '2026-11-19 12:00'));
  });
});

describe('the clocks changing for Ramadan with reminders pending', () => {
  /** The training begins in December 2027; the clocks go back on the twenty-third of January and on again in March. */
  const record = play({ acts: until('2028-03-01 00:00'), until: '2028-03-10 12:00' });
  const appeal = play({ acts: until('2027-02-08 16:00'), until: '2027-03-20 12:00' });
  const leaving = (told: JourneyRecord, deadline: string) =>
    remindersIn(told).flatMap(({ duty, notBefore }) => (duty.startsWith(`${deadline}#1/`) ? [notBefore] : []));

  it('leaves each at the same hour of the office’s clock', () => {
    expect(messagesOf(record).filter((line) => / consultant coaching-session-/.test(line))).toEqual([
      '2028-01-21 09:30 inbox -- consultant coaching-session-soon',
      '2028-02-01 09:30 inbox -- consultant coaching-session-soon',
      '2028-02-04 09:30 inbox -- consultant coaching-session-today',
    ]);
  });

  it('which is an hour later by the sun, though all were planned on one day before', () => {
    expect(leaving(record, 'coaching-session').slice(0, 3)).toEqual([
      '2028-01-21T08:30:00.000Z',
      '2028-02-01T09:30:00.000Z',
      '2028-02-04T09:30:00.000Z',
    ]);
  });

  it('and back again after it', () => {
    expect(leaving(appeal, 'appeal-decision').slice(0, 2)).toEqual([
      '2027-03-09T09:30:00.000Z',
      '2027-03-12T09:30:00.000Z',
    ]);
    expect(leaving(appeal, 'appeal-decision').at(-1)).toBe('2027-03-19T08:30:00.000Z');
  });

  it('moves what is pending into the hours announced for it', () => {
    const ramadan = seed.ramadan.map((days) =>
      days.from.startsWith('2027') ? { ...days, hours: { from: '10:00', to: '14:00' } } : days,
    );
    const changes = [{ at: '2027-02-05 17:00', calendar: { ...seed, ramadan } }];
    const told = messagesOf(play({ acts: until('2027-02-08 16:00'), changes, until: '2027-03-20 12:00' }));
    expect(told.filter((line) => line.includes('appeal-decision')).slice(0, 2)).toEqual([
      '2027-03-09 10:00 inbox -- committee appeal-decision-soon',
      '2027-03-12 09:30 inbox -- committee appeal-decision-today',
    ]);
  });
});
