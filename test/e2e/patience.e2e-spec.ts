import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

describe('a request that takes too long', () => {
  it('is told to come again with the same key, and then gets its answer', async () => {
    const api = await TestApi.start({ environment: { MOURAFAKA_REQUEST_TIMEOUT_MS: '1500' } });
    await api.seed();
    const application = newApplication();
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE journal.heads IN ACCESS EXCLUSIVE MODE');
    const late = await api.post('/v1/batches/4/applications', application, { key: 'patient' });
    expect(late).toMatchObject({ status: 503, body: { code: 'REQUEST.TIMEOUT' } });
    expect(late.headers.get('retry-after')).toBe('5');
    await owner.query('ROLLBACK');
    await owner.end();
    const ask = () => api.post('/v1/batches/4/applications', application, { key: 'patient' });
    let again = await ask();
    // A busy machine may take its time once more: whoever comes again with the same key is served in the end.
    for (let turn = 0; turn < 20 && again.status === 503; turn++) again = await ask();
    expect(again.status).toBe(201);
    expect((await api.get('/v1/journeys', { as: 'agent-09' })).body.total).toBe(1);
    await api.stop();
  });
});

describe('a service that is asked to stop', () => {
  it('finishes what it has begun and takes nothing new', async () => {
    const api = await TestApi.start();
    await api.seed();
    await api.get('/v1/me', { as: 'programme-manager' });
    const file = new FormData();
    file.append('file', new Blob([readFileSync(join(__dirname, '../fixtures/applications-batch4.csv'))]), 'batch4.csv');
    let ended = false;
    const importing = api
      .post('/v1/batches/4/imports', file, { as: 'programme-manager' })
      .finally(() => (ended = true));
    while ((await api.get('/v1/journeys', { as: 'auditor' })).body.total === 0) expect(ended).toBe(false);
    const closing = api.stop();
    const { status, body } = await importing;
    await closing;
    expect({ status, rows: body.rows }).toEqual({ status: 200, rows: 650 });
    expect(body.accepted).toBeGreaterThan(500);
    await expect(fetch(`${api.api.url}/health/live`)).rejects.toThrow('fetch failed');
  });
});
