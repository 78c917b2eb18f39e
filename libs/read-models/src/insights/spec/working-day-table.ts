/** Working days of a calendar with a feast that one region has alone. */
import type { WorkingCalendar } from '@mourafaka/contracts';
import { addDays, seedCalendar, workingDayOrdinals } from '@mourafaka/domain';
import type { WorkingDayTable } from '../insight-rows';

/** A feast of one region alone, so that waits differ by region. */
export const calendar: WorkingCalendar = {
  ...seedCalendar(),
  holidays: [
    ...seedCalendar().holidays,
    { on: '2026-11-19', names: { ar: 'عيد جهوي', fr: 'Fête régionale' }, certainty: 'exceptional', regions: ['09'] },
  ],
};

const localDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca', dateStyle: 'short' });
export const dateOf = (at: string): string => localDate.format(new Date(at));
/** Morocco keeps UTC+1, and UTC in Ramadan. */
const dayStart = (date: string): string => {
  const inWinter = `${addDays(date, -1)}T23:00:00.000Z`;
  return dateOf(inWinter) === date ? inWinter : `${date}T00:00:00.000Z`;
};
export function tableUntil(today: string): WorkingDayTable {
  const from = '2026-11-01';
  const { regions, ordinals } = workingDayOrdinals(calendar, from, today);
  return {
    calendar: 1,
    from,
    regions,
    ordinals,
    dayStarts: (ordinals[0] ?? []).map((_, n) => dayStart(addDays(from, n))),
  };
}
