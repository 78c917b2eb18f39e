/**
 * XLSX. A workbook is a zip of XML files. yauzl gives each file as a stream, checked against its declared size; exceljs'
 * streaming reader parses it. exceljs' own loop over the zip is not used: it knows no limit, keeps unpacked sheets
 * (personal data) in temporary files, loses errors of the stream, and decodes letters cut between two pieces wrongly, which
 * in Arabic happens all the time. Its methods for single files are private; 4.4 is its last version, and pinned.
 */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { asFileError, fileError } from './file-error';
import { type ImportLimits, megabyte } from './limits';
import type { CellValue, SheetRow } from './sheet';
import { PackedStrings } from './strings';

/** The methods of exceljs' reader that parse one file of the workbook each. */
interface PartReader {
  workbookRels?: { Id: string; Target: string; Type: string }[];
  model?: { sheets?: { name: string; rId: string; state?: string }[] };
  properties?: { model?: { date1904?: boolean } };
  _parseRels(xml: Readable): Promise<void>;
  _parseWorkbook(xml: Readable): Promise<void>;
  _parseStyles(xml: Readable): Promise<void>;
  _parseSharedStrings(xml: Readable): AsyncIterable<{ text: string | RichText | null }>;
  _parseWorksheet(xml: AsyncIterable<string>, id: string): Iterable<{ value: AsyncIterable<ExcelJS.Row> }>;
}
interface RichText {
  richText: { text?: string | null }[];
}

/** One visible sheet; `rows` may be asked for more than once. */
export interface Sheet {
  name: string;
  rows: () => AsyncGenerator<SheetRow>;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days count from 1904 instead of 1900 (old Macintosh files). */
  dates1904: boolean;
}

/** Longest piece of XML from one row, or one shared string, to the next: a row's text with its markup. */
const markupFactor = 12;

export async function openWorkbook(handle: FileHandle, limits: ImportLimits): Promise<Workbook> {
  try {
    return await readWorkbook(handle, limits);
  } catch (error) {
    throw asFileError(error);
  }
}

async function readWorkbook(handle: FileHandle, limits: ImportLimits): Promise<Workbook> {
  const parts = await Parts.open(handle, limits);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([]), {
    worksheets: 'emit',
    sharedStrings: 'emit',
    styles: 'cache',
  }) as unknown as PartReader;
  const main = 'xl/workbook.xml';
  if (!parts.has(main)) throw fileError('IMPORT.FILE_NOT_A_TABLE', {}, 'unsupported-media');
  await reader._parseRels(await parts.text('xl/_rels/workbook.xml.rels'));
  await reader._parseWorkbook(await parts.text(main));

  const targets = reader.workbookRels ?? [];
  const pathOf = (matches: (rel: { Id: string; Type: string }) => boolean): string | undefined => {
    const target = targets.find(matches)?.Target;
    if (target === undefined) return undefined;
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  };
  const styles = pathOf((rel) => rel.Type.endsWith('/styles'));
  if (styles) await reader._parseStyles(await parts.text(styles));
  const strings = new PackedStrings();
  const sharedStrings = pathOf((rel) => rel.Type.endsWith('/sharedStrings'));
  if (sharedStrings) {
    const xml = Readable.from(bounded(await parts.text(sharedStrings), '<si', limits));
    for await (const { text } of reader._parseSharedStrings(xml)) strings.add(plain(text));
  }

  const sheets = (reader.model?.sheets ?? [])
    .filter(({ state }) => state === undefined || state === 'visible')
    .map(({ name, rId }) => ({ name, path: pathOf((rel) => rel.Id === rId) ?? '' }))
    .filter(({ path }) => path.includes('worksheets/') && parts.has(path))
    .map(({ name, path }) => ({ name, rows: () => readSheet(reader, parts, path, strings, limits) }));
  return { sheets, dates1904: reader.properties?.model?.date1904 === true };
}

async function* readSheet(
  reader: PartReader,
  parts: Parts,
  path: string,
  strings: PackedStrings,
  limits: ImportLimits,
): AsyncGenerator<SheetRow> {
  try {
    const xml = await parts.text(path);
    const progress = { row: 0 };
    for (const { value: sheet } of reader._parseWorksheet(bounded(xml, '<row', limits, progress), '1')) {
      for await (const row of sheet) {
        progress.row = row.number;
        yield { row: row.number, cells: cellsOf(row, strings, limits) };
      }
    }
  } catch (error) {
    throw asFileError(error);
  }
}

/** Refuses a row or text too long to be one before the parser gathers it in memory. */
async function* bounded(
  xml: AsyncIterable<string>,
  mark: '<row' | '<si',
  limits: ImportLimits,
  progress = { row: 0 },
): AsyncGenerator<string> {
  let length = 0;
  for await (const piece of xml) {
    const start = piece.lastIndexOf(mark);
    length = start < 0 ? length + piece.length : piece.length - start;
    if (length > limits.rowLength * markupFactor) {
      throw fileError('IMPORT.FILE_LINE_TOO_LONG', { row: progress.row + 1, max: limits.rowLength });
    }
    yield piece;
    if (piece.includes('</sheetData>')) return; // what follows is layout
  }
}

function cellsOf(row: ExcelJS.Row, strings: PackedStrings, limits: ImportLimits): SheetRow['cells'] {
  const cells: SheetRow['cells'] = [];
  row.eachCell((cell, column) => {
    const value = valueOf(cell.value, strings);
    if (value === undefined || value === '') return;
    if (column > limits.columns) throw fileError('IMPORT.FILE_TOO_MANY_COLUMNS', { max: limits.columns });
    cells[column - 1] = value;
  });
  return cells;
}

type ExcelValue = ExcelJS.CellValue | { sharedString: number };
type ExcelObject = Exclude<ExcelValue, string | number | boolean | Date | null | undefined>;

function valueOf(value: ExcelValue, strings: PackedStrings): CellValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return unescape(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || value instanceof Date) return Number.isNaN(Number(value)) ? '#VALUE!' : value;
  return objectValueOf(value, strings);
}

function objectValueOf(value: ExcelObject, strings: PackedStrings): CellValue | undefined {
  if ('sharedString' in value) return unescape(strings.get(value.sharedString));
  if ('richText' in value) return unescape(plain(value));
  if ('error' in value) return value.error;
  if ('formula' in value || 'sharedFormula' in value) return valueOf(value.result, strings);
  return 'text' in value ? unescape(value.text) : undefined;
}

const plain = (text: string | RichText | null): string =>
  typeof text === 'object' ? (text?.richText ?? []).map((run) => run.text ?? '').join('') : text;

/** `_x000D_`: how a workbook writes characters that XML forbids. */
const unescape = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The files inside the zip, by name, none of them read beyond the limit on what is unpacked. */
class Parts {
  /** Files read so far, so that reading one again does not count twice. */
  private readonly read = new Set<Entry>();

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ImportLimits,
  ) {}

  static async open(handle: FileHandle, limits: ImportLimits): Promise<Parts> {
    const zip = await yauzl.fromFdPromise(handle.fd, { autoClose: false, lazyEntries: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      if (entries.size > 10_000) throw fileError('IMPORT.FILE_CORRUPT');
    }
    return new Parts(zip, entries, limits);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** The file as decoded text. yauzl stops a file that turns out longer than it declares. */
  async text(path: string): Promise<Readable> {
    const entry = this.entries.get(path);
    if (!entry) throw fileError('IMPORT.FILE_CORRUPT');
    if (entry.isEncrypted()) throw fileError('IMPORT.FILE_ENCRYPTED', {}, 'unsupported-media');
    this.read.add(entry);
    const unpacked = [...this.read].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unpacked > this.limits.unpackedBytes) {
      throw fileError('IMPORT.FILE_EXPANDS', { max: Math.floor(this.limits.unpackedBytes / megabyte) }, 'too-large');
    }
    return (await this.zip.openReadStreamPromise(entry)).setEncoding('utf8');
  }
}
