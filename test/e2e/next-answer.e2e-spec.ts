import { SetClock } from '../support/engine-fixture';
import { journeyScript, type ScriptStep } from '../../libs/domain/src/testing';
import { newApplication } from './support/applications';
import { type Answer, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
afterAll(() => api.stop());

const users: Readonly<Record<string, string>> = {
  agent: 'agent-09',
  committee: 'committee',
  secondMember: 'committee-2',
  consultant: 'consultant-lot-1',
  manager: 'manager-09',
};
const day = 86_400_000;

interface Task {
  kind: string;
  role: string;
  since: string;
}

/** What the list, the status and the work queue say of a journey at this moment. */
async function told(journeyId: string) {
  const as = 'auditor';
  const now = (await clock.now()).toISOString();
  const [status, folded, list, queue] = await Promise.all([
    api.get(`/v1/journeys/${journeyId}`, { as }),
    api.get(`/v1/journeys/${journeyId}?asOf=${now}`, { as }),
    api.get('/v1/journeys?batch=4', { as }),
    api.get('/v1/tasks?batch=4&limit=200&snoozed=true', { as }),
  ]);
  const waiting = (status.body.tasks as Task[]).filter(({ role, since }) => role !== 'applicant' && since <= now);
  const queued = queue.body.items.filter(({ entityId }) => entityId === journeyId);
  const { engine: _, ...stored } = status.body;
  return {
    status: status.body,
    stored,
    folded: folded.body,
    item: list.body.items.find((item) => item.journeyId === journeyId),
    waiting: waiting.map(({ kind }) => kind).sort(),
    queued: queued.map(({ kind }) => String(kind)).sort(),
  };
}

describe('what a person just did', () => {
  it('is found under its new name, and under the old one no more', async () => {
    const { body } = await api.post('/v1/batches/4/applications', newApplication({ denominationFr: 'Ancien Nom' }));
    const found = async (q: string) => (await api.get(`/v1/journeys?q=${q}`, { as: 'agent-09' })).body.total;
    expect(await found('ancien')).toBe(1);
    const correction = {
      changes: { cooperative: { denominationFr: 'Appellation Neuve' } },
      reason: 'Statuts corrigés.',
    };
    const { status, text } = await api.command(body.journeyId, 'correct', correction, { as: 'agent-09' });
    if (status !== 200) throw new Error(text);
    expect([await found('ancien'), await found('neuve')]).toEqual([0, 1]);
  });

  it('is in the next list, status and work queue, after each command of the whole path', async () => {
    const [, ...steps] = journeyScript({ startOn: '2026-11-02' });
    const { body } = await api.post('/v1/batches/4/applications', newApplication({ region: '09', province: '001' }));
    const { journeyId, trackingCode } = body;
    const give = ({ by, command, payload }: ScriptStep): Promise<Answer> =>
      by === 'applicant'
        ? api.track(trackingCode, command, payload)
        : api.command(journeyId, command, payload, { as: users[by] });
    const given = new Set<string>();
    for (const step of steps) {
      clock.set(new Date(Date.parse('2026-11-02T10:00:00.000Z') + step.day * day).toISOString());
      const { status: code, headers, text } = await give(step);
      if (code !== 200) throw new Error(`${step.command}: ${text}`);
      given.add(step.command);
      const { status, stored, folded, item, waiting, queued } = await told(journeyId);
      const done = { command: step.command, version: Number(headers.get('etag')?.slice(1, -1)) };
      expect({ command: step.command, version: status.version }).toEqual(done);
      expect({ command: step.command, version: item?.version }).toEqual(done);
      // What is read of the row is what its events fold to.
      expect(stored).toEqual(folded);
      expect([item?.state, item?.phase, item?.progress]).toEqual([status.state, status.phase, status.progress]);
      expect({ command: step.command, queued }).toEqual({ command: step.command, queued: waiting });
    }
    expect(given.size).toBeGreaterThan(20);
    expect((await told(journeyId)).item).toMatchObject({ state: 'graduated', phase: 'closed' });
  });
});
