/**
 * Working days counted once for a stretch of dates, so that those between two dates are one subtraction: for figures over
 * many thousands of waits, in memory, or in SQL with the table as a parameter:
 *
 *     ($n::int[])[coalesce(array_position($r::text[], region), 1)][to_date - $from::date + 1]
 *
 * minus the same of `from_date`, where `$n` is `ordinals`, `$r` is `regions`, `$from` is `from`. A date outside answers null.
 */
import type { WorkingCalendar } from '@mourafaka/contracts';
import { regionalCalendar } from './regional-calendar';
import { addDays, daysBetween, isWorkingDay } from './working-days';

export interface WorkingDayOrdinals {
  /** First and last date counted. */
  from: string;
  to: string;
  /** Whose row each of `ordinals` is: the country's (`''`), then those of the regions with days off of their own. */
  regions: readonly string[];
  /** By region, by days since `from`: how many working days lie after `from` up to, and with, that date. */
  ordinals: readonly (readonly number[])[];
}

function ordinalsOf(calendar: WorkingCalendar, from: string, days: number): number[] {
  let worked = 0;
  return Array.from({ length: days }, (_, day) => {
    if (day > 0 && isWorkingDay(calendar, addDays(from, day))) worked++;
    return worked;
  });
}

/** The table from one date to another, both counted. */
export function workingDayOrdinals(calendar: WorkingCalendar, from: string, to: string): WorkingDayOrdinals {
  const ownDaysOff = new Set(calendar.holidays.flatMap(({ regions = [] }) => regions));
  const regions = ['', ...[...ownDaysOff].sort()];
  const days = Math.max(1, daysBetween(from, to) + 1);
  return {
    from,
    to: addDays(from, days - 1),
    regions,
    ordinals: regions.map((region) => ordinalsOf(regionalCalendar(calendar, region), from, days)),
  };
}

/**
 * Working days after `from` up to and including `to`, negative when `to` is earlier: the answer of `workingDaysBetween` by
 * the calendar of that region. Throws for a date outside the table.
 */
export function workingDaysByOrdinals(
  table: WorkingDayOrdinals,
  region: string | undefined,
  from: string,
  to: string,
): number {
  const row = table.ordinals[Math.max(0, table.regions.indexOf(region ?? ''))];
  const [before, after] = [from, to].map((date) => row?.[daysBetween(table.from, date)]);
  if (before === undefined || after === undefined)
    throw new Error(`working days are counted from ${table.from} to ${table.to}, not from ${from} to ${to}`);
  return after - before;
}
