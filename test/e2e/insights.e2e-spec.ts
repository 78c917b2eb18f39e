import { figureKeys, figures, type FigureKey } from '@mourafaka/contracts';
import { seedCalendar, workingDaysBetween } from '@mourafaka/domain';
import ExcelJS from 'exceljs';
import { SetClock } from '../support/engine-fixture';
import { newApplication } from './support/applications';
import { type Ask, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
/** Cooperatives by what became of them. */
const known: Record<'diagnosing' | 'admitted' | 'submitted' | 'withdrawn', string> = {
  diagnosing: '',
  admitted: '',
  submitted: '',
  withdrawn: '',
};

const inRabat = { region: '04', province: '421', womanLed: false };
const apply = async (place = {}): Promise<string> =>
  (await api.post('/v1/batches/4/applications', newApplication(place))).body.journeyId;

async function give(id: string, ...steps: [command: string, payload: unknown, as?: string][]): Promise<void> {
  for (const [command, payload, as = 'programme-manager'] of steps) {
    const answer = await api.command(id, command, payload, { as });
    if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
  }
}
const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
const untilAdmitted: [string, unknown, string?][] = [
  ['declare-complete', {}],
  ['assess-eligibility', {}],
  ['score', { scores }, 'committee'],
  ['score', { scores }, 'committee-2'],
  ['admit', { wave: 'wave-1', lot: 'lot-1' }],
];
const consultant = { consultant: 'consultant-lot-1', lot: 'lot-1', provider: 'Cabinet Exemple' };

beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  known.diagnosing = await apply();
  known.admitted = await apply(inRabat);
  known.submitted = await apply();
  known.withdrawn = await apply(inRabat);
  clock.set('2026-11-10T09:00:00.000Z');
  await give(known.diagnosing, ...untilAdmitted, ['assign-consultant', consultant], ['start-diagnosis', {}]);
  // Nobody of this name is known any more.
  await give(known.diagnosing, ['reassign', { agent: 'agent-who-left', reason: 'Départ' }]);
  await give(known.admitted, ...untilAdmitted);
  await give(known.withdrawn, ['withdraw', { reason: '=Autre; projet' }]);
  clock.set('2027-03-10T09:00:00.000Z');
});
afterAll(() => api.stop());

const ask = (path: string, given: Ask = {}) => api.get(`/v1/insights/${path}`, { as: 'programme-manager', ...given });
type Figures = Partial<Record<FigureKey, number>>;
type Row = { key: string | null; name: string; rank?: number; figures: Figures };
const total = async (path: string, given: Ask = {}) => (await ask(path, given)).body.total as unknown as Figures;
const rows = async (path: string, given: Ask = {}) => (await ask(path, given)).body.items as unknown as Row[];

const insights = ['funnel', 'phases', 'regions', 'providers', 'indicators', 'delays', 'leaving', 'targets?batch=4'];

describe('a caller counts what they see', () => {
  it('as programme manager everything, as regional manager their region, as consultant their lot', async () => {
    const seen = async (as: string) => {
      const { received, selected, left } = await total('phases', { as }).then(async (counted) => ({
        ...counted,
        selected: (await total('regions', { as })).selected,
      }));
      return [received, selected, left];
    };
    expect(await seen('programme-manager')).toEqual([4, 2, 1]);
    expect(await seen('auditor')).toEqual([4, 2, 1]);
    expect(await seen('manager-09')).toEqual([2, 1, 0]);
    expect(await seen('agent-09')).toEqual([2, 1, 0]);
    expect(await seen('agent-04')).toEqual([2, 1, 1]);
    expect(await seen('consultant-lot-1')).toEqual([2, 2, 0]);
    expect(await seen('consultant-lot-2')).toEqual([0, 0, 0]);
  });

  it('whatever they ask for', async () => {
    const as = 'manager-09';
    expect(await total('phases?region=04', { as })).toMatchObject({ received: 0, left: 0 });
    expect((await rows('phases', { as })).map(({ key }) => key)).toEqual(['09']);
    expect((await ask('delays', { as })).text).not.toContain('"region":"04"');
    expect((await ask('leaving', { as })).text).not.toContain('Autre');
    expect((await ask('targets?batch=4&region=04', { as })).body).toMatchObject({ selected: 0 });
  });

  it.each(insights)('in every insight: %s', async (path) => {
    for (const as of ['manager-09', 'consultant-lot-1', 'committee', 'agent-09']) {
      expect((await ask(path, { as })).status).toBe(200);
    }
  });
});

describe('the funnel', () => {
  it('counts how many came how far, and how long it took', async () => {
    const { body } = await ask('funnel?batch=4', { language: 'fr' });
    expect(body).toMatchObject({ received: 4, left: 1, open: '/v1/journeys?batch=4&figure=' });
    expect((body.steps as unknown[]).slice(0, 4)).toEqual([
      step('complete', 'Dossiers complets', 2, 'received', [2, 5, 5]),
      step('eligible', 'Éligibles', 2, 'complete', [2, 0, 0]),
      step('selected', 'Sélectionnées', 2, 'eligible', [2, 0, 0]),
      step('diagnosed', 'Diagnostiquées', 0, 'selected', [0, null, null]),
    ]);
  });

  it('as of yesterday’s date is that of the evening before, as of today that of now', async () => {
    const received = async (asOf: string) => {
      const { body } = await ask(`funnel?asOf=${asOf}`);
      return [body.received, body.left, body.asOf];
    };
    expect(await received('2026-10-31')).toEqual([0, 0, '2026-10-31T22:59:59.999Z']);
    expect(await received('2026-11-09')).toEqual([4, 0, '2026-11-09T22:59:59.999Z']);
    expect(await received('2026-11-10')).toEqual([4, 1, '2026-11-10T22:59:59.999Z']);
    expect(await received('2026-11-10T08:59:59.999Z')).toEqual([4, 0, '2026-11-10T08:59:59.999Z']);
    expect(await received('2026-11-10T09:00:00Z')).toEqual([4, 1, '2026-11-10T09:00:00.000Z']);
    expect(await received('2027-03-10')).toEqual([4, 1, '2027-03-10T09:00:00.000Z']);
  });

  const step = (name: string, shown: string, count: number, after: string, waited: (number | null)[]) => ({
    step: name,
    name: shown,
    count,
    ofReceived: count / 4,
    after,
    wait: { count: waited[0], median: waited[1], p90: waited[2] },
  });
});

describe('where cooperatives stand', () => {
  it('is told by region unless asked otherwise, in the words of each language', async () => {
    const names = async (by: string, language: Ask['language']) =>
      (await rows(`phases${by}`, { language })).map(({ name }) => name);
    expect(await names('', 'ar')).toEqual(['الرباط - سلا - القنيطرة', 'سوس - ماسة']);
    expect(await names('', 'fr')).toEqual(['Rabat-Salé-Kénitra', 'Souss-Massa']);
    expect(await names('?by=province', 'ar')).toEqual(['أكادير إدا وتنان', 'الرباط']);
    expect(await names('?by=agent', 'ar')).toEqual(['agent-who-left', 'غير محدد']);
    expect(await names('?by=agent', 'fr')).toEqual(['agent-who-left', 'Non renseigné']);
    expect(await names('?by=provider', 'en')).toEqual(['Cabinet Exemple', 'Not given']);
  });

  it.each(['batch', 'wave', 'region', 'province', 'sector', 'lot', 'provider', 'agent', 'consultant'])(
    'by %s sums up to the whole',
    async (by) => {
      const items = await rows(`phases?by=${by}`);
      const whole = await total('phases');
      for (const key of Object.keys(whole) as FigureKey[])
        expect([key, items.reduce((sum, { figures: of }) => sum + (of[key] ?? 0), 0)]).toEqual([key, whole[key]]);
    },
  );

  it('says who is late and who is silent, as it was on the day asked for', async () => {
    expect(await total('phases')).toMatchObject({ overdue: 3, dormant: 3 });
    expect(await total('phases?asOf=2026-11-11')).toMatchObject({ overdue: 0, dormant: 0 });
  });
});

describe('the ranking', () => {
  it('is of provinces unless asked otherwise, who are equal share a rank', async () => {
    const ranks = async (path: string) => (await rows(path)).map(({ key, rank }) => [key, rank]);
    expect(await ranks('regions')).toEqual([
      ['001', 1],
      ['421', 1],
    ]);
    expect(await ranks('regions?by=region')).toEqual([
      ['04', 1],
      ['09', 1],
    ]);
  });

  it('tells how many are at 0/12 and at 12/12, and the shares of the selected', async () => {
    const { body } = await ask('regions');
    expect(body).toMatchObject({
      total: { selected: 2, 'coaching-none': 2, 'coaching-done': 0 },
      shares: { withoutSession: 1, coached: 0, trained: 0 },
    });
  });
});

describe('what was promised and not delivered', () => {
  it('is told by consultant, and of those who have none', async () => {
    const items = await rows('providers', { language: 'en' });
    expect(items.map(({ name, figures: of }) => [name, of['sessions-promised'], of['modules-missing']])).toEqual([
      ['consultant-lot-1', 12, 4],
      ['Not given', 12, 4],
    ]);
    expect(await total('providers')).toMatchObject({ 'sessions-promised': 24, 'modules-missing': 8, overdue: 3 });
  });
});

describe('indicators', () => {
  it('are those of the selected, with beneficiaries and what they rest on', async () => {
    const { body } = await ask('indicators', { language: 'fr' });
    expect(body).toMatchObject({
      by: null,
      items: [],
      total: { members: 24, 'women-led': 1, 'beneficiaries-direct': 24, 'beneficiaries-indirect': 72 },
    });
    expect(body.notes).toEqual([expect.stringContaining('non un chiffre officiel')]);
    expect(body.changes).toContainEqual({
      ...{ indicator: 'turnover', name: 'Chiffre d’affaires en dirhams' },
      ...{ then: 0, now: 0, change: 0, share: null },
    });
  });

  it('are told apart where asked', async () =>
    expect((await rows('indicators?by=region')).map(({ key, figures: of }) => [key, of.members])).toEqual([
      ['04', 12],
      ['09', 12],
    ]));
});

describe('delays', () => {
  interface Delay {
    kind: string;
    name: string;
    ownerName: string;
    person: string | null;
    workingDays: number;
    oldest: string;
    open: string;
    journeys: number;
  }
  const delays = async (given: Ask = {}) => (await ask('delays', given)).body.items as unknown as Delay[];

  it('name the deadline, whose it is and since when in working days', async () => {
    const found = (await delays({ language: 'ar' })).find(({ kind }) => kind === 'plan');
    expect(found).toMatchObject({ name: 'إعداد مخطط التنمية', ownerName: 'المستشار', person: 'consultant-lot-1' });
    const localDay = new Date(Date.parse(found?.oldest ?? '') + 3_600_000).toISOString().slice(0, 10);
    expect(found?.workingDays).toBe(workingDaysBetween(seedCalendar(), localDay, '2027-03-10'));
  });

  it('are each opened by their own list', async () => {
    const items = await delays();
    expect(items.length).toBeGreaterThan(2);
    for (const { open, journeys } of items)
      expect([open, (await api.get(open, { as: 'programme-manager' })).body.total]).toEqual([open, journeys]);
  });

  it('of a day on which nothing was late are none', async () =>
    expect((await ask('delays?asOf=2026-11-09')).body).toMatchObject({ deadlines: 0, journeys: 0, items: [] }));
});

describe('leaving', () => {
  it('tells who left in which way and why, in the words of whoever wrote it', async () =>
    expect((await ask('leaving', { language: 'ar' })).body).toMatchObject({
      figures: { withdrawn: 1, rejected: 0, 'left-after-selection': 0, dormant: 3 },
      reasons: [{ state: 'withdrawn', name: 'منسحب', reason: '=Autre; projet', journeys: 1 }],
    }));
});

describe('targets', () => {
  it('stand beside what there is, by wave, with the minimum share of cooperatives led by women', async () => {
    const { body } = await ask('targets?batch=4', { language: 'fr' });
    expect(body).toMatchObject({ batch: '4', policyVersion: 1, selected: 2 });
    expect((body.waves as unknown[])[0]).toMatchObject({
      key: 'wave-1',
      selected: 2,
      shares: [{ name: 'Dirigées par des femmes', percent: 30, actual: 0.5 }],
    });
  });

  it('of a day before the batch are not there', async () =>
    expect(await ask('targets?batch=4&asOf=2020-01-01')).toMatchObject({ status: 404 }));
});

describe('a figure', () => {
  it('is defined in three languages, with its formula and its events', async () => {
    for (const language of ['ar', 'fr', 'en'] as const) {
      const items = (await ask('definitions', { language })).body.items as unknown as { figure: FigureKey }[];
      expect(items.map(({ figure }) => figure)).toEqual(figureKeys);
      expect(items[0]).toEqual({
        figure: 'received',
        name: figures.received.names[language],
        formula: figures.received.formula[language],
        events: ['ApplicationSubmitted'],
      });
    }
  });

  it('is opened down to its cooperatives, now and as of another day', async () => {
    const open = async (query: string, figure: FigureKey) => {
      const { body } = await ask(`phases${query}`);
      return api.get(`${body.open as string}${figure}`, { as: 'programme-manager' });
    };
    const idsOf = (body: { items: { journeyId: string }[] }) => body.items.map(({ journeyId }) => journeyId).sort();
    expect(idsOf((await open('', 'left')).body)).toEqual([known.withdrawn]);
    expect(idsOf((await open('?region=09', 'in-diagnosis')).body)).toEqual([known.diagnosing]);
    expect((await open('?batch=4&asOf=2026-11-09', 'left')).body.total).toBe(0);
    expect((await open('?batch=4&asOf=2026-11-09', 'in-application')).body.total).toBe(4);
  });

  it.each(['phases', 'regions', 'leaving'])('counts as many as its list has: %s', async (insight) => {
    for (const as of ['programme-manager', 'manager-09', 'consultant-lot-1']) {
      const { body } = await ask(insight, { as });
      const counted = (body.total ?? body.figures) as Figures;
      for (const [key, count] of Object.entries(counted)) {
        const list = await api.get(`${body.open as string}${key}`, { as });
        expect([key, list.status, list.body.total]).toEqual([key, 200, count]);
      }
    }
  });
});

describe('as a file', () => {
  const csv = async (path: string, language: Ask['language']) => {
    const answer = await ask(path, { language, headers: { Accept: 'text/csv' } });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    return answer.text
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/);
  };

  it('CSV has a head in the language, a row for each value and the total', async () => {
    const lines = await csv('phases', 'fr');
    expect(lines[0]).toMatch(/^Code;Nom;Candidatures reçues;En candidature;En diagnostic;/);
    expect(lines.slice(1)).toEqual([
      '04;Rabat-Salé-Kénitra;2;1;0;0;0;1;0;1;1;0;1',
      '09;Souss-Massa;2;1;1;0;0;0;0;2;2;0;0',
      ';Total;4;2;1;0;0;1;0;3;3;0;1',
    ]);
    expect((await csv('phases', 'ar')).at(-1)).toBe(';المجموع;4;2;1;0;0;1;0;3;3;0;1');
  });

  it('CSV of the funnel begins with those received and ends with those who left', async () => {
    const lines = await csv('funnel', 'fr');
    expect([lines[1], lines[2], lines.at(-1)]).toEqual([
      'Candidatures reçues;4;100%;;',
      'Dossiers complets;2;50%;5;5',
      'Sorties;1;25%;;',
    ]);
  });

  it('CSV of targets has the batch, its waves and their minimum shares', async () =>
    expect((await csv('targets?batch=4', 'fr')).slice(1, 4)).toEqual([
      'Total;;600;2;;',
      'wave-1;;200;2;;',
      'wave-1;Dirigées par des femmes;;;30%;50%',
    ]));

  it('CSV of reasons holds no formula, whatever somebody wrote', async () =>
    expect((await csv('leaving', 'fr'))[1]).toBe(`Retiré;"'=Autre; projet";1`));

  it.each(insights)('XLSX is a sheet of figures, from right to left in Arabic: %s', async (path) => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const sheet = async (language: string) => {
      const response = await fetch(`${api.api.url}/v1/insights/${path}`, {
        headers: { Accept: type, 'Accept-Language': language, Authorization: await authorization() },
      });
      expect(response.headers.get('content-type')).toBe(type);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await response.arrayBuffer());
      return workbook.worksheets[0];
    };
    const [arabic, french] = [await sheet('ar'), await sheet('fr')];
    expect([arabic?.views[0]?.rightToLeft, french?.views[0]?.rightToLeft ?? false]).toEqual([true, false]);
    expect(arabic?.rowCount).toBe(french?.rowCount);
    expect(arabic?.getRow(1).getCell(1).text).toMatch(/\p{Script=Arabic}/u);
    const last = french?.lastRow?.values as unknown[];
    expect(last.some((value) => typeof value === 'number')).toBe(true);
  });

  const authorization = async (): Promise<string> => {
    const { body } = await api.post('/dev/token', { user: 'programme-manager' }, { key: false });
    return `Bearer ${body.access_token}`;
  };
});
