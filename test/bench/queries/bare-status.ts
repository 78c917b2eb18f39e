/** Fastify, a pool and the one statement of a status, with nothing of ours around it: started by path as a process. */
import fastify from 'fastify';
import { Pool } from 'pg';
import { standingSql, type StandingRow } from '../../../libs/read-models/src/journeys/standing-sql';

async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
  const app = fastify();
  app.get<{ Params: { id: string } }>('/v1/journeys/:id', async (request) => {
    const { rows } = await pool.query<StandingRow>({ name: 'status', text: standingSql, values: [request.params.id] });
    const [row] = rows;
    if (!row) throw new Error('there is no such journey');
    return row;
  });
  process.once('SIGTERM', () => void app.close().then(() => pool.end()));
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
  process.send?.('ready');
}

void serve();
