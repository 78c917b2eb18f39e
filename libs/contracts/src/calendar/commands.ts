/** What is asked of the calendar and what came of it. Each change is a whole new version, which every pending deadline follows. */
import { z } from 'zod';
import { line, localDate } from '../fields';
import { holiday, officeHours, workingCalendar } from './calendar';

const reason = line(300);
const year = z.int().min(1900).max(2199);
const dutyKey = z.string().min(1).max(120);

/** Payloads of the calendar's commands. */
export const calendarPayloads = {
  /** The whole calendar at once. */
  'adopt-calendar': z.strictObject({ calendar: workingCalendar, reason: reason.optional() }),
  /** Days off that come in, or whose names or regions change, and dates that are worked after all. */
  'change-days': z.strictObject({
    add: z.array(holiday).max(100).optional(),
    remove: z.array(localDate()).max(100).optional(),
    reason,
  }),
  /** The first day of a feast as it was announced; all its days of that year move with it. */
  'announce-feast': z.strictObject({ rule: line(40), year, on: localDate(), reason: reason.optional() }),
  /** First and last day of the Ramadan that begins in that year; hours are those of the last one unless told. */
  'set-ramadan': z.strictObject({
    year,
    from: localDate(),
    to: localDate(),
    hours: officeHours.optional(),
    reason: reason.optional(),
  }),
  /** Every deadline was told: given by the calendar's own workflow. */
  'record-replanned': z.strictObject({ duty: dutyKey, refused: z.boolean().optional() }),
} as const;
export type CalendarCommandName = keyof typeof calendarPayloads;
export const calendarCommandNames = Object.keys(calendarPayloads) as CalendarCommandName[];
/** Those that people give: all but the system's own. */
export type CalendarChange = Exclude<CalendarCommandName, 'record-replanned'>;
export const calendarChanges = calendarCommandNames.filter(
  (name): name is CalendarChange => name !== 'record-replanned',
);
export type CalendarPayload<N extends CalendarCommandName> = z.infer<(typeof calendarPayloads)[N]>;
export type CalendarCommand = {
  [N in CalendarCommandName]: { type: N; country: string; payload: CalendarPayload<N> };
}[CalendarCommandName];

export const calendarEventSchemas = {
  CalendarAdopted: z.strictObject({
    version: z.int().min(1),
    calendar: workingCalendar,
    reason: reason.optional(),
    /** Edition of the zone data that plans were reckoned by from then on; absent in what was recorded before it was. */
    zoneVersion: line(40).optional(),
    /** Who is to follow: the journeys by this bulk, and these batches and sessions; absent where no working time changed. */
    follow: z.strictObject({ bulkId: z.uuid(), batches: z.array(z.string()), sessions: z.array(z.uuid()) }).optional(),
  }),
  /** The version was handed out to all that had deadlines. `refused`: no journey had one. */
  CalendarFollowed: z.strictObject({ version: z.int().min(1), duty: dutyKey, refused: z.boolean().optional() }),
} as const;
export type CalendarEvent = {
  [N in keyof typeof calendarEventSchemas]: { type: N; data: z.infer<(typeof calendarEventSchemas)[N]> };
}[keyof typeof calendarEventSchemas];
