import { PassThrough, type Readable, type Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { type Cell, cellOf, safeText } from './cells';
import { inChunks } from './chunks';
import type { Column, ColumnType, Table, TableOptions } from './table';

const rowsAtOnce = 100;

const day = 'yyyy-mm-dd';
const look: Readonly<Record<ColumnType, { width: number; style?: Partial<ExcelJS.Style> }>> = {
  text: { width: 28 },
  code: { width: 14, style: { numFmt: '@' } },
  date: { width: 12, style: { numFmt: day } },
  instant: { width: 17, style: { numFmt: `${day} hh:mm` } },
  integer: { width: 12, style: { numFmt: '#,##0' } },
  number: { width: 14, style: { numFmt: '#,##0.00' } },
  percent: { width: 10, style: { numFmt: '0.0%' } },
  flag: { width: 8 },
};
const headStyle: Partial<ExcelJS.Style> = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };

/** Excel refuses a sheet under a longer name, or one with these signs. */
const sheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim();

/** exceljs takes the clock's own figures of a UTC date for what the cell shows. */
function excelValue(cell: Cell): ExcelJS.CellValue {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'time':
      return new Date(cell.local.includes('T') ? `${cell.local}Z` : `${cell.local}T00:00:00Z`);
  }
}

type Sheet = ExcelJS.Worksheet;

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, table: Table<unknown>, { language }: TableOptions): Sheet {
  const { title, columns } = table;
  const sheet = book.addWorksheet(sheetName(title), {
    views: [{ rightToLeft: language === 'ar', state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  if (columns.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.columns = columns.map(({ type, width = look[type].width }) => ({ width }));
  const heads = sheet.addRow(columns.map(({ head }) => safeText(head[language])));
  heads.eachCell((cell) => (cell.style = headStyle));
  heads.commit();
  return sheet;
}

function addRow(sheet: Sheet, row: unknown, columns: readonly Column<unknown>[], options: TableOptions): void {
  const cells = columns.map(({ type, value }) => cellOf(value(row, options.language), type, options));
  const added = sheet.addRow(cells.map(excelValue));
  columns.forEach(({ type }, index) => {
    const { style } = look[type];
    // The same object for every cell of a type: exceljs recognises it, and works out a style once.
    if (style && cells[index]?.kind !== 'empty') added.getCell(index + 1).style = style;
  });
  added.commit();
}

/**
 * Until what was written has left for the zip. exceljs writes as fast as it is told and asks nobody, so that a slow reader
 * would have the whole table pile up; its stream is private, 4.4 is its last version, and pinned.
 */
async function taken(sheet: Sheet): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: Writable[] } }).stream;
  await Promise.all(pipes.map((pipe) => new Promise<void>((resolve) => pipe.write('', () => resolve()))));
}

async function fill(out: PassThrough, tables: readonly Table<unknown>[], options: TableOptions): Promise<void> {
  const closed = new Promise<void>((resolve) => out.once('close', resolve));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  book.creator = book.lastModifiedBy = 'Mourafaka';
  for (const table of tables) {
    const sheet = addSheet(book, table, options);
    for await (const chunk of inChunks(table.rows, rowsAtOnce)) {
      for (const row of chunk) addRow(sheet, row, table.columns, options);
      await Promise.race([taken(sheet), closed]);
      // Nobody reads on: leaving the loop tells the rows.
      if (out.destroyed) return;
    }
    sheet.commit();
  }
  await Promise.race([book.commit(), closed]);
}

/**
 * A workbook with a sheet for each table: real numbers and dates, the heads frozen and with filters, from right to left in
 * Arabic. Made as it is read; destroyed, it ends the rows. What goes wrong on the way is the stream's error.
 */
export function xlsxOf(tables: readonly Table<unknown>[], options: TableOptions): Readable {
  const out = new PassThrough();
  fill(out, tables, options).catch((error: Error) => out.destroy(error));
  return out;
}
