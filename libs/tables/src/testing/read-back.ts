import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';

/** Rows of a CSV file as a program reads them; its mark must be there. */
export async function csvRows(file: Readable): Promise<string[][]> {
  const content = await text(file);
  return parse(content, { delimiter: ';', bom: true });
}

export async function workbookOf(file: Readable): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await buffer(file)).buffer);
  return book;
}

/** Values of a sheet by row, without the empty place before the first column. */
export const sheetRows = (sheet: ExcelJS.Worksheet | undefined): ExcelJS.CellValue[][] =>
  (sheet?.getSheetValues() ?? []).slice(1).map((row) => (row as ExcelJS.CellValue[]).slice(1));
