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

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Where a span begins that is given by a local date or an instant. */
export const firstInstantOf = (text: string): Date => new Date(isDay(text) ? instantOf(text, '00:00') : text);

/** Where it ends, inclusive. */
export const lastInstantOf = (text: string): Date => new Date(isDay(text) ? endOfDay(text) : text);

const wrong = (issue: { code: string; params?: Record<string, string> }) =>
  new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'asOf', ...issue }] });
