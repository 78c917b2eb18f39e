/** Loading by COPY: indexes away before, made again after. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import type { CopyRows } from './stamp';

/** The tables the generator fills. */
export const loadedTables = [
  'journal.events',
  'journal.heads',
  'journal.keys',
  'journal.person_keys',
  'read.journeys',
  'read.journey_facts',
  'read.journey_facts_past',
  'read.journey_moves',
  'read.duplicate_keys',
  'read.outbox',
] as const;

/** How many lines are given to the socket at once. */
const linesAtOnce = 500;

function* pieces(lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += linesAtOnce) yield `${lines.slice(at, at + linesAtOnce).join('\n')}\n`;
}

/** Each table in a transaction of its own, short enough to hold nobody's horizon. */
export async function copyRows(client: Client, { tables }: CopyRows): Promise<void> {
  for (const [into, lines] of tables) {
    const stream = client.query(from(`COPY ${into} FROM STDIN`));
    await pipeline(Readable.from(pieces(lines), { objectMode: false }), stream);
  }
}

interface Dropped {
  drop: string;
  create: string;
}

const constraintsSql = `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS create
  FROM pg_constraint WHERE conrelid = ANY ($1::regclass[]) AND contype IN ('p', 'u') ORDER BY conname`;
const indexesSql = `SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS drop, pg_get_indexdef(i.indexrelid) AS create
  FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[])
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY i.indexrelid`;

/** Removes constraints and indexes, and answers the statements that make them again, as they were. */
export async function dropIndexes(client: Client): Promise<string[]> {
  const dropped: Dropped[] = [];
  for (const sql of [constraintsSql, indexesSql])
    dropped.push(...(await client.query<Dropped>(sql, [[...loadedTables]])).rows);
  for (const { drop } of dropped) await client.query(drop);
  return dropped.map(({ create }) => create);
}
