/** Files and rows for the tests: one right row of an invented cooperative, to be spoilt as each test needs. */
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Header } from '../file/columns';
import { type Field, fieldNames } from '../file/fields';
import type { RawRow } from '../file/read-rows';
import type { CellValue } from '../file/sheet';

export const today = '2026-11-24';

export const rightCells: Partial<Record<Field, CellValue>> = {
  denominationFr: 'Coopérative Exemple',
  denominationAr: 'تعاونية المثال',
  court: 'TPI Rabat',
  registrationNumber: '784/2024',
  registeredOn: '2024-03-15',
  ice: '900400000000085',
  rib: '700000000000000040000080',
  region: 'Rabat-Salé-Kénitra',
  province: 'Rabat',
  commune: 'Commune 4',
  sector: 'Artisanat',
  branch: 'Tapis',
  members: '7',
  women: '4',
  youth: '2',
  youngGraduates: '1',
  disabled: '1',
  womanLed: 'oui',
  turnoverMad: '45000',
  representative: 'Khadija Exemple',
  phone: '0612345678',
  email: 'exemple@example.ma',
  projectTitle: 'Tapis : valorisation',
  projectSummary: 'Améliorer la production.\nVendre sur de nouveaux marchés.',
  consent: 'oui',
};

/** Headers that are the fields' own names. */
export const plainHeader: Header = {
  names: Object.fromEntries(fieldNames.map((field) => [field, field])),
  order: fieldNames,
  unknownColumns: [],
  identityColumns: [],
};

export const rowWith = (cells: Partial<Record<Field, CellValue | undefined>> = {}, row = 2): RawRow => ({
  row,
  header: plainHeader,
  cells: Object.fromEntries(Object.entries({ ...rightCells, ...cells }).filter(([, cell]) => cell !== undefined)),
});

/** A file's content, as an upload brings it. */
export const upload = (...pieces: (string | Uint8Array)[]): Readable =>
  Readable.from(pieces.map((piece) => Buffer.from(piece)));

const quoted = (cell: string): string => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A CSV text with the right row under the given headers, each naming a field, and further rows that differ from it. */
export function csv(
  headers: Partial<Record<Field, string>>,
  { separator = ',', end = '\n', rows = [{}] as Partial<Record<Field, string>>[] } = {},
): string {
  const columns = Object.entries(headers) as [Field, string][];
  const lines = rows.map((row) => columns.map(([field]) => quoted(String(row[field] ?? rightCells[field] ?? ''))));
  return [columns.map(([, header]) => quoted(header)), ...lines].map((line) => line.join(separator) + end).join('');
}

/** Every field under its own name. */
export const allHeaders = plainHeader.names;

/** A workbook of the right row, with the sheet open to changes before it is saved. */
export async function xlsx(
  change: (sheet: ExcelJS.Worksheet, column: (field: Field) => number, book: ExcelJS.Workbook) => void = () =>
    undefined,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Candidatures');
  sheet.addRow(fieldNames);
  sheet.addRow(fieldNames.map((field) => rightCells[field]));
  change(sheet, (field) => fieldNames.indexOf(field) + 1, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
