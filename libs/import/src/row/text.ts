import type { CellValue } from '../file/sheet';

/** Control characters, lone surrogates, and marks that make text read otherwise than it is stored. */
const hidden = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
/** Harmless marks that spreadsheets and phones leave around Arabic text and numbers. */
const marks = /[\u200B\u200E\u200F\u061C\uFEFF]/g;

export const hasHiddenCharacters = (text: string): boolean => hidden.test(text.replace(/[\r\n\t]/g, ''));

/** One line: composed letters, no marks, every run of spaces (also no-break ones and line breaks) as one. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(marks, '').replace(/\s+/g, ' ').trim();

/** Several lines: line breaks of every system as `\n`. */
export const paragraphs = (text: string): string =>
  text
    .normalize('NFC')
    .replace(marks, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n\t]+/g, ' ')
    .trim();

/** A cell as text; a date becomes its day. */
export const textOf = (value: CellValue): string => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
};

/** What a message repeats of a cell: enough to find it. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
