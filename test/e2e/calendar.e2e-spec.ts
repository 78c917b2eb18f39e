import { addDays, isWorkingDay, seedCalendar, workingDayOnOrAfter } from '@mourafaka/domain';
import { dateOf } from '@mourafaka/engine';
import { dateInWords } from '@mourafaka/platform';
import { devServer } from '../support/servers';
import { newApplication } from './support/applications';
import { createNamespace } from '../support/namespace';
import { type Ask, TestApi } from './support/test-api';
import { startWorker } from './support/test-worker';
import { until } from '../support/until';

let api: TestApi;
let stopWorker: () => Promise<void>;
let journeyIds: string[] = [];
beforeAll(async () => {
  const { address } = await devServer();
  api = await TestApi.start({ temporal: address, namespace: await createNamespace(address) });
  stopWorker = await startWorker(api.config);
  await api.seed();
  journeyIds = [await apply(), await apply(), await apply({ region: '04', province: '421' })];
});
afterAll(async () => {
  await stopWorker();
  await api.stop();
});

const manager = { as: 'programme-manager' };
const names = { ar: 'عطلة استثنائية', fr: 'Congé exceptionnel' };

async function apply(cooperative: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await api.post('/v1/batches/4/applications', newApplication(cooperative));
  expect(status).toBe(201);
  return body.journeyId;
}

const preview = (command: string, payload: unknown, ask: Ask = manager) =>
  api.post('/v1/calendar/preview', { command, payload }, { key: false, ...ask });
const change = (command: string, payload: unknown, ask: Ask = manager) =>
  api.post(`/v1/calendar/commands/${command}`, payload, ask);
const calendar = (query = '') => api.get(`/v1/calendar${query}`, { as: 'auditor' });

interface Version {
  version: number;
  reason: string | null;
  adoptedBy: { id: string };
  difference: { days: object[] } | null;
  followedAt: string | null;
}
const versions = async (): Promise<Version[]> => (await calendar('/versions')).body.items as unknown as Version[];

/** Types of the events of a journey, as its timeline has them. */
const typesOf = async (journeyId: string): Promise<string[]> =>
  (await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'auditor' })).body.items.map(({ type }) => type);
const allTypes = async (): Promise<string[]> => (await Promise.all(journeyIds.map(typesOf))).flat();

/** The n-th day off that can be added: each a working day so far, in the coming week. */
const workingDay = (inDays: number): string =>
  workingDayOnOrAfter(seedCalendar(), addDays(dateOf(new Date().toISOString()), inDays));
const dayOff = (on: string, more: object = {}) => ({
  add: [{ on, names, certainty: 'exceptional', ...more }],
  reason: 'Annonce',
});

describe('a change of the calendar', () => {
  it('is not everybody’s to try or to make', async () => {
    const payload = dayOff(workingDay(2));
    const answers = [
      await preview('change-days', payload, { as: 'agent-09' }),
      await change('change-days', payload, { as: 'agent-09' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  it.each<[string, string, object, number, string]>([
    ['of another command', 'record-replanned', { duty: 'follow/1' }, 400, 'REQUEST.INVALID'],
    ['without a day', 'change-days', { reason: 'Rien' }, 400, 'CALENDAR.NOTHING_TO_CHANGE'],
    ['of no holiday', 'change-days', { remove: ['2027-02-03'], reason: 'x' }, 400, 'CALENDAR.NO_HOLIDAY'],
    [
      'of an unknown feast',
      'announce-feast',
      { rule: 'none', year: 2027, on: '2027-01-04' },
      400,
      'CALENDAR.FEAST_UNKNOWN',
    ],
    ['that leaves nothing to work', 'adopt-calendar', { calendar: allOff() }, 400, 'CALENDAR.NO_WORKING_DAY'],
    ['that changes nothing', 'adopt-calendar', { calendar: seedCalendar() }, 409, 'CALENDAR.UNCHANGED'],
  ])('%s is refused before and when it is made', async (_what, command, payload, status, code) => {
    const tried = await preview(command, payload);
    expect([tried.status, tried.body.code]).toEqual([status, code]);
    const made = await change(command, payload);
    expect([made.status, made.body.code]).toEqual(
      command === 'record-replanned' ? [404, 'COMMAND.UNKNOWN'] : [status, code],
    );
  });

  it('is told beforehand in the caller’s language, and stores nothing', async () => {
    const before = (await calendar()).text;
    const on = workingDay(3);
    const { status, headers, body } = await preview('change-days', dayOff(on), { ...manager, language: 'fr' });
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
    expect(body).toMatchObject({ version: 2, journeys: 3, difference: { days: [{ on, change: 'off' }] } });
    expect(body.deadlines).toBeGreaterThanOrEqual(3);
    expect(body).toMatchObject({ streamVersion: 1 });
    expect(body.items[0]).toMatchObject({
      kindName: expect.not.stringContaining('DEADLINE'),
      cooperative: expect.any(String),
    });
    expect(body.items[0]).toMatchObject({ why: `${dateInWords(on, 'fr')} férié (Congé exceptionnel)` });
    expect((await calendar()).text).toBe(before);
    expect(await allTypes()).not.toContain('DeadlineMoved');
  });

  it('after it was tried moves as many deadlines as were told, by itself', async () => {
    const payload = dayOff(workingDay(3));
    const tried = await preview('change-days', payload);
    const headers = { 'If-Match': tried.headers.get('etag') ?? '' };
    expect((await change('change-days', payload, { ...manager, headers })).status).toBe(200);
    const moved = async () => (await allTypes()).filter((type) => type === 'DeadlineMoved').length;
    const told = tried.body.items.filter(({ journeyId }) => journeyIds.includes(journeyId)).length;
    await until('the deadlines to follow', async () => (await moved()) === told);
    await until('the calendar to be followed', async () => (await versions())[0]?.followedAt !== null);
    expect(await moved()).toBe(told);
  });

  it('is refused where somebody else changed the calendar since it was tried', async () => {
    const first = dayOff(workingDay(5), { regions: ['04'] });
    const second = dayOff(workingDay(6));
    const etag = (await preview('change-days', second)).headers.get('etag') ?? '';
    expect((await change('change-days', first)).status).toBe(200);
    const late = await change('change-days', second, { ...manager, headers: { 'If-Match': etag } });
    expect([late.status, late.body.code]).toEqual([412, 'COMMAND.VERSION_CONFLICT']);
    expect(late.body.changes.map(({ type }) => type)).toContain('CalendarAdopted');
    const again = await preview('change-days', second);
    expect([again.status, again.headers.get('etag') === etag]).toEqual([200, false]);
  });
});

describe('the versions of the calendar', () => {
  it('are listed with who made them, why, and what they changed', async () => {
    const [latest, second, first, ...more] = await versions();
    expect([latest?.version, second?.version, first?.version, more]).toEqual([3, 2, 1, []]);
    expect(first).toMatchObject({ difference: null, followedAt: null });
    expect(second).toMatchObject({ reason: 'Annonce', adoptedBy: { id: 'programme-manager' } });
    expect(latest?.difference?.days).toMatchObject([{ regions: ['04'] }]);
  });

  it('are each to be read as they were', async () => {
    const [now, first, unknown] = [await calendar(), await calendar('?version=1'), await calendar('?version=9')];
    const holidays = (answer: typeof now) => (answer.body.calendar as { holidays: object[] }).holidays.length;
    expect([now.body.version, holidays(now) - holidays(first)]).toEqual([3, 2]);
    expect(first.body).toMatchObject({ version: 1, calendar: seedCalendar() });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'CALENDAR.VERSION_UNKNOWN']);
  });
});

/** A year of days off. */
function allOff() {
  const days = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n));
  const worked = days.filter((on) => isWorkingDay(seedCalendar(), on));
  const added = worked.map((on) => ({ on, names, certainty: 'exceptional' as const }));
  const { holidays, ...rest } = seedCalendar();
  return { ...rest, holidays: [...holidays, ...added] };
}
