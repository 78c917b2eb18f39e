import type { Reading } from '@mourafaka/journal';
import { Pool, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';

/** Sessions of the schemas' owner. What takes its time takes it in small transactions: none holds up the journal's tail. */
export const openPool = (ownerUrl: string, connections: number): Pool =>
  new Pool({
    connectionString: ownerUrl,
    application_name: 'mourafaka-rebuild',
    max: connections,
    connectionTimeoutMillis: 60_000,
    keepAlive: true,
    // What is made here can be made again: a commit need not wait for the disk. The swap does.
    options: '-c TimeZone=UTC -c transaction_timeout=0 -c synchronous_commit=off -c maintenance_work_mem=256MB',
  });

/** The rows alone, as whoever reads the journal asks for them. */
export const readingOf = (client: Pick<Pool, 'query'>): Reading => ({
  query: async <Rows>(sql: string, params?: unknown[]) => (await client.query(sql, params)).rows as Rows,
});

export async function inTransaction<Answer>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const answer = await work(client);
    await client.query('COMMIT');
    client.release();
    return answer;
  } catch (error) {
    client.release(true); // the session ends, and the transaction with it
    throw error;
  }
}

/** Writes lines of `COPY`'s own text form into a table. */
export async function copyInto(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  lines: string,
): Promise<void> {
  const into = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline([lines], into);
}
