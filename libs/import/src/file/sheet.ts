/** What a cell may hold once read: dates as UTC midnights, an error such as `#N/A` as its text, yes and no as 1 and 0. */
export type CellValue = string | number | Date;

/** One line of a table before its columns are known; `cells` may have holes. */
export interface SheetRow {
  /** As the user sees it in the file, from 1. */
  row: number;
  cells: (CellValue | undefined)[];
}
