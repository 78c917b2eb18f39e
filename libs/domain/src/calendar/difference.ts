/** What another calendar changes of the days and hours that are worked; other names or certainties change nothing of them. */
import type { Holiday, WorkingCalendar } from '@mourafaka/contracts';
import { regionalCalendar } from './regional-calendar';
import { isWorkingDay } from './working-days';

/** One date that is worked no more, or again. */
export interface ChangedDay {
  on: string;
  change: 'off' | 'worked';
  /** Of the holiday that comes in, or that goes. */
  names?: Holiday['names'];
  /** Codes of the regions where it changes; absent: the whole country. */
  regions?: string[];
}

export interface CalendarDifference {
  /** Dates whose holidays differ, in order; those a new weekend changes are not listed. */
  days: ChangedDay[];
  weekend: boolean;
  /** The hours, or the dates of Ramadan, differ. */
  hours: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const regionsOf = ({ holidays }: WorkingCalendar): string[] => holidays.flatMap(({ regions = [] }) => regions);

/** The date as it changes by the two calendars of one place; undefined where it is worked, or not, by both. */
function dayAt(on: string, before: WorkingCalendar, after: WorkingCalendar): ChangedDay | undefined {
  const off = !isWorkingDay(after, on);
  if (off === !isWorkingDay(before, on)) return undefined;
  const named = (off ? after : before).holidays.find((day) => day.on === on && day.regions === undefined);
  return { on, change: off ? 'off' : 'worked', ...(named && { names: named.names }) };
}

function changedDay(on: string, before: WorkingCalendar, after: WorkingCalendar, regions: string[]): ChangedDay[] {
  const everywhere = dayAt(on, before, after);
  if (everywhere) return [everywhere];
  const found = regions.flatMap((region) => {
    const day = dayAt(on, regionalCalendar(before, region), regionalCalendar(after, region));
    return day ? [{ region, day }] : [];
  });
  return (['off', 'worked'] as const).flatMap((change) => {
    const there = found.filter(({ day }) => day.change === change);
    return there[0] ? [{ ...there[0].day, regions: there.map(({ region }) => region) }] : [];
  });
}

/** Both calendars in order (`inOrder`). */
export function differenceOf(before: WorkingCalendar, after: WorkingCalendar): CalendarDifference {
  const dates = [...new Set([...before.holidays, ...after.holidays].map(({ on }) => on))].sort();
  const regions = [...new Set([...regionsOf(before), ...regionsOf(after)])].sort();
  // By the new weekend on both sides: a holiday that only comes to lie on it is no change of that day's own.
  const compared = { ...before, weekend: after.weekend };
  return {
    days: dates.flatMap((on) => changedDay(on, compared, after, regions)),
    weekend: !same(before.weekend, after.weekend),
    hours: !same([before.hours, before.ramadan], [after.hours, after.ramadan]),
  };
}

/** Nothing that is planned by either calendar would be planned otherwise by the other. */
export const isSameWork = ({ days, weekend, hours }: CalendarDifference): boolean =>
  days.length === 0 && !weekend && !hours;
