/**
 * Fastify, a pool and the statements of a status to somebody who may know its contact, with nothing of ours around them: the
 * row, and the note of the look, which those that arrive meanwhile share. Started by path as a process.
 */
import { type NewRead, ReadAudit } from '@mourafaka/desk';
import fastify from 'fastify';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { standingSql, type StandingRow } from '../../../libs/read-models/src/journeys/standing-sql';

const look: NewRead = {
  ...{
    actorId: 'programme-manager',
    actorName: 'Programme manager',
    actorRole: 'programme-manager',
    actorOffice: 'Siège',
  },
  ...{ route: '/v1/journeys/:id', categories: ['contact'], correlationId: 'bench' },
};

async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
  const query = async (text: string, values: unknown[]): Promise<unknown> => {
    return (await pool.query({ name: 'note', text, values })).rows;
  };
  const audit = new ReadAudit({ query: query as DataSource['query'] }, { now: () => Promise.resolve(new Date()) });
  const app = fastify();
  app.get<{ Params: { id: string } }>('/v1/journeys/:id', async (request) => {
    const { rows } = await pool.query<StandingRow>({ name: 'status', text: standingSql, values: [request.params.id] });
    const [row] = rows;
    if (!row) throw new Error('there is no such journey');
    if (row.person_id !== null) await audit.note([{ ...look, journeyId: request.params.id }]);
    return row;
  });
  process.once('SIGTERM', () => void app.close().then(() => pool.end()));
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
  process.send?.('ready');
}

void serve();
