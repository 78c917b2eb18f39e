import type { Schema } from '../../api/client';

export type WorkingCalendar = Schema<'Calendar'>['calendar'];
export type Day = WorkingCalendar['holidays'][number];
export type Ramadan = WorkingCalendar['ramadan'][number];
export type Hours = WorkingCalendar['hours'];

/**
 * What somebody wants otherwise. Changes are kept and not the calendar they make, so that they also hold on a calendar that
 * somebody else has changed meanwhile.
 */
export type Change =
  | { type: 'add'; day: Day }
  | { type: 'remove'; day: Day }
  | { type: 'edit'; day: Day; to: Day }
  /** `from`: the first day of the one it replaces; absent of one that comes in. */
  | { type: 'ramadan'; from?: string; to: Ramadan }
  | { type: 'weekend'; to: readonly number[] }
  | { type: 'hours'; to: Hours };

export const yearOf = (date: string): string => date.slice(0, 4);

const placesOf = ({ regions }: Day): string => [...(regions ?? [])].sort().join();
export const keyOfDay = (day: Day): string => [day.on, day.rule ?? '', placesOf(day)].join('|');
const isSame = (one: Day, other: Day): boolean => keyOfDay(one) === keyOfDay(other);

const dayMs = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
const moved = (on: string, by: number): string => new Date(Date.parse(on) + by * dayMs).toISOString().slice(0, 10);

/** Days of one feast follow each other; another feast of the same rule is months away. */
const longestFeast = 5;
const isOneFeast = (one: Day, other: Day): boolean =>
  /^islamic /.test(one.rule ?? '') &&
  one.rule === other.rule &&
  placesOf(one) === placesOf(other) &&
  Math.abs(daysBetween(one.on, other.on)) < longestFeast;

/** A day that is edited; the other days of its feast move with it, and keep their names. */
function edited(holidays: readonly Day[], day: Day, to: Day): Day[] {
  const by = daysBetween(day.on, to.on);
  return holidays.map((one) => {
    if (isSame(one, day)) return to;
    return by !== 0 && isOneFeast(one, day) ? { ...one, on: moved(one.on, by), certainty: to.certainty } : one;
  });
}

export function changed(calendar: WorkingCalendar, change: Change): WorkingCalendar {
  const { holidays, ramadan } = calendar;
  switch (change.type) {
    case 'add':
      return { ...calendar, holidays: [...holidays.filter((one) => !isSame(one, change.day)), change.day] };
    case 'remove':
      return { ...calendar, holidays: holidays.filter((one) => !isSame(one, change.day)) };
    case 'edit':
      return { ...calendar, holidays: edited(holidays, change.day, change.to) };
    case 'ramadan':
      return { ...calendar, ramadan: [...ramadan.filter(({ from }) => from !== change.from), change.to] };
    case 'weekend':
      return { ...calendar, weekend: [...change.to] };
    case 'hours':
      return { ...calendar, hours: change.to };
  }
}

/** The calendar with all that is wanted otherwise, in the order in which it was. */
export const withChanges = (calendar: WorkingCalendar, changes: readonly Change[]): WorkingCalendar =>
  changes.reduce(changed, calendar);

/** One more change; of the week, its hours and one Ramadan only the last counts. */
export function withChange(changes: readonly Change[], change: Change): Change[] {
  if (change.type === 'ramadan') return withRamadan(changes, change);
  const isReplaced = ({ type }: Change): boolean => type === change.type && (type === 'weekend' || type === 'hours');
  return [...changes.filter((one) => !isReplaced(one)), change];
}

/** A Ramadan that was changed before is changed from where it stood at first. */
function withRamadan(changes: readonly Change[], change: Change & { type: 'ramadan' }): Change[] {
  const before = changes.find((one) => one.type === 'ramadan' && one.to.from === change.from);
  if (before?.type !== 'ramadan') return [...changes, change];
  return [...changes.filter((one) => one !== before), { ...change, from: before.from }];
}

/** Days of a year in order. */
export const daysIn = ({ holidays }: WorkingCalendar, year: string): Day[] =>
  holidays.filter(({ on }) => yearOf(on) === year).sort((one, other) => keyOfDay(one).localeCompare(keyOfDay(other)));

export const yearsOf = ({ holidays, ramadan }: WorkingCalendar): string[] =>
  [...new Set([...holidays.map(({ on }) => yearOf(on)), ...ramadan.map(({ from }) => yearOf(from))])].sort();
