import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { knownHeaders } from './columns';
import { type Encoding, readText } from './encoding';
import { fileError } from './file-error';
import type { ImportLimits } from './limits';
import type { SheetRow } from './sheet';

export type Separator = ';' | ',' | '\t';
const separators: readonly Separator[] = [';', ',', '\t'];

/** A stray quotation mark inside a text is part of it, and a row of another length is that row's own error. */
const tolerant = { relax_quotes: true, relax_column_count: true } satisfies Options;

/** Lines at the head of the file that are looked at to find the separator, and characters at most. */
const probe = { lines: 10, characters: 100_000 };

/** The separator that makes the most known headers appear; of equals, the one that makes the most columns. */
export async function detectSeparator(handle: FileHandle, encoding: Encoding): Promise<Separator> {
  const lines = await firstLines(handle, encoding);
  const scores = separators.map((separator) => {
    const rows = lines.map((line) => splitLine(line, separator));
    return {
      separator,
      known: Math.max(0, ...rows.map(knownHeaders)),
      columns: Math.max(0, ...rows.map((row) => row.length)),
    };
  });
  scores.sort((a, b) => b.known - a.known || b.columns - a.columns);
  return scores[0]?.separator ?? ';';
}

async function firstLines(handle: FileHandle, encoding: Encoding): Promise<string[]> {
  let text = '';
  for await (const piece of readText(handle, encoding)) {
    text += piece;
    if (text.length >= probe.characters) break;
  }
  return text.slice(0, probe.characters).split(/\r\n|\n|\r/, probe.lines);
}

function splitLine(line: string, delimiter: Separator): string[] {
  try {
    const rows = parseNow(line, { ...tolerant, delimiter });
    return rows[0] ?? [];
  } catch {
    return []; // a quoted header over two lines: the other lines decide
  }
}

/** The rows of a CSV file, numbered as a spreadsheet shows them: empty lines count, a line break within quotes does not. */
export async function* readCsv(
  handle: FileHandle,
  encoding: Encoding,
  separator: Separator,
  limits: ImportLimits,
): AsyncGenerator<SheetRow> {
  const parser = parse({ ...tolerant, delimiter: separator, max_record_size: limits.rowLength });
  // One piece ahead: a queue of pieces would live long enough to fill the old generation with what is soon garbage.
  const text = Readable.from(readText(handle, encoding), { highWaterMark: 1 });
  // `compose` and `pipeline` would both lose the first error's class; the text's own errors are passed on by hand.
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser is ahead of whoever reads, and knows how many rows it finished.
    const finished = typeof error.records === 'number' ? error.records : row;
    throw fileError('IMPORT.FILE_LINE_TOO_LONG', { row: finished + 1, max: limits.rowLength }, 'invalid', error);
  } finally {
    text.destroy();
    parser.destroy();
  }
}
