import { setImmediate as breath } from 'node:timers/promises';

/** Rows a few at a time, with a breath between, so that a long table holds up no other request. */
export async function* inChunks<Row>(rows: Iterable<Row> | AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let chunk: Row[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
    await breath();
  }
  if (chunk.length > 0) yield chunk;
}
