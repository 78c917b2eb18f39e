import { Client } from 'pg';

/** What every contender but ours stores for one command: the row an audit would need. */
export const insertEventSql =
  'INSERT INTO event (journey, version, data) VALUES ($1, $2, $3) ON CONFLICT (journey, version) DO NOTHING';

export async function createEventTable(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`
    CREATE TABLE event (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, journey text NOT NULL, version int NOT NULL,
      data json NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(), UNIQUE (journey, version));
    CREATE TABLE state (journey text PRIMARY KEY, version int NOT NULL, data json NOT NULL)`);
  await client.end();
}
