import { dateOf, endOfDay, instantOf } from '@mourafaka/engine';
import { AppError } from '@mourafaka/platform';
import { z } from 'zod';

/** The founding agreement of the programme: nothing can have been recorded before. */
const first = '2011-05-11';
const programmeStart = new Date(instantOf(first, '00:00'));

/** A local date, or an instant. */
export const asOfSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/**
 * A date means the end of that day in Morocco, an instant itself, inclusive; today's date means now. What lies ahead
 * cannot be asked for, nor what came before the programme: throws `AppError` (invalid).
 */
export function instantOfAsOf(asOf: string, now: Date): Date {
  const isDate = isDay(asOf);
  if (isDate && asOf === dateOf(now.toISOString())) return now;
  const instant = new Date(isDate ? endOfDay(asOf) : asOf);
  if (instant > now) throw wrong({ code: 'FIELD.IN_FUTURE' });
  if (instant < programmeStart) throw wrong({ code: 'FIELD.BEFORE_PROGRAMME', params: { first } });
  return instant;
}

/** A page of a list that is paged as of an instant, and how its cursor to the next is marked. */
export interface PageAsOf {
  at: Date;
  cursor?: string;
  marked: (next: string) => string;
}

/**
 * Today's date means now on the first page, and the same instant on those after it, which their cursors carry: a list whose
 * instant moved on would be another. What was changed of a cursor is found by the list it belongs to.
 */
export function pageAsOf(asOf: string, now: Date, cursor?: string): PageAsOf {
  const [, millis, inner] = /^(\d{1,15})\.(.+)$/.exec(cursor ?? '') ?? [];
  const kept = new Date(Number(millis));
  if (isDay(asOf) && kept <= now && asOf === dateOf(kept.toISOString())) return pinned(kept, inner);
  const at = instantOfAsOf(asOf, now);
  return at === now ? pinned(at, cursor) : { at, cursor, marked: (next) => next };
}

const pinned = (at: Date, cursor?: string): PageAsOf => ({
  ...{ at, cursor },
  marked: (next) => `${at.getTime()}.${next}`,
});

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Where a span begins that is given by a local date or an instant. */
export const firstInstantOf = (text: string): Date => new Date(isDay(text) ? instantOf(text, '00:00') : text);

/** Where it ends, inclusive. */
export const lastInstantOf = (text: string): Date => new Date(isDay(text) ? endOfDay(text) : text);

const wrong = (issue: { code: string; params?: Record<string, string> }) =>
  new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'asOf', ...issue }] });
