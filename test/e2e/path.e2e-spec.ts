import { Connection } from '@temporalio/client';
import { dateOf } from '@mourafaka/engine';
import { type Clock, clockFromConfig, formatClockSetting } from '@mourafaka/platform';
import { journeyExamples } from '../../apps/api/src/openapi/examples';
import { devServer } from '../support/servers';
import { newApplication } from './support/applications';
import { createNamespace } from '../support/namespace';
import { isOwnNote } from '../support/own-notes';
import { startWorker } from './support/test-worker';
import { TestApi } from './support/test-api';
import { until } from '../support/until';

/** Three days a second: a day is soon over, and a delay lasts long enough to be looked at on a busy machine. */
const scale = { epoch: '2026-11-02T08:00:00.000Z', startedAt: new Date().toISOString(), factor: 259_200 };

let api: TestApi;
let clock: Clock;
let stopWorker: () => Promise<void>;
beforeAll(async () => {
  const { address } = await devServer();
  api = await TestApi.start({
    temporal: address,
    namespace: await createNamespace(address),
    environment: { MOURAFAKA_CLOCK: formatClockSetting({ kind: 'scaled', ...scale }) },
  });
  clock = clockFromConfig(api.config);
  stopWorker = await startWorker(api.config);
  await api.seed({ opensOn: '2026-10-01', closesOn: '2029-12-31' });
});
afterAll(async () => {
  await stopWorker();
  await api.stop();
});

const today = async () => dateOf((await clock.now()).toISOString());
const days = new Set<string>();
/** A day on which nothing was recorded yet. */
async function newDay(): Promise<string> {
  await until('another day', async () => !days.has(await today()));
  const day = await today();
  days.add(day);
  return day;
}

/** Every payload that stands in the histories of a namespace, and every failure that is told beside them. */
async function kept(): Promise<{ payloads: { encoding: string; data: string }[]; text: string }> {
  const { address, namespace } = api.config.temporal;
  const connection = await Connection.connect({ address });
  const service = connection.workflowService;
  const { executions } = await service.listWorkflowExecutions({ namespace, pageSize: 200 });
  const payloads: { encoding: string; data: string }[] = [];
  let text = '';
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    const { metadata, data } = value as { metadata?: Record<string, Uint8Array>; data?: Uint8Array };
    const encoding = metadata?.encoding && Buffer.from(metadata.encoding).toString();
    if (encoding) payloads.push({ encoding, data: Buffer.from(data ?? []).toString('latin1') });
    for (const [key, inner] of Object.entries(value)) if (key !== 'searchAttributes') walk(inner);
  };
  for (const { execution } of executions) {
    let nextPageToken: Uint8Array | undefined;
    do {
      const page = await service.getWorkflowExecutionHistory({ namespace, execution, nextPageToken });
      walk(page.history);
      text += JSON.stringify(page.history, (_, value: unknown) => (value instanceof Uint8Array ? '' : value));
      nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : undefined;
    } while (nextPageToken);
  }
  await connection.close();
  return { payloads, text };
}

describe('a cooperative', () => {
  it('goes from application to graduation by commands, while the engine opens the phases and writes the letters', async () => {
    const applied = await api.post('/v1/batches/4/applications', newApplication());
    const { journeyId: id } = applied.body;
    const give = async (command: string, payload: unknown, as: string) => {
      const answer = await api.command(id, command, payload, { as });
      if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
      return answer.body;
    };
    const phase = async () => (await api.get(`/v1/journeys/${id}`, { as: 'auditor' })).body.phase;
    const consultant = 'consultant-lot-1';

    await give('declare-complete', {}, 'agent-09');
    await give('assess-eligibility', {}, 'agent-09');
    await give('score', journeyExamples.score, 'committee');
    await give('score', journeyExamples.score, 'committee-2');
    await give('admit', { wave: 'wave-1', lot: 'lot-1' }, 'committee');
    await give('assign-consultant', { consultant, lot: 'lot-1' }, 'manager-09');
    await until('the engine to open the diagnosis', async () => (await phase()) === 'diagnosis');

    await give('record-swot', journeyExamples['record-swot'], consultant);
    const [action] = journeyExamples['submit-development-plan'].actions;
    const startOn = await today();
    await give('submit-development-plan', { actions: [{ ...action, startOn, dueOn: '2028-06-30' }] }, consultant);
    await give('approve-development-plan', {}, 'manager-09');
    await until('the engine to open the training', async () => (await phase()) === 'training');

    const participants = [{ name: 'Itto Exemple', role: 'president', sex: 'female', ageBand: '35-44' }];
    for (const module of ['strategy', 'project', 'communication', 'governance']) {
      await give('record-attendance', { module, occurredOn: await newDay(), participants }, consultant);
    }
    const session = async () => ({ ...journeyExamples['record-coaching-session'], occurredOn: await newDay() });
    for (let n = 0; n < 9; n += 1) await give('record-coaching-session', await session(), consultant);
    await until('the engine to open the marketing', async () => (await phase()) === 'marketing');

    await give('submit-marketing-plan', journeyExamples['submit-marketing-plan'], consultant);
    const deliveredOn = await today();
    await give(
      'record-product-improvement',
      { ...journeyExamples['record-product-improvement'], deliveredOn },
      consultant,
    );
    await give('record-outlet', { ...journeyExamples['record-outlet'], openedOn: deliveredOn }, consultant);
    await give('update-plan-action', { actionId: 'A1', status: 'done' }, consultant);
    await give('record-evaluation', journeyExamples['record-evaluation'], consultant);
    const last = await give('graduate', {}, 'manager-09');
    expect(last.phase).toBe('closed');

    const { body: status } = await api.get(`/v1/journeys/${id}`, { as: 'auditor' });
    expect(status).toMatchObject({ state: 'graduated', phase: 'closed' });
    const engine = await api.get(`/v1/journeys/${id}/queries/engine?caughtUp=${status.version}`, { as: 'auditor' });
    expect(engine.body).toMatchObject({ available: true, caughtUp: true });

    const { body: timeline } = await api.get(`/v1/journeys/${id}/timeline`, { as: 'auditor' });
    const bySystem = timeline.items
      .filter(({ who }) => (who as { id: string }).id === 'system')
      .map(({ type }) => type);
    expect(bySystem).toEqual(
      expect.arrayContaining(['DiagnosisStarted', 'TrainingStarted', 'MarketingStarted', 'MessageIssued']),
    );
    const duties = timeline.items
      .filter(({ type }) => type === 'MessageIssued')
      .map(({ data }) => (data as { duty: string }).duty);
    expect(new Set(duties).size).toBe(duties.length);
    expect(JSON.stringify(timeline)).not.toMatch(/Fadma|Itto|6123/);
  });

  it('that nobody looks after is reminded of, escalated and written to by the engine alone', async () => {
    const { body } = await api.post('/v1/batches/4/applications', newApplication());
    const types = async () => {
      const timeline = await api.get(`/v1/journeys/${body.journeyId}/timeline`, { as: 'auditor' });
      return timeline.body.items.map(({ type }) => type);
    };
    await until('an escalation', async () => (await types()).includes('Escalated'));
    expect(await types()).toEqual(expect.arrayContaining(['MessageIssued', 'Escalated']));
    await until('the letters to have left', async () => {
      const sent = await api.get(`/v1/dev/outbox?stream=journey-${body.journeyId}`, { as: 'admin' });
      return sent.body.items.some(({ template }) => template === 'completeness-check-late');
    });
    const sent = await api.get(`/v1/dev/outbox?stream=journey-${body.journeyId}`, { as: 'admin' });
    expect(sent.text).not.toMatch(/612345678/);
    const engine = await api.get(`/v1/journeys/${body.journeyId}`, { as: 'agent-09' });
    expect(engine.body.engine).toMatchObject({ available: true, waitingFor: ['completeness-check', 'escalation'] });
    const duties = await api.get(`/v1/journeys/${body.journeyId}/queries/duties`, { as: 'agent-09' });
    expect(duties.body.items.length).toBeGreaterThan(0);
    const nudged = await api.post(`/v1/journeys/${body.journeyId}/signals/nudge`, undefined, { as: 'manager-09' });
    expect(nudged.status).toBe(202);
    expect((await api.post(`/v1/journeys/${body.journeyId}/signals/nudge`, undefined, { as: 'auditor' })).status).toBe(
      403,
    );
  });

  it('is nothing Temporal can read: every payload of every run is sealed', async () => {
    const { payloads, text } = await kept();
    const open = payloads.filter(({ encoding }) => encoding !== 'binary/encrypted');
    expect(open.filter(({ data }) => !isOwnNote(data))).toEqual([]);
    expect(payloads.length - open.length).toBeGreaterThan(50);
    expect(payloads.filter(({ data }) => /journey-|"(version|phase|duties)"/.test(data))).toEqual([]);
    expect(text).not.toMatch(/Fadma|Itto|\+2126123/);
  });
});
