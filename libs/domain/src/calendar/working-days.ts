/**
 * Arithmetic on local dates (`2026-11-24`) by a working calendar. No zones here: a date is a date, and the context turns
 * dates into instants. Days off of single regions count where the calendar is `regionalCalendar`'s.
 */
import type { WorkingCalendar } from '@mourafaka/contracts';

const dayMs = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;
const dateOfNumber = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The date `days` later (earlier when negative). */
export const addDays = (date: string, days: number): string => dateOfNumber(dayNumber(date) + days);
/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The date so many months later; where that month is too short, its last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** Whole months from `from` to `to`; 0 when `to` is earlier. The last day of a month counts as its anniversary. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const notYet = toDay < fromDay && toDay < lastDay ? 1 : 0;
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - notYet);
}

const holidaySets = new WeakMap<WorkingCalendar, ReadonlySet<string>>();

function holidaysOf(calendar: WorkingCalendar): ReadonlySet<string> {
  const known = holidaySets.get(calendar);
  if (known) return known;
  const days = new Set(calendar.holidays.flatMap(({ on, regions }) => (regions === undefined ? [on] : [])));
  holidaySets.set(calendar, days);
  return days;
}

/** ISO day of the week, 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const isWorkingDay = (calendar: WorkingCalendar, date: string): boolean =>
  !calendar.weekend.includes(weekday(date)) && !holidaysOf(calendar).has(date);

/** Goes on day by day until a working day; the calendar's schema leaves at least one in each week but holidays could not. */
function seek(calendar: WorkingCalendar, date: string, step: 1 | -1): string {
  let day = date;
  for (let tried = 0; tried < 4000; tried++) {
    if (isWorkingDay(calendar, day)) return day;
    day = addDays(day, step);
  }
  throw new Error(`the calendar holds no working day within ten years of ${date}`);
}

/** The date itself when it is worked, else the next (or the one before) that is. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, date: string): string => seek(calendar, date, 1);
export const workingDayOnOrBefore = (calendar: WorkingCalendar, date: string): string => seek(calendar, date, -1);

/** The n-th working day after the date (before it when negative). 0 answers the date itself, worked or not. */
export function addWorkingDays(calendar: WorkingCalendar, date: string, days: number): string {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; left--) day = seek(calendar, addDays(day, step), step);
  return day;
}

/** Working days after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from); // `-0` is not the 0 that others count
  let worked = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) worked++;
  return worked;
}
