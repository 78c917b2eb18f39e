import type { Schema } from '../../api/client';

export type Report = Schema<'ImportReport'>;
export type Item = Report['items'][number];
/** What a cell fills, as `cooperative.ice`. */
export type Path = Report['columns'][number]['field'];
export type Cells = Readonly<Partial<Record<Path, string>>>;

/** What somebody typed over the cells of rejected rows: row → path → text. */
export type Edits = Readonly<Record<number, Cells>>;

const outcomes = { accepted: 'accepted', rejected: 'rejected', duplicates: 'duplicate' } as const;

/** The report once some of its rows were sent again: each row stands as it came back last. */
export function withAnswered(report: Report, answered: readonly Item[]): Report {
  const latest = new Map(answered.map((item) => [item.row, item]));
  const items = report.items.map((item) => latest.get(item.row) ?? item);
  const count = (of: Item['outcome']): number => items.filter(({ outcome }) => outcome === of).length;
  return {
    ...report,
    items,
    accepted: count(outcomes.accepted),
    rejected: count(outcomes.rejected),
    duplicates: count(outcomes.duplicates),
  };
}

/** Rejected rows that can be corrected, and those of which the API gave no cells. */
export const toCorrect = ({ items }: Report): Item[] =>
  items.filter(({ outcome, cells }) => outcome === 'rejected' && cells !== undefined);
export const notCorrectable = ({ items }: Report): Item[] =>
  items.filter(({ outcome, cells }) => outcome === 'rejected' && cells === undefined);

/** Rows that were changed, as they are sent again. */
export const changedRows = (rows: readonly Item[], edits: Edits): { row: number; cells: Cells }[] =>
  rows.filter(({ row }) => edits[row]).map(({ row, cells }) => ({ row, cells: { ...cells, ...edits[row] } }));

export interface Column {
  path: Path;
  /** As the file calls it; undefined where it has no such column. */
  name?: string;
}

/** Columns somebody looks at who corrects these rows: those in which something is wrong or was changed; or all of them. */
export function columnsFor(report: Report, rows: readonly Item[], edits: Edits, all: boolean): Column[] {
  const wrong = new Set(
    rows.flatMap(({ row, errors = [] }) => [...errors.map(({ field }) => field), ...Object.keys(edits[row] ?? {})]),
  );
  const inFile = report.columns.map(({ field, column }): Column => ({ path: field, name: column }));
  const known = new Set<string>(inFile.map(({ path }) => path));
  // A path that is no cell's, as that of a whole row, is told beside the row.
  const added = [...wrong].filter((path): path is Path => isCell(path) && !known.has(path));
  return [...inFile.filter(({ path }) => all || wrong.has(path)), ...added.map((path): Column => ({ path }))];
}

const isCell = (path: string): boolean => /^(cooperative|representative|project)\.[A-Za-z]+$|^consent$/.test(path);

/** What is wrong with a row that no cell of the table shows. */
export const besideCells = ({ errors = [] }: Item, columns: readonly Column[]): string[] =>
  errors.filter(({ field }) => columns.every(({ path }) => path !== field)).map(({ message }) => message);
