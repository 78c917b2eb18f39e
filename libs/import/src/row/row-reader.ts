import { type Field } from '../file/fields';
import type { RawRow } from '../file/read-rows';
import type { CellValue } from '../file/sheet';
import { type Issue, issueOf } from './issue';
import { hasHiddenCharacters, oneLine, paragraphs, shorten, textOf } from './text';
import type { Reading } from './values';

/** `#N/A`, `#REF!` …: a formula that failed. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/** Reads the cells of one row and gathers what is wrong with them, so that one look tells all of it. */
export class RowReader {
  readonly errors: Issue[] = [];
  readonly warnings: Issue[] = [];
  private readonly reported = new Set<Field>();

  constructor(private readonly raw: RawRow) {}

  /** The value, or undefined with an error: also when the cell is empty. */
  required<T>(field: Field, read: (cell: CellValue) => Reading<T>): T | undefined {
    const value = this.optional(field, read);
    if (value === undefined && !this.reported.has(field)) this.error(field, 'IMPORT.MISSING');
    return value;
  }

  /** The value, or undefined when the cell is empty, or with an error. */
  optional<T>(field: Field, read: (cell: CellValue) => Reading<T>): T | undefined {
    const cell = this.cell(field);
    if (cell === undefined) return undefined;
    const reading = read(cell);
    if (reading.code !== undefined) {
      this.error(field, reading.code, reading.params);
      return undefined;
    }
    if (reading.warning) this.warn(field, reading.warning.code, reading.warning.params);
    return reading.value;
  }

  /** The cell when it holds something readable; hidden characters and failed formulas are errors. */
  cell(field: Field): CellValue | undefined {
    const cell = this.raw.cells[field];
    if (typeof cell !== 'string') return cell;
    if (hasHiddenCharacters(cell)) return this.error(field, 'FIELD.HIDDEN_CHARACTERS');
    const text = cell.trim();
    if (formulaError.test(text)) return this.error(field, 'IMPORT.CELL_ERROR', { value: text });
    return oneLine(cell) === '' ? undefined : cell;
  }

  error(field: Field, code: string, params?: Issue['params']): undefined {
    this.reported.add(field);
    this.errors.push(issueOf(this.raw.header, field, code, params));
  }

  warn(field: Field, code: string, params?: Issue['params']): void {
    this.warnings.push(issueOf(this.raw.header, field, code, params));
  }
}

/** A text in one line. A date is no text: the spreadsheet changed `12/2024` into one, and what was typed is lost. */
export const readLine = (cell: CellValue): Reading<string> =>
  cell instanceof Date
    ? { code: 'IMPORT.DATE_IN_TEXT', params: { value: shorten(textOf(cell)) } }
    : { value: oneLine(textOf(cell)) };

export const readParagraphs = (cell: CellValue): Reading<string> =>
  cell instanceof Date ? readLine(cell) : { value: paragraphs(textOf(cell)) };
