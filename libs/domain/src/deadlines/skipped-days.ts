import type { Holiday, WorkingCalendar } from '@mourafaka/contracts';
import { addDays, isWorkingDay } from '../calendar/working-days';

/** A day off between a deadline's anchor and its day. */
export interface SkippedDay {
  on: string;
  why: 'weekend' | 'holiday';
  /** Of the holiday. */
  names?: Holiday['names'];
}

interface Counted {
  anchorOn: string;
  dueOn: string;
  fixedOn?: string;
  pausedDays: number;
  rule: { days: number; unit: 'working' | 'calendar' };
}

function dayOff(calendar: WorkingCalendar, on: string): SkippedDay {
  const holiday = calendar.holidays.find((it) => it.on === on);
  return holiday ? { on, why: 'holiday', names: holiday.names } : { on, why: 'weekend' };
}

/** The first day that might not have counted: all of them where working days are, else those it would have fallen on. */
function firstOf({ anchorOn, fixedOn, pausedDays, rule }: Counted): string {
  if (fixedOn !== undefined) return addDays(fixedOn, pausedDays);
  const from = addDays(anchorOn, pausedDays);
  return addDays(from, rule.unit === 'working' ? 1 : rule.days);
}

/** The days off that moved a deadline, by the calendar of its region: counted in working days, every one on the way. */
export function skippedDays(deadline: Counted, calendar: WorkingCalendar): SkippedDay[] {
  const days: SkippedDay[] = [];
  for (let day = firstOf(deadline); day < deadline.dueOn; day = addDays(day, 1))
    if (!isWorkingDay(calendar, day)) days.push(dayOff(calendar, day));
  return days;
}
