import { Readable } from 'node:stream';
import type { Language } from '@mourafaka/platform';
import { type Options, stringify } from 'csv-stringify/sync';
import { type Cell, cellOf, safeText } from './cells';
import { inChunks } from './chunks';
import type { ColumnType, Table, TableOptions } from './table';

const rowsAtOnce = 200;

/** A stray line break must not end a row, whichever kind it is. */
const format: Options = { delimiter: ';', quoted_match: /[\r\n]/ };

/** Decimals as spreadsheets set to the language read them: `12.5` in a French one is the 12th of May. */
const decimalSign: Readonly<Record<Language, string>> = { ar: ',', fr: ',', en: '.' };

function numberText(value: number, type: ColumnType, language: Language): string {
  const rounded = type === 'percent' ? Number((value * 100).toFixed(2)) : Number(value.toFixed(6));
  // Adding zero: there is no minus nought to be shown.
  return `${String(rounded + 0).replace('.', decimalSign[language])}${type === 'percent' ? '%' : ''}`;
}

function cellText(cell: Cell, type: ColumnType, language: Language): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return numberText(cell.number, type, language);
    case 'time':
      return cell.local.replace('T', ' ');
  }
}

async function* lines<Row>({ columns, rows }: Table<Row>, options: TableOptions): AsyncGenerator<string> {
  const { language } = options;
  yield stringify([columns.map(({ head }) => safeText(head[language]))], { ...format, bom: true });
  for await (const chunk of inChunks(rows, rowsAtOnce)) {
    const texts = chunk.map((row) =>
      columns.map(({ type, value }) => cellText(cellOf(value(row, language), type, options), type, language)),
    );
    yield stringify(texts, format);
  }
}

/**
 * The table as spreadsheets open it by a double click: UTF-8 with its mark, semicolons, dates as `2026-11-24`, and no cell
 * that is taken for a formula. Made as it is read; destroyed, it ends the rows.
 */
export const csvOf = <Row>(table: Table<Row>, options: TableOptions): Readable =>
  Readable.from(lines(table, options), { objectMode: false, highWaterMark: 65_536 });
