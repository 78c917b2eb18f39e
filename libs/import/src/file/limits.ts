/** How much one file may hold. Beyond, the answer is a clear error and never a process out of memory. */
export interface ImportLimits {
  /** Of the file as it was sent. */
  bytes: number;
  /** Of the parts of a workbook that are read, unpacked: the guard against zip bombs. */
  unpackedBytes: number;
  rows: number;
  columns: number;
  /** Characters of one row; a quotation mark left open swallows the rest of a file. */
  rowLength: number;
}

export const megabyte = 1024 * 1024;

export const defaultLimits: ImportLimits = {
  bytes: 64 * megabyte,
  unpackedBytes: 400 * megabyte,
  rows: 100_000,
  columns: 200,
  rowLength: 200_000,
};
