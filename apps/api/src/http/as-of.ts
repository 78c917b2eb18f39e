import { dateOf, endOfDay } from '@mourafaka/engine';
import { AppError } from '@mourafaka/platform';
import { z } from 'zod';

/** A local date, or an instant. */
export const asOfSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/**
 * A date means the end of that day in Morocco, an instant itself, inclusive; today's date means now. What lies ahead
 * cannot be asked for: throws `AppError` (invalid).
 */
export function instantOfAsOf(asOf: string, now: Date): Date {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  if (isDate && asOf === dateOf(now.toISOString())) return now;
  const instant = new Date(isDate ? endOfDay(asOf) : asOf);
  if (instant <= now) return instant;
  throw new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'asOf', code: 'FIELD.IN_FUTURE' }] });
}
