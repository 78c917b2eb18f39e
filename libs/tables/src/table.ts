import type { Texts } from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';

/**
 * What the values of a column are, and so what a spreadsheet makes of them: `code` is text that looks like a number or an
 * id, `date` a local date (`2026-11-24`), `instant` a moment shown in local time, `percent` a share of 1, `flag` yes or no.
 */
export type ColumnType = 'text' | 'code' | 'date' | 'instant' | 'integer' | 'number' | 'percent' | 'flag';

/** Nothing is an empty cell; what does not fit the column's type is shown as text. */
export type CellValue = string | number | boolean | Date | null | undefined;

export interface Column<Row> {
  key: string;
  /** What stands above it. */
  head: Texts;
  type: ColumnType;
  value(this: void, row: Row, language: Language): CellValue;
  /** Characters wide in a spreadsheet; by its type unless told. */
  width?: number;
}

export interface Table<Row> {
  /** The name of its sheet. */
  title: string;
  columns: readonly Column<Row>[];
  /** Asked for one after the other, as whoever reads the file takes them; told to end when nobody reads on. */
  rows: Iterable<Row> | AsyncIterable<Row>;
}

export interface TableOptions {
  /** Of heads and words; Arabic sheets read from right to left. */
  language: Language;
  /** The local time of an instant, `2026-11-24T09:30:00`. */
  localTime: (instant: string) => string;
}
