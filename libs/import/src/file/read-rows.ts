import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Header, looksLikeHeader, readHeader } from './columns';
import { detectSeparator, readCsv, type Separator } from './csv';
import { detectEncoding, type Encoding } from './encoding';
import { type Field } from './fields';
import { fileError } from './file-error';
import { detectFormat, type FileFormat } from './format';
import { defaultLimits, type ImportLimits } from './limits';
import type { CellValue, SheetRow } from './sheet';
import { openSource } from './spool';
import { openWorkbook } from './workbook';

/** One row of the file, by field. Empty cells are absent. */
export interface RawRow {
  /** As the user sees it in the file: the line of headers is usually 1. */
  row: number;
  cells: Partial<Record<Field, CellValue>>;
  header: Header;
  /** Set when the row has more cells than there are headers, e.g. an unquoted separator in a text. */
  tooManyCells?: { cells: number; columns: number };
}

/** An open file of applications: iterate it once, row by row; it closes itself at the end. */
export interface RowFile extends AsyncIterable<RawRow> {
  format: FileFormat;
  header: Header;
  /** CSV only. */
  encoding?: Encoding;
  separator?: Separator;
  /** XLSX only: the sheet that was read, the first visible one with a line of headers. */
  sheet?: string;
  /** For who stops before the end. Harmless when closed already. */
  close(): Promise<void>;
}

interface Table {
  rows: () => AsyncGenerator<SheetRow>;
  about: Pick<RowFile, 'format' | 'encoding' | 'separator' | 'sheet'>;
  dates1904?: boolean;
}

/**
 * Opens a CSV or XLSX file, whatever its name says: finds encoding, separator, sheet and line of headers, and reads the rows
 * one by one. Throws an `AppError` (`IMPORT.FILE_…`, `IMPORT.HEADER_NOT_FOUND`, `IMPORT.COLUMN…`) when the file as a whole
 * cannot be read, here or, for what stands further down, from the iteration.
 */
export async function readRows(source: Readable | string, options: Partial<ImportLimits> = {}): Promise<RowFile> {
  const limits = { ...defaultLimits, ...options };
  const handle = await openSource(source, limits);
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await handle.close();
    open = false;
  };
  try {
    const { table, header, headerRow } = await findTable(await tablesOf(handle, limits));
    return {
      ...table.about,
      header,
      close,
      [Symbol.asyncIterator]: () => closing(rowsOf(table, header, headerRow, limits), close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function tablesOf(handle: FileHandle, limits: ImportLimits): Promise<Table[]> {
  const format = await detectFormat(handle);
  if (format === 'csv') {
    const encoding = await detectEncoding(handle);
    const separator = await detectSeparator(handle, encoding);
    return [{ about: { format, encoding, separator }, rows: () => readCsv(handle, encoding, separator, limits) }];
  }
  const { sheets, dates1904 } = await openWorkbook(handle, limits);
  return sheets.map(({ name, rows }) => ({ about: { format, sheet: name }, rows, dates1904 }));
}

/** A title or a few empty lines may stand above the headers. */
const linesAboveHeader = 20;

async function findTable(tables: Table[]): Promise<{ table: Table; header: Header; headerRow: number }> {
  for (const table of tables) {
    let seen = 0;
    for await (const { row, cells } of table.rows()) {
      const texts = Array.from(cells, (cell) => (typeof cell === 'string' ? cell : ''));
      if (looksLikeHeader(texts)) return { table, header: readHeader(texts), headerRow: row };
      seen += 1;
      if (seen > linesAboveHeader) break;
    }
  }
  throw fileError('IMPORT.HEADER_NOT_FOUND');
}

async function* rowsOf(table: Table, header: Header, headerRow: number, limits: ImportLimits): AsyncGenerator<RawRow> {
  if (header.order.length > limits.columns) throw fileError('IMPORT.FILE_TOO_MANY_COLUMNS', { max: limits.columns });
  let count = 0;
  for await (const { row, cells } of table.rows()) {
    if (row <= headerRow || cells.every(isEmpty)) continue;
    count += 1;
    if (count > limits.rows) throw fileError('IMPORT.FILE_TOO_MANY_ROWS', { max: limits.rows }, 'too-large');
    yield toRawRow(row, cells, header, table.dates1904 === true);
  }
}

const isEmpty = (cell: CellValue | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Days between the two ways in which workbooks count days. */
const days1904 = 1462;

function toRawRow(row: number, cells: SheetRow['cells'], header: Header, dates1904: boolean): RawRow {
  const raw: RawRow = { row, header, cells: {} };
  cells.forEach((cell, index) => {
    if (cell === undefined || isEmpty(cell)) return;
    if (index >= header.order.length) raw.tooManyCells = { cells: cells.length, columns: header.order.length };
    const field = header.order[index];
    if (field !== undefined) raw.cells[field] = cell;
  });
  const date = raw.cells.registeredOn;
  if (dates1904 && typeof date === 'number') raw.cells.registeredOn = date + days1904;
  return raw;
}

async function* closing<T>(rows: AsyncGenerator<T>, close: () => Promise<void>): AsyncGenerator<T> {
  try {
    yield* rows;
  } finally {
    await close();
  }
}
