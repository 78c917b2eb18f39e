export { csvOf } from './csv';
export type { CellValue, Column, ColumnType, Table, TableOptions } from './table';
export { xlsxOf } from './xlsx';
