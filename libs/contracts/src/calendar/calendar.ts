import { z } from 'zod';
import { line } from '../fields';

export const holidayCertainties = ['fixed', 'announced', 'predicted', 'exceptional'] as const;

const region = z.string().regex(/^\d{2}$/);

/** One day off. A feast of two days is two of them, with the same rule. */
export const holiday = z.strictObject({
  on: z.iso.date(),
  names: z.strictObject({ ar: line(120), fr: line(120) }),
  certainty: z.enum(holidayCertainties),
  /** Codes of the regions where it is a day off; absent: the whole country. */
  regions: z.array(region).min(1).max(12).optional(),
  /** Which holiday of the year it is, so that an announced date replaces the predicted one: `islamic 10-01`, `fixed 01-14`. */
  rule: line(40).optional(),
});
export type Holiday = z.infer<typeof holiday>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.strictObject({ from: timeOfDay, to: timeOfDay });

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
    hours,
    /** Shorter hours, year by year; the dates of the years ahead are predictions. */
    ramadan: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), hours })).max(100),
  })
  .refine(({ holidays }) => !holdsTwice(holidays), { path: ['holidays'], error: 'CALENDAR.HOLIDAY_TWICE' });
export type WorkingCalendar = z.infer<typeof workingCalendar>;

/** Payloads of the calendar's commands. */
export const calendarPayloads = {
  'adopt-calendar': z.strictObject({ calendar: workingCalendar, reason: line(300).optional() }),
} as const;
export type CalendarCommandName = keyof typeof calendarPayloads;
export type CalendarCommand = {
  [N in CalendarCommandName]: { type: N; country: string; payload: z.infer<(typeof calendarPayloads)[N]> };
}[CalendarCommandName];

export const calendarEventSchemas = {
  CalendarAdopted: z.strictObject({ version: z.int().min(1), calendar: workingCalendar, reason: line(300).optional() }),
} as const;
export type CalendarEvent = {
  [N in keyof typeof calendarEventSchemas]: { type: N; data: z.infer<(typeof calendarEventSchemas)[N]> };
}[keyof typeof calendarEventSchemas];
