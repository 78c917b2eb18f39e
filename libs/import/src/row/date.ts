import { toWesternDigits } from '@mourafaka/contracts';
import type { CellValue } from '../file/sheet';
import { oneLine, shorten, textOf } from './text';
import type { Reading } from './values';

/** No cooperative of a call is older, while a year read wrongly often is. */
const earliest = '1950-01-01';
/** Day 0 of a spreadsheet's calendar, for any date after February 1900. */
const serialEpoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/;
const serial = /^\d{5}(?:[.,]\d+)?$/;

/**
 * A day in the past, as ISO date: a date cell, a spreadsheet's serial number, `2024-12-31`, or day first `31/12/2024`,
 * `31.12.24`. Month first is never guessed. `today` is the local date that counts as the present.
 */
export function readDate(cell: CellValue, today: string): Reading<string> {
  const value = shorten(textOf(cell));
  const date = typeof cell === 'string' ? fromText(oneLine(toWesternDigits(cell)), today) : fromCell(cell);
  if (date === undefined) return { code: 'IMPORT.DATE_UNREADABLE', params: { value } };
  if (date === 'impossible') return { code: 'IMPORT.DATE_IMPOSSIBLE', params: { value } };
  if (date > today) return { code: 'IMPORT.DATE_IN_FUTURE', params: { date } };
  if (date < earliest) return { code: 'IMPORT.DATE_TOO_OLD', params: { date } };
  return { value: date };
}

/** An ISO date, `impossible`, or undefined when it does not look like a date. */
type Found = string | undefined;

function fromText(text: string, today: string): Found {
  const iso = yearFirst.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = dayFirst.exec(text);
  if (local) return dayOf(fullYear(local[3] ?? '', today), Number(local[2]), Number(local[1]));
  return serial.test(text) ? fromSerial(Number.parseFloat(text)) : undefined;
}

const fromCell = (cell: number | Date): Found =>
  typeof cell === 'number' ? fromSerial(cell) : isoDay(cell.getTime() + 500); // a spreadsheet's midnights may be a hair early

/** A number below the earliest date is no date: `2024` alone is a year. */
export const fromSerial = (days: number): Found => {
  const date = isoDay(serialEpoch + Math.floor(days) * dayLength);
  return date === undefined || date < earliest ? undefined : date;
};

/** `24` → 2024, unless that year is still to come. */
function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits);
  const recent = 2000 + Number(digits);
  return recent > Number(today.slice(0, 4)) ? recent - 100 : recent;
}

function dayOf(year: number, month: number, day: number): Found {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? isoDay(time) : 'impossible';
}

function isoDay(time: number): string | undefined {
  const text = Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : '';
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : undefined;
}
