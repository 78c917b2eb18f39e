import { SetClock } from '../support/engine-fixture';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

/** Monday 2 November 2026, ten in the morning in Casablanca. */
const clock = new SetClock('2026-11-02T09:00:00.000Z');
let api: TestApi;

interface Arc {
  arc: string;
  count: number;
  journeys: number;
  again: number;
  waiting: { workingDays: { median: number }; days: { median: number } };
  outliers: { above: number | null; moves: number; open: string };
  open: string;
}
interface Rework {
  arc: string;
  rounds: number;
  unfinished: number;
  time: { workingDays: { total: number } };
}
interface Node {
  state: string;
  standing: { journeys: number; open: string };
}

const mapOf = async (query = '', as = 'programme-manager') => {
  const { body, status, text } = await api.get(`/v1/insights/transitions${query}`, { as });
  if (status !== 200) throw new Error(text);
  return body as unknown as { arcs: Arc[]; rework: Rework[]; nodes: Node[]; rule: { text: string } };
};
const arc = async (name: string, query?: string, as?: string) =>
  (await mapOf(query, as)).arcs.find((one) => one.arc === name);

const rabat = { region: '04', province: '281' };

async function apply(place: Record<string, string> = {}): Promise<string> {
  const { body } = await api.post('/v1/batches/4/applications', newApplication(place));
  return body.journeyId;
}

async function give(id: string, command: string, body: object, as = 'programme-manager'): Promise<void> {
  const { status, text } = await api.command(id, command, body, { as });
  if (status !== 200) throw new Error(`${command}: ${text}`);
}

const inRabat: string[] = [];
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed();
  const twelve: string[] = [];
  for (let n = 0; n < 12; n += 1) twelve.push(await apply());
  inRabat.push(await apply(rabat));
  // Eleven on the day after; one waits for seven working days: the 6th of November is a holiday.
  clock.set('2026-11-03T09:00:00.000Z');
  for (const id of twelve.slice(0, 11)) await give(id, 'declare-complete', {});
  clock.set('2026-11-12T09:00:00.000Z');
  for (const id of [...twelve.slice(11), ...inRabat]) await give(id, 'declare-complete', {});
  // Two are sent back; one of them is complete again after a day, the other one waits.
  clock.set('2026-11-16T09:00:00.000Z');
  for (const id of twelve.slice(0, 2)) await give(id, 'request-completion', { missing: ['statutes'] });
  clock.set('2026-11-17T09:00:00.000Z');
  const [first = ''] = twelve;
  await give(first, 'complete-file', { documents: [{ kind: 'statutes', name: 'statuts.pdf' }] });
  await give(first, 'declare-complete', {});
  clock.set('2026-11-20T09:00:00.000Z');
});
afterAll(() => api.stop());

describe('the transition map', () => {
  it.each([
    ['phase=diagnosis', 'phase'],
    ['from=yesterday', 'from'],
    ['asOf=2027-01-01', 'asOf'],
    ['region=99', 'region'],
  ])('does not take %s', async (query, field) => {
    const { status, body } = await api.get(`/v1/insights/transitions?${query}`, { as: 'programme-manager' });
    expect([status, body.errors[0]?.field]).toEqual([400, field]);
  });

  it('counts moves and journeys, and says how long they waited before', async () => {
    expect(await arc('submitted..complete')).toMatchObject({
      ...{ count: 14, journeys: 13, again: 1 },
      waiting: { workingDays: { median: 1 }, days: { median: 1 } },
    });
  });

  it('says who waited out of the ordinary, by a rule it states', async () => {
    const { rule } = await mapOf();
    expect(rule.text).toContain('1.5');
    const { outliers } = (await arc('submitted..complete')) ?? {};
    expect(outliers).toMatchObject({ above: 2, moves: 2 });
    const { body } = await api.get(outliers?.open ?? '', { as: 'programme-manager' });
    expect(body.items.map(({ workingDays, days, outlier }) => [workingDays, days, outlier])).toEqual([
      [7, 10, true],
      [7, 10, true],
    ]);
  });

  it('says who was sent back, and how much time that took until now', async () => {
    const [rework] = (await mapOf()).rework;
    expect(rework).toMatchObject({ arc: 'complete..incomplete', rounds: 2, unfinished: 1 });
    // A day for the one, and from Monday to Friday without the 18th for the other.
    expect(rework?.time.workingDays.total).toBe(1 + 3);
  });

  it('says where they stand now', async () => {
    const { nodes } = await mapOf();
    expect(nodes.map(({ state, standing }) => [state, standing.journeys])).toEqual([
      ['submitted', 0],
      ['incomplete', 1],
      ['complete', 12],
    ]);
  });

  it('is as it was on any day', async () => {
    expect((await mapOf('?asOf=2026-11-02')).arcs.map(({ arc: name, count }) => [name, count])).toEqual([
      ['new..submitted', 13],
    ]);
    expect(await arc('submitted..complete', '?asOf=2026-11-03')).toMatchObject({ count: 11 });
    expect((await mapOf('?asOf=2026-11-16')).rework[0]).toMatchObject({ rounds: 2, unfinished: 2 });
    const { nodes } = await mapOf('?asOf=2026-11-16T08:59:59.999Z');
    expect(nodes.map(({ state, standing }) => [state, standing.journeys])).toEqual([
      ['submitted', 0],
      ['complete', 13],
    ]);
  });

  it('is narrowed to a stretch of days, and to places', async () => {
    expect(await arc('submitted..complete', '?from=2026-11-04&to=2026-11-12')).toMatchObject({ count: 2 });
    expect(await arc('submitted..complete', '?region=04')).toMatchObject({ count: 1, outliers: { above: null } });
    expect((await mapOf('?batch=5')).arcs).toEqual([]);
  });

  it('holds what its reader may see', async () => {
    expect(await arc('submitted..complete', '', 'manager-04')).toMatchObject({ count: 1 });
    expect((await mapOf('', 'consultant-lot-1')).arcs).toEqual([]);
    expect((await api.get('/v1/insights/transitions')).status).toBe(401);
  });

  it('leaves as a file', async () => {
    const asked = { as: 'auditor', language: 'fr', headers: { Accept: 'text/csv' } } as const;
    const { text, headers } = await api.get('/v1/insights/transitions', asked);
    expect(headers.get('content-disposition')).toContain('transitions.csv');
    expect(text.split('\n')[0]).toContain('Attente médiane (jours ouvrés)');
    expect(text).toContain(';14;13;1;1;');
  });
});

describe('the journeys on an arc', () => {
  it.each([
    ['arc=submitted', 'arc'],
    ['arc=submitted..nowhere', 'arc'],
    ['arc=submitted..complete&cursor=x', 'cursor'],
    ['', 'arc'],
  ])('are not listed for %s', async (query, field) => {
    const { status, body } = await api.get(`/v1/insights/transitions/journeys?${query}`, { as: 'programme-manager' });
    expect([status, body.errors[0]?.field]).toEqual([400, field]);
  });

  it('are as many as the figure says, page by page', async () => {
    const { open } = (await arc('submitted..complete')) ?? {};
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page: string = `${open}&limit=4${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await api.get(page, { as: 'programme-manager' });
      seen.push(...body.items.map(({ journeyId, version }) => `${journeyId} ${version}`));
      cursor = body.nextCursor as string | undefined;
      more = cursor !== undefined;
    }
    expect(new Set(seen).size).toBe(14);
  });

  it('are those their reader may see, with their names', async () => {
    const { body } = await api.get('/v1/insights/transitions/journeys?arc=submitted..complete', { as: 'agent-04' });
    expect(body.items.map(({ journeyId }) => journeyId)).toEqual(inRabat);
    expect(typeof body.items[0]?.denomination).toBe('string');
  });

  it('leave as a file, all of them', async () => {
    const asked = { as: 'programme-manager', headers: { Accept: 'text/csv' } } as const;
    const { text } = await api.get('/v1/insights/transitions/journeys?arc=submitted..complete', asked);
    expect(text.trim().split('\n')).toHaveLength(15);
  });
});
