import type { Header } from '../file/columns';
import { type Field, fieldNames, fields } from '../file/fields';
import type { RawRow, RowFile } from '../file/read-rows';
import { shownCell } from '../row/shown-cell';

/** Paths in an application that a cell may fill, as reports name them. */
export const cellPaths = fieldNames.map((field) => fields[field].path);
export type CellPath = (typeof cellPaths)[number];

/** The text of each cell that holds something, by the path it fills. */
export type RowTexts = Partial<Record<CellPath, string>>;

/** What an import reads: the rows of a file, or rows that somebody corrected. */
export type RowSource = AsyncIterable<RawRow> & Pick<RowFile, 'header' | 'encoding' | 'close'>;

/** A column of the file, as its user called it. */
export interface NamedColumn {
  field: CellPath;
  column: string;
}

/** A row of a report as somebody corrected it. */
export interface GivenRow {
  row: number;
  cells: RowTexts;
}

const fieldOfPath = new Map<CellPath, Field>(fieldNames.map((field) => [fields[field].path, field]));

/** Corrected rows as an import reads those of a file; `columns` is what the report said of the file. */
export function rowsGiven(rows: readonly GivenRow[], columns: readonly NamedColumn[] = []): RowSource {
  const header: Header = { names: {}, order: [], unknownColumns: [], identityColumns: [] };
  for (const { field, column } of columns) {
    const known = fieldOfPath.get(field);
    if (known) header.names[known] = column;
  }
  return {
    header,
    close: () => Promise.resolve(),
    async *[Symbol.asyncIterator]() {
      for (const { row, cells } of rows) yield { row, header, cells: cellsOf(cells) };
    },
  };
}

function cellsOf(texts: RowTexts): RawRow['cells'] {
  const entries = Object.entries(texts) as [CellPath, string][];
  return Object.fromEntries(
    entries.filter(([, text]) => text.trim() !== '').map(([path, text]) => [fieldOfPath.get(path), text]),
  ) as RawRow['cells'];
}

/** Numbers of members with a disability are not shown where they may not be read. */
const shownFields = (header: Header, disabilityData: boolean): Field[] =>
  fieldNames.filter((field) => header.names[field] !== undefined && (field !== 'disabled' || disabilityData));

/** The columns of the file that are read, in the order of an application. */
export const columnsOf = ({ header }: Pick<RowSource, 'header'>, disabilityData: boolean): NamedColumn[] =>
  shownFields(header, disabilityData).map((field) => ({
    field: fields[field].path,
    column: header.names[field] ?? '',
  }));

/** What stands in a row, for whoever corrects it. */
export function textsOf({ header, cells }: RawRow, disabilityData: boolean): RowTexts {
  const texts: RowTexts = {};
  for (const field of shownFields(header, disabilityData)) {
    const cell = cells[field];
    if (cell !== undefined) texts[fields[field].path] = shownCell(field, cell);
  }
  return texts;
}
