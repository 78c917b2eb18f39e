import { Connection } from '@temporalio/client';
import { formatClockSetting } from '@mourafaka/platform';
import { pdf } from '../../libs/intake/src/testing/files';
import { createNamespace } from '../support/namespace';
import { devServer } from '../support/servers';
import { quietTemporal } from '../support/temporal';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { TestApi } from './support/test-api';
import { startWorker } from './support/test-worker';
import { until } from '../support/until';

/** Nobody: made up so that no part of it stands in any text of ours. */
const person = { name: 'Zwina Oughrimtest', phone: '+212655019283', email: 'zwina.oughrimtest@example.ma' };
const rib = '011780000076543219876540';
/** What is left of each in whichever form it is written: a number without its prefix, an address percent-encoded. */
const traces = ['zwina', 'oughrimtest', '655019283', '655019284', '76543219876540'];
const tracesIn = (text: string): string[] => traces.filter((trace) => text.toLowerCase().includes(trace));

/** In working hours, whenever the test runs. */
const morning = { epoch: '2026-11-02T09:00:00.000Z', startedAt: new Date().toISOString(), factor: 1 };

const lines: string[] = [];
const log = { write: (line: string) => void lines.push(line) };
const headers: string[] = [];

let api: TestApi;
let stopWorker: () => Promise<void>;
let journeyId: string;
let trackingCode: string;

beforeAll(async () => {
  quietTemporal();
  const { address } = await devServer();
  api = await TestApi.start({
    temporal: address,
    namespace: await createNamespace(address),
    environment: { LOG_LEVEL: 'trace', MOURAFAKA_CLOCK: formatClockSetting({ kind: 'scaled', ...morning }) },
    log,
  });
  stopWorker = await startWorker(api.config, log);
  await api.seed();
  const asked = globalThis.fetch;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    const answer = await asked(...request);
    headers.push(answer.url, JSON.stringify([...answer.headers]));
    return answer;
  });
  await liveThrough();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await stopWorker();
  await api.stop();
});

/** The same with its bytes as letters. */
function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, inner]) => [key, readable(inner)]);
}

/** An application, the mistakes people make beside it, the follow-up by its code, and what the staff do with it. */
async function liveThrough(): Promise<void> {
  const summary = `Le RIB de la coopérative est ${rib}.`;
  const application = newApplication({}, { representative: person, project: { title: 'Huile', summary } });
  const accepted = await api.post('/v1/batches/4/applications', application);
  expect(accepted.status).toBe(201);
  ({ journeyId, trackingCode } = accepted.body);

  const mistakes = [
    { ...application, representative: { ...person, email: person.phone } },
    { ...application, [person.name]: rib },
    `{"representative":{"phone":"${person.phone}"`,
  ];
  for (const body of mistakes) expect((await api.post('/v1/batches/4/applications', body)).status).toBe(400);
  const letters = { missing: ['statutes'], message: `Madame ${person.name}, joignez les statuts.` };
  expect((await api.command(journeyId, 'request-completion', letters, { as: 'agent-09' })).status).toBe(200);
  const note = { text: `${person.name} a appelé du ${person.phone}.` };
  expect((await api.command(journeyId, 'add-note', note, { as: 'agent-09' })).status).toBe(200);
  expect((await api.command(journeyId, 'withdraw', { reason: '', [rib]: 1 }, { as: 'agent-09' })).status).toBe(400);

  const file = await sendDocument(api, pdf(), { trackingCode }, { fileName: `${person.name} ${rib}.pdf` });
  expect(file.status).toBe(201);
  const document = { kind: 'statutes', name: `Statuts, ${person.name}`, documentId: file.body.documentId };
  expect((await api.track(trackingCode, 'complete-file', { documents: [document] })).status).toBe(200);
  const wanted = { representative: { phone: '+212655019284' }, reason: `Le RIB ${rib} aussi est faux.` };
  expect((await api.track(trackingCode, 'request-rectification', wanted)).status).toBe(200);
  expect((await api.track(trackingCode, 'request-rectification', wanted)).status).toBe(409);
  const own = await api.followUpHeaders(trackingCode);
  expect((await api.get(`/v1/track/${trackingCode}/personal-data`, { headers: own })).status).toBe(200);
  await until('the receipt to have left', async () => {
    const { body } = await api.get(`/v1/dev/outbox?stream=journey-${journeyId}`, { as: 'admin' });
    return body.items.some(({ template }) => template !== 'follow-up-code');
  });
}

describe('what is told of a person stays inside', () => {
  it('and is read by those who work with the cooperative, so the test would see it elsewhere', async () => {
    const held = await api.get(`/v1/journeys/${journeyId}/personal-data`, { as: 'agent-09' });
    expect(tracesIn(held.text)).toEqual(traces);
  });

  it('not in the log of the api or of the worker, down to the finest', () => {
    const text = lines.join('');
    const routes = ['/v1/batches/:batch/applications', '/v1/documents', '/v1/track/:trackingCode/commands/:command'];
    expect(routes.filter((route) => !text.includes(`"route":"${route}"`))).toEqual([]);
    expect(tracesIn(text)).toEqual([]);
  });

  it('not in the metrics, whose labels are routes', async () => {
    const { text } = await api.get('/metrics');
    expect(text).toContain('route="/v1/track/:trackingCode/commands/:command"');
    expect(tracesIn(text)).toEqual([]);
  });

  it('not in an address that was asked for or led to, nor in any header of an answer, nor in a link that was sent', async () => {
    expect(headers.join('\n')).toContain(`/v1/track/${trackingCode}`);
    expect(tracesIn(headers.join('\n'))).toEqual([]);
    const { body } = await api.get(`/v1/dev/outbox?stream=journey-${journeyId}`, { as: 'admin' });
    const links = body.items.flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? []);
    expect(tracesIn(links.join('\n'))).toEqual([]);
  });

  it('not in what Temporal lists its runs by', async () => {
    const { address, namespace } = api.config.temporal;
    const connection = await Connection.connect({ address });
    const listed = async () => {
      const { executions } = await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 100 });
      return executions.map((run) => JSON.stringify(readable(run)));
    };
    await until('the journey to be listed by its region', async () =>
      (await listed()).some((run) => run.includes(journeyId) && run.includes('\\"09\\"')),
    );
    expect(tracesIn((await listed()).join('\n'))).toEqual([]);
    await connection.close();
  });
});
