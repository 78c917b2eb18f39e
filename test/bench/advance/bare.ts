import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { ContenderKind } from './contender';
import { createEventTable, insertEventSql } from './event-table';

/** The floor: what one command costs PostgreSQL and node-pg when nothing is decided, chained or followed. */
export const bare: ContenderKind = {
  name: 'bare',
  title: 'one transaction from node-pg',
  prepare: async (servers) => {
    const url = await servers.createDatabase('bench_bare');
    await createEventTable(url);
    return () => {
      const pool = new Pool({ connectionString: url, max: 20 });
      const advance = async (journey: string): Promise<void> => {
        const client = await pool.connect();
        try {
          await client.query('BEGIN');
          const read = { name: 'read', text: 'SELECT version FROM state WHERE journey = $1 FOR UPDATE' };
          const { rows } = await client.query<{ version: number }>(read, [journey]);
          const version = (rows[0]?.version ?? 0) + 1;
          const data = JSON.stringify({ note: 'advanced', version });
          await client.query({ name: 'event', text: insertEventSql }, [journey, version, data]);
          const state = `INSERT INTO state (journey, version, data) VALUES ($1, $2, $3)
            ON CONFLICT (journey) DO UPDATE SET version = EXCLUDED.version, data = EXCLUDED.data`;
          await client.query({ name: 'state', text: state }, [journey, version, data]);
          await client.query('COMMIT');
        } finally {
          client.release();
        }
      };
      const open = (count: number): Promise<string[]> =>
        Promise.resolve(Array.from({ length: count }, () => randomUUID()));
      return Promise.resolve({ open, advance, close: () => pool.end() });
    };
  },
};
