/** The working calendar as data: which days are worked, at which hours, and where that differs by region. */
import { z } from 'zod';
import { line, localDate } from '../fields';

export const holidayCertainties = ['fixed', 'announced', 'predicted', 'exceptional'] as const;

const region = z.string().regex(/^\d{2}$/);

/** One day off. A feast of two days is two of them, with the same rule. */
export const holiday = z.strictObject({
  on: localDate(),
  names: z.strictObject({ ar: line(120), fr: line(120) }),
  certainty: z.enum(holidayCertainties),
  /** Codes of the regions where it is a day off; absent: the whole country. */
  regions: z.array(region).min(1).max(12).optional(),
  /** Which holiday of the year it is, so that an announced date replaces the predicted one: `islamic 10-01`, `fixed 01-14`. */
  rule: line(40).optional(),
});
export type Holiday = z.infer<typeof holiday>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const officeHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'CALENDAR.HOURS_BACKWARDS' });

/** First and last day of Ramadan, and the hours kept in it. */
const ramadan = z
  .strictObject({ from: localDate(), to: localDate(), hours: officeHours })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'CALENDAR.DATES_BACKWARDS' });

/** Two feasts may meet on one day, and one day may be named apart for several regions; the same one twice is a slip. */
function holdsTwice(holidays: readonly Holiday[]): boolean {
  const places = holidays.flatMap(({ on, rule = '', regions = ['all'] }) => regions.map((at) => `${on}|${rule}|${at}`));
  return new Set(places).size < places.length;
}

/** Which days are worked and at which hours. Local dates only: zones are the clock's affair. */
export const workingCalendar = z
  .strictObject({
    /** ISO days of the week, 1 = Monday … 7 = Sunday. */
    weekend: z.array(z.int().min(1).max(7)).max(6),
    holidays: z.array(holiday).max(2000),
    hours: officeHours,
    /** Shorter hours, year by year; the dates of the years ahead are predictions. */
    ramadan: z.array(ramadan).max(100),
  })
  .refine(({ holidays }) => !holdsTwice(holidays), { path: ['holidays'], error: 'CALENDAR.HOLIDAY_TWICE' });
export type WorkingCalendar = z.infer<typeof workingCalendar>;
