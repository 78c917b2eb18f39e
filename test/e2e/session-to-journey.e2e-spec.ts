import { dateOf } from '@mourafaka/engine';
import { clockFromConfig, formatClockSetting } from '@mourafaka/platform';
import { devServer } from '../support/servers';
import { accompany, type Accompanied } from './support/accompany';
import { meetingOf } from './support/meetings';
import { createNamespace } from '../support/namespace';
import { type Answer, TestApi } from './support/test-api';
import { startWorker } from './support/test-worker';
import { until } from '../support/until';

/** An hour a second: the day of a session planned for tomorrow comes in half a minute, and may be told of for another. */
const scale = { epoch: '2026-11-16T10:00:00.000Z', startedAt: new Date().toISOString(), factor: 3_600 };
const dayMs = 86_400_000;

let api: TestApi;
let stopWorker: () => Promise<void>;
beforeAll(async () => {
  const { address } = await devServer();
  const environment = { MOURAFAKA_CLOCK: formatClockSetting({ kind: 'scaled', ...scale }) };
  api = await TestApi.start({ temporal: address, namespace: await createNamespace(address), environment });
  stopWorker = await startWorker(api.config);
  await api.seed();
});
afterAll(async () => {
  await stopWorker();
  await api.stop();
});

const accepted = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
};

/** A session of tomorrow with these cooperatives, once its day has come. */
async function heldSession(
  cooperatives: readonly Accompanied[],
): Promise<(command: string, body: object) => Promise<Answer>> {
  const clock = clockFromConfig(api.config);
  const heldOn = dateOf(new Date((await clock.now()).getTime() + dayMs).toISOString());
  const as = 'agent-09';
  const { body } = accepted(await api.post('/v1/sessions', meetingOf({ heldOn }), { as }));
  // A manager may record attendance for as long as a busy machine takes, an agent for some days.
  const give = (command: string, payload: object) =>
    api.post(`/v1/sessions/${body.sessionId as string}/commands/${command}`, payload, { as: 'manager-09' });
  accepted(await give('enrol', { journeyIds: cooperatives.map(({ journeyId }) => journeyId) }));
  await until(`${heldOn} to come`, async () => dateOf((await clock.now()).toISOString()) >= heldOn);
  return give;
}

const attendanceOf = async ({ journeyId }: Accompanied) => {
  const { body } = await api.get(`/v1/journeys/${journeyId}/dossier`, { as: 'agent-09' });
  return (body.coaching as { attendance: { data: { participants: object[] } }[] }).attendance;
};

describe('a training session', () => {
  it('whose attendance sheet is taken has each cooperative’s own journey know who came, and a later correction too', async () => {
    const [present, absent] = [await accompany(api), await accompany(api)];
    const give = await heldSession([present, absent]);
    const came = { name: 'Participante Inventée', role: 'president', sex: 'female', ageBand: '35-44' };
    accepted(await give('record-attendance', { journeyId: present.journeyId, participants: [came] }));
    await until('the journey to know who came', async () => (await attendanceOf(present)).length === 1);
    expect(await attendanceOf(present)).toMatchObject([{ data: { module: 'strategy', participants: [came] } }]);
    expect(await attendanceOf(absent)).toEqual([]);

    const second = { role: 'member', sex: 'male', ageBand: '25-34' };
    const corrected = { journeyId: present.journeyId, participants: [came, second], reason: 'Feuille mal lue' };
    accepted(await give('record-attendance', corrected));
    await until(
      'the journey to know of the correction',
      async () => (await attendanceOf(present)).at(-1)?.data.participants.length === 2,
    );
    expect(
      (await api.get(`/v1/journeys/${present.journeyId}/timeline`, { as: 'manager-09', language: 'fr' })).text,
    ).toContain('Feuille mal lue');
  });
});
