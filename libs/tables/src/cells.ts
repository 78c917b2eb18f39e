import type { Texts } from '@mourafaka/contracts';
import type { CellValue, ColumnType, TableOptions } from './table';

/** A value of a column, made ready for either kind of file. */
export type Cell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  /** Local, to the day or to the second. */
  | { kind: 'time'; local: string };

/** Excel keeps no more in one cell, and calls a file that holds more broken. */
const longestText = 32_767;

/**
 * What spreadsheets take for the start of a formula, also in full width and behind quotation marks, spaces and signs that
 * are not seen; and what would make them look for one in the next cell.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}'"«»“”‘’]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;

/** Control characters that neither file may hold, and halves of characters. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text that no spreadsheet takes for a formula: an apostrophe before it, which is how people write such text themselves. */
export function safeText(text: string): string {
  const plain = text.replace(unwritable, '');
  const safe = formula.test(plain) ? `'${plain}` : plain;
  return safe.length > longestText ? `${safe.slice(0, longestText - 1).replace(/\p{Cs}$/u, '')}…` : safe;
}

const yes: Texts = { ar: 'نعم', fr: 'Oui', en: 'Yes' };
const no: Texts = { ar: 'لا', fr: 'Non', en: 'No' };

const textCell = (value: unknown): Cell => ({ kind: 'text', text: safeText(String(value)) });

const numeric = (value: CellValue): Cell => {
  if (typeof value !== 'number') return textCell(value);
  return Number.isFinite(value) ? { kind: 'number', number: value } : { kind: 'empty' };
};

const isDate = (value: CellValue): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

type Make = (value: NonNullable<CellValue>, options: TableOptions) => Cell;

const byType: Readonly<Record<ColumnType, Make>> = {
  text: textCell,
  code: textCell,
  integer: numeric,
  number: numeric,
  percent: numeric,
  flag: (value, { language }) => textCell(typeof value === 'boolean' ? (value ? yes : no)[language] : value),
  date: (value) => (isDate(value) ? { kind: 'time', local: value } : textCell(value)),
  instant: (value, { localTime }) => {
    const instant = new Date(value as string | Date);
    return Number.isNaN(instant.getTime())
      ? textCell(value)
      : { kind: 'time', local: localTime(instant.toISOString()).slice(0, 19) };
  },
};

export function cellOf(value: CellValue, type: ColumnType, options: TableOptions): Cell {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  return byType[type](value, options);
}
