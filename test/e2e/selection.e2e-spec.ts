import { defaultPolicy } from '@mourafaka/domain';
import { dateInWords } from '@mourafaka/platform';
import { devServer } from '../support/servers';
import { newApplication } from './support/applications';
import { createNamespace } from '../support/namespace';
import { type Answer, TestApi } from './support/test-api';
import { startWorker } from './support/test-worker';
import { until } from '../support/until';

/** Two places, one seat on the waiting list, in one region. */
const policy = {
  ...defaultPolicy,
  waves: [{ code: 'wave-1', target: 2, regions: ['09'] }],
  selection: { ...defaultPolicy.selection, passMark: 40, waitingList: 1 },
};
const criteria = defaultPolicy.criteria.map(({ key }) => key);
const sheet = (points: number) => ({ scores: Object.fromEntries(criteria.map((key) => [key, points])) });
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const batch = '/v1/batches/6';
const applications = `${batch}/applications`;
/** Journeys of the five applicants, from the best to the worst. */
const ids: string[] = [];
const idOf = (n: number): string => ids[n] ?? '';

let api: TestApi;
let stopWorker: () => Promise<void>;

const give = (command: string, body: unknown = {}, as = 'programme-manager'): Promise<Answer> =>
  api.post(`${batch}/commands/${command}`, body, { as });
const journey = async (id: string, as = 'programme-manager') => (await api.get(`/v1/journeys/${id}`, { as })).body;
const accepted = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
};

beforeAll(async () => {
  const { address } = await devServer();
  api = await TestApi.start({ temporal: address, namespace: await createNamespace(address) });
  stopWorker = await startWorker(api.config);
  await api.seed();
  const names = { ar: 'الشطر السادس', fr: 'Tranche 6', en: 'Batch 6' };
  accepted(await api.post('/v1/batches', { code: '6', names }, { as: 'programme-manager' }));
});
afterAll(async () => {
  await stopWorker();
  await api.stop();
});

describe('a call', () => {
  it('is opened by head office alone, and not before a policy is adopted', async () => {
    const call = { opensOn: day(-10), closesOn: day(5) };
    expect(await give('open-call', call)).toMatchObject({ status: 409, body: { code: 'BATCH.NO_POLICY' } });
    accepted(await give('adopt-policy', { policy }));
    expect(await give('open-call', call, 'committee')).toMatchObject({
      status: 403,
      body: { code: 'IDENTITY.NOT_ALLOWED' },
    });
    expect((await give('open-call', call, 'agent-09')).status).toBe(403);
    accepted(await give('open-call', call));
    const { body } = await api.get(batch, { as: 'agent-09' });
    expect(body).toMatchObject({
      stage: 'call-open',
      call: { ...call, status: 'open' },
      waves: [{ wave: 'wave-1', status: 'scoring', ranking: 0, signatures: [] }],
    });
  });

  it('knows no command that only the system gives', async () => {
    for (const command of ['begin-call', 'record-dispatched', 'free-place', 'offer-place', 'create-batch', 'dance']) {
      expect(await give(command)).toMatchObject({ status: 404, body: { code: 'COMMAND.UNKNOWN' } });
    }
  });

  it('tells what may be done next, and why the rest is closed', async () => {
    const { body } = await api.get(`${batch}/actions`, { as: 'committee', language: 'en' });
    expect(body.actions.map(({ command, allowed }) => [command, allowed])).toEqual([
      ['rank', false],
      ['reopen-scoring', false],
      ['approve-selection', false],
      ['rank-financing', false],
      ['approve-financing', false],
      ['acknowledge-escalation', false],
    ]);
    expect(body.actions[0]?.reason?.code).toBe('BATCH.CALL_NOT_CLOSED');
    const { body: managers } = await api.get(`${batch}/actions`, { as: 'programme-manager' });
    const open = managers.actions.filter(({ allowed }) => allowed);
    expect(open.map(({ command }) => command)).toEqual(expect.arrayContaining(['extend-call', 'close-call']));
    expect(open.every(({ schema }) => schema !== undefined)).toBe(true);
    expect((await api.get(`${batch}/actions`, { as: 'auditor' })).body.actions).toEqual([]);
  });

  it('whose list is approved before it is ranked is refused, with what may be done instead', async () => {
    const answer = await give('approve-selection', { wave: 'wave-1' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'BATCH.NOT_RANKED' } });
    expect(answer.body.allowed).toEqual(expect.arrayContaining(['close-call', 'extend-call']));
    expect((await give('approve-selection', { wave: 'wave-1' }, 'committee')).body.allowed).toEqual([]);
  });

  it('takes applications, and shows those that resemble each other to the agent of the region', async () => {
    for (const registrationNumber of ['71/2024', '72/2024', '73/2024', '77/2024']) {
      const application = newApplication({ court: 'Taroudannt', registrationNumber });
      ids.push(accepted(await api.post(applications, application)).body.journeyId);
    }
    const name = { denominationFr: 'Coopérative Tafoukt Amane' };
    const first = accepted(await api.post(applications, newApplication(name))).body.journeyId;
    const second = accepted(await api.post(applications, newApplication(name))).body.journeyId;
    expect((await api.get('/v1/duplicates?batch=6', { as: 'agent-04' })).body.items).toEqual([]);
    expect((await api.get('/v1/duplicates?batch=6', { as: 'committee' })).status).toBe(403);
    const { body } = await api.get('/v1/duplicates?batch=6', { as: 'agent-09' });
    expect(body.items).toMatchObject([
      {
        journey: { journeyId: second, denomination: name.denominationFr },
        of: { journeyId: first, denomination: name.denominationFr },
        score: 1,
        signals: [{ kind: 'denomination', text: 'Similar denomination in the same province' }],
      },
    ]);
    const dismissal = { of: first, reason: 'Deux villages, vérifié au registre.' };
    accepted(await api.command(second, 'dismiss-duplicate', dismissal, { as: 'agent-09' }));
    expect((await api.get('/v1/duplicates?batch=6', { as: 'agent-09' })).body.items).toEqual([]);
    for (const id of [first, second]) accepted(await api.command(id, 'withdraw', { reason: 'Essai' }));
  });

  it('that is closed refuses the next application with its date, and is not closed twice', async () => {
    accepted(await give('close-call', { reason: 'Fin de l’appel' }));
    const late = await api.post(applications, newApplication());
    expect(late).toMatchObject({ status: 409, body: { code: 'BATCH.CALL_CLOSED' } });
    expect(late.body.detail).toContain(dateInWords(day(0), 'en'));
    const again = await give('close-call');
    expect(again).toMatchObject({ status: 409, body: { code: 'BATCH.CALL_NOT_OPEN' } });
    expect(again.body.allowed).toEqual(expect.arrayContaining(['open-scoring', 'rank']));
    expect(again.body.allowed).not.toContain('grant-late-application');
  });

  it('takes a late application by name, where the administrator says why', async () => {
    const registration = { court: 'TPI de Taroudannt', registrationNumber: 'N° 0078/2024' };
    const grant = { ...registration, reason: 'Routes coupées par la crue.', until: day(3) };
    expect((await give('grant-late-application', grant)).status).toBe(403);
    accepted(await give('grant-late-application', grant, 'admin'));
    const named = newApplication({ court: 'Taroudannt', registrationNumber: '78/2024' });
    ids.push(accepted(await api.post(applications, named)).body.journeyId);
    expect((await api.post(applications, newApplication())).status).toBe(409);
  });
});

describe('the files of a call', () => {
  it('are assessed at once, each with every rule explained, and tried first without effect', async () => {
    for (const id of ids) accepted(await api.command(id, 'declare-complete', {}, { as: 'agent-09' }));
    const assess = async (dryRun: boolean): Promise<void> => {
      const { body, status } = await api.post(`${batch}/assessments`, { dryRun }, { as: 'agent-09' });
      expect(status).toBe(202);
      await until('the bulk to end', async () => {
        const bulk = await api.get(`/v1/bulk/${body.bulkId as string}`, { as: 'agent-09' });
        return bulk.body.status === 'finished';
      });
    };
    await assess(true);
    expect((await journey(idOf(0))).state).toBe('complete');
    await assess(false);
    for (const id of ids) expect((await journey(id)).state).toBe('eligible');
    const { eligibility } = await journey(idOf(0));
    expect(eligibility).toMatchObject({ eligible: true, overridden: false });
    const { results } = eligibility as { results: Record<string, unknown>[] };
    expect(results.find(({ rule }) => rule === 'members')).toMatchObject({
      name: 'Number of members',
      passed: true,
      policyVersion: 1,
      inputs: { members: 12 },
      text: '12 members, at least 5',
    });
    expect((await api.post(`${batch}/assessments`, {}, { as: 'committee' })).status).toBe(403);
  });

  it('are not scored out of range, nor by who has a part in the cooperative', async () => {
    const high = await api.command(idOf(0), 'score', sheet(11), { as: 'committee' });
    expect(high).toMatchObject({ status: 400 });
    expect(high.body.errors[0]).toMatchObject({ field: 'scores.innovation', code: 'FIELD.TOO_BIG' });
    const negative = await api.command(idOf(0), 'score', sheet(-1), { as: 'committee' });
    expect(negative.status).toBe(400);
    const own = await api.command(idOf(3), 'score', sheet(10), { as: 'committee-3' });
    expect(own).toMatchObject({ status: 403, body: { code: 'JOURNEY.OWN_COOPERATIVE' } });
    const conflict = { reason: 'Ma sœur en est membre.' };
    accepted(await api.command(idOf(0), 'declare-conflict', conflict, { as: 'committee-3' }));
    const after = await api.command(idOf(0), 'score', sheet(9), { as: 'committee-3' });
    expect(after).toMatchObject({ status: 403, body: { code: 'JOURNEY.CONFLICT_DECLARED' } });
  });

  it('are scored by members who do not see each other’s scores until both have scored', async () => {
    const id = idOf(0);
    const seenBy = async (as: string) => {
      const { scoring } = await journey(id, as);
      const { items } = (await api.get(`/v1/journeys/${id}/timeline`, { as })).body;
      const told = items.filter(({ type }) => type === 'ApplicationScored').map(({ text }) => text);
      const { scores, hidden } = scoring as { scores: { scorer: string }[]; hidden: number };
      return {
        scorers: scores.map(({ scorer }) => scorer),
        hidden,
        told: told.filter((text) => /\d/.test(text)).length,
      };
    };
    accepted(await api.command(id, 'score', sheet(9), { as: 'committee' }));
    expect(await seenBy('committee')).toEqual({ scorers: ['committee'], hidden: 0, told: 1 });
    for (const other of ['committee-2', 'manager-09', 'programme-manager', 'auditor', 'agent-09']) {
      expect([other, await seenBy(other)]).toEqual([other, { scorers: [], hidden: 1, told: 0 }]);
    }
    accepted(await api.command(id, 'score', sheet(8), { as: 'committee-2' }));
    const both = { scorers: ['committee', 'committee-2'], hidden: 0, told: 2 };
    for (const one of ['committee', 'committee-2', 'manager-09', 'auditor']) {
      expect([one, await seenBy(one)]).toEqual([one, both]);
    }
    expect(await seenBy('agent-09')).toEqual({ scorers: [], hidden: 2, told: 0 });
    // May still score it as well, and has not.
    expect(await seenBy('programme-manager')).toEqual({ scorers: [], hidden: 2, told: 0 });
    expect(await seenBy('committee-3')).toEqual({ scorers: [], hidden: 2, told: 0 });
  });

  it('need a third member where two differ by more than the policy’s limit', async () => {
    const id = idOf(1);
    accepted(await api.command(id, 'score', sheet(9), { as: 'committee' }));
    accepted(await api.command(id, 'score', sheet(5), { as: 'committee-2' }));
    const looker = await journey(id, 'auditor');
    expect(looker.scoring).toMatchObject({ complete: false, exceeded: true, needed: 3, spread: 40 });
    const { scoring } = await journey(id, 'committee');
    expect(scoring).toMatchObject({ exceeded: true, hidden: 1 });
    expect(scoring).not.toHaveProperty('spread');
    accepted(await api.command(id, 'score', sheet(7), { as: 'committee-3' }));
    expect((await journey(id, 'auditor')).scoring).toMatchObject({ complete: true, total: 70 });
    const rest: [number, number][] = [
      [2, 6],
      [3, 5],
      [4, 3],
    ];
    for (const [n, points] of rest) {
      for (const as of ['committee', 'committee-2']) {
        accepted(await api.command(idOf(n), 'score', sheet(points), { as }));
      }
    }
  });
});

interface Listed {
  waves: {
    wave: string;
    status: string;
    ranking: number;
    filled: number;
    reproduced: boolean;
    signatures: { by: { id: string } }[];
    entries: { journeyId: string; rank: number; outcome: string; reason: { code: string; text: string } }[];
  }[];
}
const selection = async (query = '', as = 'programme-manager') =>
  (await api.get(`${batch}/selection${query}`, { as })).body as unknown as Listed;

describe('the list of a wave', () => {
  let rankedAt: string;

  it('is empty before it is ranked, and nobody’s to see but those it is for', async () => {
    expect((await selection()).waves).toEqual([]);
    expect(await api.get(`${batch}/selection?wave=wave-1`, { as: 'auditor' })).toMatchObject({
      status: 404,
      body: { code: 'SELECTION.NOT_FOUND' },
    });
    for (const as of ['agent-09', 'consultant-lot-1']) {
      expect((await api.get(`${batch}/selection`, { as })).status).toBe(403);
    }
  });

  it('says of each cooperative why it is in, waiting or out, in the reader’s language', async () => {
    accepted(await give('rank', { wave: 'wave-1' }, 'committee'));
    rankedAt = new Date().toISOString();
    const { waves } = await selection();
    expect(waves).toMatchObject([{ wave: 'wave-1', status: 'ranked', ranking: 1, filled: 2, reproduced: true }]);
    const [wave] = waves;
    expect(wave?.entries.map(({ journeyId, outcome, reason }) => [journeyId, outcome, reason.code])).toEqual([
      [idOf(0), 'in', 'rank'],
      [idOf(1), 'in', 'rank'],
      [idOf(2), 'waiting', 'places-taken'],
      [idOf(3), 'out', 'waiting-list-full'],
      [idOf(4), 'out', 'below-pass-mark'],
    ]);
    const french = await api.get(`${batch}/selection`, { as: 'committee', language: 'fr' });
    expect(french.text).toContain('En attente : les 2 places sont prises');
    expect(french.text).toContain('Non retenue : total sous le seuil de 40');
    expect((await selection('', 'manager-09')).waves[0]?.entries).toHaveLength(5);
    expect((await selection('', 'manager-04')).waves[0]?.entries).toEqual([]);
  });

  it('is written as a file that a spreadsheet opens', async () => {
    const headers = { Accept: 'text/csv' };
    const file = await api.get(`${batch}/selection`, { as: 'committee', language: 'fr', headers });
    expect(file.headers.get('content-type')).toContain('text/csv');
    const [heads, first, ...rest] = file.text.trim().split('\n');
    expect(heads).toContain('Vague;Rang;Dénomination');
    expect(first).toContain('wave-1;1;');
    expect(rest).toHaveLength(4);
  });

  it('is looked up later as it was, even after it is made again', async () => {
    accepted(await give('reopen-scoring', { wave: 'wave-1', reason: 'Un dossier est à revoir.' }, 'committee'));
    accepted(await api.command(idOf(3), 'score', sheet(4), { as: 'committee' }));
    accepted(await give('rank', {}, 'committee'));
    expect((await selection()).waves).toMatchObject([{ ranking: 2, status: 'ranked', reproduced: true }]);
    expect((await selection('?ranking=1')).waves).toMatchObject([{ ranking: 1, status: 'reopened' }]);
    expect((await selection(`?asOf=${rankedAt}`)).waves).toMatchObject([{ ranking: 1, status: 'ranked' }]);
    const locked = await api.command(idOf(3), 'score', sheet(9), { as: 'committee' });
    expect(locked).toMatchObject({ status: 409, body: { code: 'JOURNEY.SCORES_LOCKED' } });
  });

  it('is approved by two people, never by one twice', async () => {
    expect(await give('release-wave', { wave: 'wave-1' })).toMatchObject({
      status: 409,
      body: { code: 'BATCH.NOT_APPROVED' },
    });
    accepted(await give('approve-selection', { wave: 'wave-1', ranking: 2 }, 'committee'));
    expect(await give('approve-selection', { wave: 'wave-1' }, 'committee')).toMatchObject({
      status: 403,
      body: { code: 'BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON' },
    });
    const signed = accepted(await give('approve-selection', { wave: 'wave-1' }, 'committee-2'));
    expect(signed.body.events.map(({ type }) => type)).toEqual([
      'SelectionSigned',
      'SelectionApproved',
      'DeadlineMet',
      'DeadlineSet',
    ]);
    const [wave] = (await selection()).waves;
    expect(wave).toMatchObject({ status: 'approved' });
    expect(wave?.signatures.map(({ by }) => by.id)).toEqual(['committee', 'committee-2']);
  });

  it('is released by head office, and every cooperative is told by an ordinary decision', async () => {
    expect((await give('release-wave', { wave: 'wave-1' }, 'committee')).status).toBe(403);
    accepted(await give('release-wave', { wave: 'wave-1' }));
    await until('the decisions', async () => {
      const states = await Promise.all(ids.map(async (id) => (await journey(id)).state));
      return states.join() === 'admitted,admitted,waitlisted,rejected,rejected';
    });
    const { body } = await api.get(batch, { as: 'auditor' });
    expect(body).toMatchObject({ waves: [{ status: 'released', places: { in: 2, waiting: 1, out: 2 } }] });
    await until('the batch to run', async () => (await api.get(batch, { as: 'auditor' })).body.stage === 'running');
  });
});

describe('a rejection', () => {
  it('is appealed against, and decided by somebody who had no part in it', async () => {
    const id = idOf(3);
    accepted(await api.command(id, 'appeal', { grounds: 'Le marché est signé depuis.' }, { as: 'agent-09' }));
    const decision = { outcome: 'admit', reason: 'Marché signé, pièce jointe.' };
    for (const as of ['committee', 'committee-2']) {
      expect(await api.command(id, 'decide-appeal', decision, { as })).toMatchObject({
        status: 403,
        body: { code: 'JOURNEY.APPEAL_NEEDS_ANOTHER_PERSON' },
      });
    }
    accepted(await api.command(id, 'decide-appeal', decision, { as: 'programme-manager' }));
    expect(await journey(id)).toMatchObject({ state: 'admitted' });
  });
});

describe('a policy', () => {
  it('is tried before it is adopted', async () => {
    const shorter = {
      ...policy,
      deadlines: policy.deadlines.map((rule) => (rule.kind === 'consultant-assignment' ? { ...rule, days: 5 } : rule)),
    };
    const path = `${batch}/policies/preview`;
    expect((await api.post(path, { policy: shorter }, { as: 'agent-09' })).status).toBe(403);
    expect((await api.post(path, { policy: { ...shorter, waves: 'none' } }, { as: 'admin' })).status).toBe(400);
    const { body } = await api.post(path, { policy: shorter }, { as: 'admin' });
    expect(body).toMatchObject({ version: 2, deadlines: { 'consultant-assignment': { earlier: 3 } } });
    expect((await api.get(batch, { as: 'admin' })).body.policyVersion).toBe(1);
  });

  it('is kept in versions, each with who adopted it and why', async () => {
    const change = { policy, reason: 'Avis du comité', scope: 'new' };
    accepted(await give('adopt-policy', change));
    const { body } = await api.get('/v1/policies?batch=6', { as: 'auditor' });
    expect(body.items).toMatchObject([
      { version: 2, isCurrent: true, reason: 'Avis du comité', scope: 'new', adoptedBy: { role: 'programme-manager' } },
      { version: 1, isCurrent: false, adoptedBy: { name: 'Programme manager' }, policy: { waves: policy.waves } },
    ]);
    expect((await api.get('/v1/policies', { as: 'agent-09' })).body.items.length).toBeGreaterThanOrEqual(2);
    const wrong = ['/v1/policies?batch=none', '/v1/policies?version=1'].map((path) => api.get(path, { as: 'admin' }));
    expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual([404, 400]);
  });
});
