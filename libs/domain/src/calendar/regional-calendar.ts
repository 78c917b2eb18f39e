/**
 * What counts in one region. A holiday that names regions is a day off there and nowhere else, so the calendar of the
 * country, asked directly, counts such a day as worked.
 */
import type { Holiday, WorkingCalendar } from '@mourafaka/contracts';

const known = new WeakMap<WorkingCalendar, Map<string, WorkingCalendar>>();

/** A regional day off becomes an ordinary one there, so that the result is asked like any calendar. */
function inRegion(calendar: WorkingCalendar, region: string): WorkingCalendar {
  const holidays = calendar.holidays.flatMap(({ regions, ...day }): Holiday[] =>
    regions === undefined || regions.includes(region) ? [day] : [],
  );
  return { ...calendar, holidays };
}

const isRegional = ({ regions }: Holiday): boolean => regions !== undefined;

/**
 * The calendar by which days are counted for somebody of that region (its code, `09`): the holidays of the country and those
 * of the region. Without a region: those of the country alone. The same calendar and region answer the same object.
 */
export function regionalCalendar(calendar: WorkingCalendar, region = ''): WorkingCalendar {
  const ofCalendar = known.get(calendar) ?? new Map<string, WorkingCalendar>();
  known.set(calendar, ofCalendar);
  const before = ofCalendar.get(region);
  if (before) return before;
  const answer = calendar.holidays.some(isRegional) ? inRegion(calendar, region) : calendar;
  ofCalendar.set(region, answer);
  return answer;
}
