import { calendarStream, type StreamId, type WorkingCalendar } from '@mourafaka/contracts';
import { type CalendarState, regionalCalendar, seedCalendar, workingInstant } from '@mourafaka/domain';
import { dateOf, instantOf } from '@mourafaka/engine';
import type { Head } from '@mourafaka/journal';
import type { MessageRow } from '@mourafaka/read-models';
import type { MessageSource } from './parcel';

export const countryCalendar: StreamId = calendarStream('MA');

export const calendarIn = (heads: ReadonlyMap<string, Head<unknown>>): WorkingCalendar =>
  (heads.get(countryCalendar)?.state as CalendarState | undefined)?.calendar ?? seedCalendar();

const opensAt = (now: string, calendar: WorkingCalendar): string =>
  workingInstant({ now, today: dateOf(now), instantOf, calendar });

/** The same time of another day. */
function sameTimeOn(date: string, instant: string): string {
  const sinceMidnight = Date.parse(instant) - Date.parse(instantOf(dateOf(instant), '00:00'));
  return new Date(Date.parse(instantOf(date, '00:00')) + sinceMidnight).toISOString();
}

type Reminder = Pick<MessageRow, 'kind' | 'otherwiseAt'>;

/**
 * A reminder was decided for a working hour. Where it is none any more, since a gateway was away until the evening or the day
 * became a holiday overnight, it waits for the next: with that day's messages, alone where it leaves alone. Undefined: it may
 * leave now, as letters always may.
 */
export function heldUntil(
  { kind, otherwiseAt }: Reminder,
  state: MessageSource | undefined,
  country: WorkingCalendar,
  now: Date,
): Date | undefined {
  if (kind === null) return undefined;
  const calendar = regionalCalendar(country, state?.cooperative?.region ?? state?.region);
  const moment = now.toISOString();
  const opens = opensAt(moment, calendar);
  if (opens === moment) return undefined;
  const together = otherwiseAt ? sameTimeOn(dateOf(opens), otherwiseAt.toISOString()) : opens;
  return new Date(together > opens ? together : opens);
}
