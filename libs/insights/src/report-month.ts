import { dateOf, endOfDay, instantOf, localTimeOf } from '@mourafaka/engine';
import { AppError } from '@mourafaka/platform';

/** The founding agreement of the programme is of May 2011. */
const first = '2011-05';

/** When a month is told: at its end, or as it stands while it is not over. */
export interface ReportMoment {
  at: Date;
  /** Local date and time of `at`. */
  on: string;
  time: string;
  /** Whether the month was over. */
  whole: boolean;
}

/** `2026-11` → `2026-12`, and `count` months later or, below zero, earlier. */
export function monthAfter(month: string, count = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The month (`2026-11`) and so many before it, oldest first. */
export const monthsUpTo = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => monthAfter(month, n + 1 - count));

export const endOfMonth = (month: string): Date => {
  const next = instantOf(`${monthAfter(month)}-01`, '00:00');
  return new Date(endOfDay(dateOf(new Date(Date.parse(next) - 1).toISOString())));
};

/** Throws `AppError` (invalid) for a month that has not begun, or from before the programme. */
export function momentOf(month: string, now: Date): ReportMoment {
  const present = dateOf(now.toISOString()).slice(0, 7);
  if (month > present) throw wrong({ code: 'FIELD.IN_FUTURE' });
  if (month < first) throw wrong({ code: 'FIELD.BEFORE_PROGRAMME', params: { first } });
  const whole = month < present;
  const at = whole ? endOfMonth(month) : now;
  const local = localTimeOf(at.toISOString());
  return { at, on: local.slice(0, 10), time: local.slice(11, 16), whole };
}

const wrong = (issue: { code: string; params?: Record<string, string> }) =>
  new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'month', ...issue }] });
