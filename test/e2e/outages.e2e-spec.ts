import { devServer } from '../support/servers';
import { newApplication } from './support/applications';
import { Cable } from './support/cable';
import { TestApi } from './support/test-api';
import { until } from '../support/until';

const ready = async (api: TestApi) => (await api.get('/health/ready')).body.status;

describe('while PostgreSQL is away', () => {
  let cable: Cable;
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start({
      throughCable: async (host, port) => {
        cable = await Cable.to(host, port);
        return cable.port;
      },
    });
    await api.seed();
  });
  afterAll(async () => {
    await api.stop();
    await cable.cut();
  });

  it('everything asks to come again later, and an accepted command is never lost', async () => {
    const application = newApplication();
    const before = await api.post('/v1/batches/4/applications', application, { key: 'kept' });
    expect(before.status).toBe(201);

    await cable.cut();
    const answers = [
      await api.post('/v1/batches/4/applications', newApplication(), { key: 'later' }),
      await api.get('/v1/journeys', { as: 'programme-manager' }),
      await api.command(before.body.journeyId, 'add-note', { text: 'x' }),
    ];
    expect(answers.map(({ status, body, headers }) => [status, body.code, headers.get('retry-after')])).toEqual(
      answers.map(() => [503, 'SERVICE.DATABASE_AWAY', '5']),
    );
    expect(await api.get('/health/ready')).toMatchObject({ status: 503, body: { status: 'unavailable' } });
    expect((await api.get('/health/live')).status).toBe(200);
    expect((await api.get('/', { headers: { Accept: 'text/html' } })).status).toBe(200);

    await cable.mend();
    await until('readiness', async () => (await ready(api)) !== 'unavailable');
    const again = await api.post('/v1/batches/4/applications', application, { key: 'kept' });
    expect(again.body).toEqual(before.body);
    expect((await api.post('/v1/batches/4/applications', newApplication(), { key: 'later-2' })).status).toBe(201);
  });
});

describe('while Temporal is away', () => {
  let cable: Cable;
  let api: TestApi;
  beforeAll(async () => {
    const [host = '', port = ''] = (await devServer()).address.split(':');
    cable = await Cable.to(host, Number(port));
    api = await TestApi.start({ temporal: `127.0.0.1:${cable.port}` });
    await api.seed();
  });
  afterAll(async () => {
    await api.stop();
    await cable.cut();
  });

  it('commands and reads go on, readiness says degraded, and all is well again when it returns', async () => {
    await until('Temporal', async () => (await ready(api)) === 'ok');
    await cable.cut();
    await until('the loss to be noticed', async () => (await ready(api)) === 'degraded');
    expect((await api.get('/health/ready')).status).toBe(200);

    const { body } = await api.post('/v1/batches/4/applications', newApplication());
    const note = await api.command(body.journeyId, 'add-note', { text: 'Sans moteur' });
    const status = await api.get(`/v1/journeys/${body.journeyId}`, { as: 'agent-09' });
    expect([note.status, status.status, status.body.engine]).toEqual([200, 200, { available: false }]);
    const asked = await api.get(`/v1/journeys/${body.journeyId}/queries/engine`, { as: 'agent-09' });
    expect(asked).toMatchObject({ status: 503, body: { code: 'SERVICE.ENGINE_AWAY' } });

    await cable.mend();
    await until('Temporal to be back', async () => (await ready(api)) === 'ok');
  });
});
