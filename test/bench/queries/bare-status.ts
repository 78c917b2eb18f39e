/** Fastify, a pool and the one statement a status needs, with nothing of ours around it: started by path as a process. */
import fastify from 'fastify';
import { Pool } from 'pg';

interface Head {
  version: number;
  state: { state: string; since: string; cooperative: unknown; deadlines: unknown[] };
  hash: string;
  recorded_at: Date;
}

/** As `Journal.readHead` reads it. */
const text = `SELECT h.version, h.state, encode(h.hash, 'hex') AS hash, h.recorded_at, h.planner, h.finished, h.due_at
  FROM journal.heads h WHERE h.stream_id = $1`;

async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
  const app = fastify();
  app.get<{ Params: { id: string } }>('/v1/journeys/:id', async (request) => {
    const { rows } = await pool.query<Head>({ name: 'head', text, values: [`journey-${request.params.id}`] });
    const [head] = rows;
    if (!head) throw new Error('there is no such journey');
    const { state, since, cooperative } = head.state;
    return {
      journeyId: request.params.id,
      version: head.version,
      updatedAt: head.recorded_at,
      state,
      since,
      cooperative,
    };
  });
  process.once('SIGTERM', () => void app.close().then(() => pool.end()));
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
  process.send?.('ready');
}

void serve();
