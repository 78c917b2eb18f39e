import { pdf } from '../../libs/intake/src/testing/files';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { TestApi } from './support/test-api';

interface Item {
  kind: 'event' | 'refusal';
  version?: number;
  type?: string;
  at: string;
  occurredOn?: string;
  who: { id: string; role: string; roleName: string; roleNames: Record<string, string>; office?: string };
  text: string;
  texts: Record<string, string>;
  why?: { text: string; reason?: string; follows?: number };
  documents?: object[];
  policyVersion?: number;
  calendarVersion?: number;
  code?: string;
  fields?: string[];
}

let api: TestApi;
let journeyId: string;
const agent = { as: 'agent-09' };

const apply = async (): Promise<string> =>
  (await api.post('/v1/batches/4/applications', newApplication())).body.journeyId;
const ask = (id: string, query: string, as: string) =>
  api.get(`/v1/journeys/${id}/timeline${query}`, { as, language: 'fr' });
const itemsOf = async (query = '', as = 'manager-09', id = journeyId): Promise<Item[]> => {
  const { status, body } = await ask(id, query, as);
  expect(status).toBe(200);
  return body.items as unknown as Item[];
};
const ofType = (items: Item[], type: string) => items.find((item) => item.type === type);

/** An application with two versions of its statutes, two refused attempts and a note. */
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
  journeyId = await apply();
  const send = async (words: string) =>
    (await sendDocument(api, pdf(words), { journeyId }, agent)).body.documentId as string;
  const attach = { kind: 'statutes', name: 'statuts.pdf' };
  const first = await send('Statuts');
  await api.command(journeyId, 'attach-document', { ...attach, documentId: first }, agent);
  await api.command(journeyId, 'start-training', {}, agent);
  const second = await send('Statuts signés');
  await api.command(journeyId, 'attach-document', { ...attach, documentId: second, replaces: first }, agent);
  await api.command(journeyId, 'request-completion', { missing: ['statutes'], message: 'Signature' }, agent);
  const extended = { deadline: 'nothing#1', dueOn: '2029-01-31', reason: 'Secret de l’agent' };
  await api.command(journeyId, 'extend-deadline', extended, { as: 'manager-09' });
  await api.command(journeyId, 'exclude', { reason: 'Activité arrêtée' }, { as: 'manager-09' });
});
afterAll(() => api.stop());

describe('a page of a timeline', () => {
  it.each([
    ['?limit=0', 'limit'],
    ['?limit=201', 'limit'],
    ['?since=2026-01-01', 'since'],
    ['?asOf=2010-01-01', 'asOf'],
    ['?asOf=2190-01-01', 'asOf'],
    ['?asOf=yesterday', 'asOf'],
    ['?cursor=x', 'cursor'],
  ])('is refused where it is asked for by %s', async (query, field) => {
    const { status, body } = await ask(journeyId, query, 'manager-09');
    expect([status, body.code, body.errors.map((issue) => issue.field)]).toMatchObject([
      400,
      field === 'cursor' ? 'LIST.CURSOR_INVALID' : 'REQUEST.INVALID',
      [field],
    ]);
  });

  it('does not go on from the cursor of another journey, of another day or of somebody who sees more', async () => {
    const { body } = await ask(journeyId, '?limit=2', 'manager-09');
    const cursor = `cursor=${String(body.nextCursor)}`;
    const other = await apply();
    const answers = await Promise.all([
      ask(other, `?${cursor}`, 'manager-09'),
      ask(journeyId, `?${cursor}&asOf=${new Date().toISOString()}`, 'manager-09'),
      ask(journeyId, `?${cursor}`, 'agent-09'),
    ]);
    expect(answers.map((answer) => `${answer.status} ${answer.body.code}`)).toEqual(
      answers.map(() => '400 LIST.CURSOR_INVALID'),
    );
    expect(answers[0]?.body.errors[0]?.message).toBe(
      'Ce curseur n’est pas celui de cette liste : reprenez à la première page.',
    );
  });

  it.each([1, 3])('holds %i things at most, and all pages together hold every one once, in order', async (limit) => {
    const paged: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more = cursor && `&cursor=${cursor}`;
      const { body } = await ask(journeyId, `?limit=${limit}${more}`, 'manager-09');
      expect(body.items.length).toBeLessThanOrEqual(limit);
      paged.push(...(body.items as unknown as Item[]));
      cursor = body.nextCursor as string | null;
    }
    expect(paged).toEqual(await itemsOf());
    expect(paged.map(({ at }) => at)).toEqual(paged.map(({ at }) => at).sort());
    expect(paged.flatMap(({ version }) => version ?? [])).toEqual(
      paged.filter(({ kind }) => kind === 'event').map((_, n) => n + 1),
    );
  });
});

describe('an event of a timeline', () => {
  it('says who, in which role and office, in three languages', async () => {
    const asked = ofType(await itemsOf(), 'CompletionRequested');
    expect(asked?.who).toMatchObject({
      ...{ id: 'agent-09', role: 'agent', roleName: 'agent régional', office: 'Souss-Massa' },
      roleNames: { ar: 'مكلف بالجهة', fr: 'agent régional', en: 'regional agent' },
    });
    expect(asked?.text).toBe(asked?.texts.fr);
    expect(asked?.texts.ar).toMatch(/^طلب استكمال الملف: /);
  });

  it('says why, in the words of who gave a reason', async () => {
    const excluded = ofType(await itemsOf(), 'JourneyExcluded');
    expect(excluded?.why).toEqual({
      text: 'Motif donné : « Activité arrêtée ».',
      texts: expect.objectContaining({ en: 'Reason given: “Activité arrêtée”.' }) as object,
      reason: 'Activité arrêtée',
    });
  });

  it('names the event it follows from, and how the day of a deadline was counted', async () => {
    const items = await itemsOf();
    const asked = ofType(items, 'CompletionRequested');
    const set = items.find(({ type, why }) => type === 'DeadlineSet' && why?.follows === asked?.version);
    expect(set?.why?.text).toMatch(/jours ouvrables|jours :/);
    expect(set?.why?.text).toContain(`Découle de : ${asked?.text}.`);
  });

  it('calls who it was given to by name, to whoever may read who works here', async () => {
    const id = await apply();
    await api.get('/v1/me', { as: 'agent-04' });
    await api.command(id, 'reassign', { agent: 'agent-04', reason: 'Congé' }, { as: 'programme-manager' });
    const texts = async (as: string) => ofType(await itemsOf('', as, id), 'JourneyReassigned')?.text;
    expect([await texts('manager-09'), await texts('committee')]).toEqual([
      'Réaffecté à Agent 04',
      'Réaffecté à agent-04',
    ]);
  });

  it('names the documents it rests on, each by its version', async () => {
    const attached = (await itemsOf()).filter(({ type }) => type === 'DocumentAttached');
    expect(attached.map(({ documents }) => documents)).toMatchObject([
      [{ version: 1, kind: 'statutes', kindName: 'Statuts', name: 'statuts.pdf' }],
      [{ version: 2, kind: 'statutes', kindName: 'Statuts', name: 'statuts.pdf' }],
    ]);
  });

  it('names the versions of the policy and of the calendar it was decided by', async () => {
    const events = (await itemsOf()).filter(({ kind }) => kind === 'event');
    expect(new Set(events.map(({ policyVersion, calendarVersion }) => `${policyVersion} ${calendarVersion}`))).toEqual(
      new Set(['1 1']),
    );
  });

  it('as of an instant is what had been recorded by then', async () => {
    const all = await itemsOf();
    const asked = ofType(all, 'CompletionRequested');
    const then = await itemsOf(`?asOf=${asked?.at}`);
    expect(then).toEqual(all.filter(({ at }) => at <= (asked?.at ?? '')));
    expect(then.length).toBeLessThan(all.length);
    const { status, body } = await ask(journeyId, '?asOf=2012-01-01', 'manager-09');
    expect([status, body.code]).toEqual([404, 'JOURNEY.NOT_FOUND']);
  });
});

describe('a refused attempt', () => {
  const refusalsTo = async (as: string) => (await itemsOf('', as)).filter(({ kind }) => kind === 'refusal');

  it.each(['agent-09', 'committee'])('is no part of the timeline that %s sees', async (as) => {
    expect(await refusalsTo(as)).toEqual([]);
  });

  it('is not to be had by the manager of another region', async () => {
    expect((await ask(journeyId, '', 'manager-04')).status).toBe(404);
  });

  it.each(['manager-09', 'programme-manager', 'auditor', 'admin'])('is shown to %s in its place', async (as) => {
    const items = await itemsOf('', as);
    expect(items.filter(({ kind }) => kind === 'refusal').map(({ who, code }) => [who.id, code])).toEqual([
      ['agent-09', 'JOURNEY.WRONG_MOMENT'],
      ['manager-09', expect.stringMatching(/^[A-Z]+\.[A-Z_]+$/) as string],
    ]);
    const before = items.findIndex(({ kind }) => kind === 'refusal');
    expect(ofType(items.slice(0, before), 'DocumentAttached')?.documents).toMatchObject([{ version: 1 }]);
  });

  it('says who tried what and why it could not be, and holds no value that was given', async () => {
    const [first, second] = await refusalsTo('auditor');
    expect(first).toMatchObject({
      text: 'Tentative refusée : Démarrer la formation',
      why: { text: 'Ce n’est pas le moment.' },
      fields: [],
    });
    expect(second?.who).toMatchObject({ role: 'regional-manager', roleName: 'responsable régional' });
    expect(JSON.stringify(await refusalsTo('auditor'))).not.toMatch(/Secret|2029-01-31/);
  });
});
