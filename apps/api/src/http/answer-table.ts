import type { Readable } from 'node:stream';
import { localTimeOf } from '@mourafaka/engine';
import { attachmentHeader } from '@mourafaka/intake';
import type { Language } from '@mourafaka/platform';
import { csvOf, type Table, type TableOptions, xlsxOf } from '@mourafaka/tables';
import { StreamableFile } from '@nestjs/common';
import { fileUnderWay } from './files-under-way';
import { csvType, workbookType } from './media-types';
import type { TableFormat } from './table-format';

interface TableFile<Row> {
  /** Without its ending: `selection-4`. */
  fileName: string;
  language: Language;
  table: Table<Row>;
}

type Write = (table: Table<unknown>, options: TableOptions) => Readable;
const formats: Readonly<Record<TableFormat, { type: string; write: Write }>> = {
  csv: { type: `${csvType}; charset=utf-8`, write: csvOf },
  xlsx: { type: workbookType, write: (table, options) => xlsxOf([table], options) },
};

/** The first row is read before anything is sent, so that what is wrong from the start is a problem and no broken file. */
async function begun<Row>(rows: Table<Row>['rows']): Promise<AsyncIterable<Row>> {
  const iterator = (async function* () {
    yield* rows;
  })();
  let next = await iterator.next();
  return (async function* () {
    try {
      for (; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return(undefined);
    }
  })();
}

/**
 * A list as a file, written while it is read; whoever hangs up ends the reading. Throws what reading the first row throws,
 * and EXPORT.BUSY where too many are written already.
 */
export async function answerTable<Row>(
  format: TableFormat,
  { fileName, language, table }: TableFile<Row>,
): Promise<StreamableFile> {
  const { type, write } = formats[format];
  const file = await fileUnderWay(async () =>
    write({ ...table, rows: await begun(table.rows) }, { language, localTime: localTimeOf }),
  );
  return new StreamableFile(file, { type, disposition: attachmentHeader(`${fileName}.${format}`) });
}
