/**
 * Arithmetic on local dates and times by the hours of a working calendar. Local throughout: an hour of work is an hour of
 * the office's clock, and the context turns a moment into an instant.
 *
 * A day is worked from its opening up to, and without, its closing: whatever ends at the closing ends at the next opening.
 * Working moments are therefore in one order with whole numbers, and what is added can be taken away again.
 */
import type { WorkingCalendar } from '@mourafaka/contracts';
import { addDays, isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days';

/** A local date (`2026-11-24`) and a time of that day (`16:30`). */
export interface LocalMoment {
  date: string;
  time: string;
}

export type OfficeHours = WorkingCalendar['hours'];

/** The hours kept on a date, were it worked: the shorter ones in Ramadan. */
export const hoursOn = ({ hours, ramadan }: WorkingCalendar, date: string): OfficeHours =>
  ramadan.find(({ from, to }) => from <= date && date <= to)?.hours ?? hours;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const two = (n: number): string => String(n).padStart(2, '0');
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Minutes worked on a date: none on a day off. */
function workedOn(calendar: WorkingCalendar, date: string): number {
  if (!isWorkingDay(calendar, date)) return 0;
  const { from, to } = hoursOn(calendar, date);
  return minutesOf(to) - minutesOf(from);
}

const openingOf = (calendar: WorkingCalendar, date: string): LocalMoment => ({
  date,
  time: hoursOn(calendar, date).from,
});

/** The moment itself inside the working hours of a working day, else the next opening. */
export function workingMoment(calendar: WorkingCalendar, { date, time }: LocalMoment): LocalMoment {
  const { from, to } = hoursOn(calendar, date);
  if (isWorkingDay(calendar, date) && time < to) return { date, time: time < from ? from : time };
  return openingOf(calendar, workingDayOnOrAfter(calendar, addDays(date, 1)));
}

/** Minutes from the opening of its day to a working moment. */
const intoDay = (calendar: WorkingCalendar, { date, time }: LocalMoment): number =>
  minutesOf(time) - minutesOf(hoursOn(calendar, date).from);

/**
 * The working moment that lies so many minutes of work later; earlier when negative. A moment outside working hours counts
 * as the next opening, so 0 is `workingMoment`.
 */
export function addWorkingHours(calendar: WorkingCalendar, moment: LocalMoment, minutes: number): LocalMoment {
  const start = workingMoment(calendar, moment);
  let { date } = start;
  let left = intoDay(calendar, start) + minutes;
  while (left < 0) {
    date = workingDayOnOrBefore(calendar, addDays(date, -1));
    left += workedOn(calendar, date);
  }
  while (left >= workedOn(calendar, date)) {
    left -= workedOn(calendar, date);
    date = workingDayOnOrAfter(calendar, addDays(date, 1));
  }
  return { date, time: timeOf(minutesOf(hoursOn(calendar, date).from) + left) };
}

/** Whether a moment is before another. */
const isBefore = (a: LocalMoment, b: LocalMoment): boolean => a.date < b.date || (a.date === b.date && a.time < b.time);

/** Minutes of work from one moment to another; negative when the second is earlier. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: LocalMoment, to: LocalMoment): number {
  if (isBefore(to, from)) return -workingMinutesBetween(calendar, to, from);
  const [start, end] = [workingMoment(calendar, from), workingMoment(calendar, to)];
  let minutes = intoDay(calendar, end) - intoDay(calendar, start);
  for (let day = start.date; day < end.date; day = addDays(day, 1)) minutes += workedOn(calendar, day);
  return minutes;
}
