import type { FileHandle } from 'node:fs/promises';
import { fileError } from './file-error';
import { readBytes } from './spool';

export type FileFormat = 'csv' | 'xlsx';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
/** Microsoft's compound file: an .xls of before 2007, or an .xlsx wrapped because it has a password. */
const compound = Buffer.from('D0CF11E0A1B11AE1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const utf16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Tells CSV from XLSX by the content, since names lie. Anything else is an error that says how to save the table. */
export async function detectFormat(handle: FileHandle): Promise<FileFormat> {
  const first = await readBytes(handle, 4096).next();
  const start: Buffer = first.done ? Buffer.alloc(0) : first.value;
  const begins = (mark: Buffer) => start.subarray(0, mark.length).equals(mark);
  if (begins(zip)) return 'xlsx';
  if (begins(compound)) {
    const encrypted = await contains(handle, encryptedPackage);
    throw fileError(encrypted ? 'IMPORT.FILE_ENCRYPTED' : 'IMPORT.FILE_OLD_XLS', {}, 'unsupported-media');
  }
  if (start.includes(0) && !utf16.some(begins)) throw fileError('IMPORT.FILE_NOT_A_TABLE', {}, 'unsupported-media');
  return 'csv';
}

async function contains(handle: FileHandle, mark: Buffer): Promise<boolean> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of readBytes(handle)) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(mark)) return true;
    tail = window.subarray(-mark.length);
  }
  return false;
}
