import { text } from 'node:stream/consumers';
import { csvOf } from '@mourafaka/tables';
import { indicatorsTable } from './indicators-table';
import { showIndicators } from './show-indicators';

const by = { id: 'consultant-lot-1', name: 'Consultant Exemple', role: 'consultant' as const };
const stamp = (version: number, at: string) => ({ version, at: `${at}T09:00:00.000Z`, by });
const then = { members: 10, women: 5, youth: 2, jobs: 0, turnoverMad: 40_000, womanLed: false };
const plan = { versions: [], updates: [] };
const sales = { method: 'none' as const, text: '', leftOut: [] };
const baseline = { ...stamp(12, '2027-03-01'), asOf: '2027-02-28', indicators: then };
const earlierBaselines = [{ ...stamp(9, '2027-02-10'), indicators: { ...then, members: 9 } }];
const evaluation = { ...stamp(90, '2028-11-03'), indicators: { ...then, jobs: 3, womanLed: true }, satisfaction: 4 };
const none = { diagnosis: { earlierBaselines: [] }, plan, closing: { evaluations: [] } };
const once = { ...none, diagnosis: { baseline, earlierBaselines } };
const twice = { ...once, closing: { evaluations: [evaluation] } };

const csv = (dossier: Parameters<typeof showIndicators>[0], language: 'ar' | 'fr' | 'en') => {
  const view = { journeyId: 'j', version: 90, ...showIndicators(dossier, language), sales };
  return text(csvOf(indicatorsTable(view, language), { language, localTime: (instant) => instant }));
};

describe('the indicators of a cooperative', () => {
  it('are none before somebody measured', () =>
    expect(showIndicators(none, 'fr')).toEqual({ indicators: [], measures: [], targets: [] }));

  it('are the baseline alone until they are measured again', () => {
    const { indicators, measures } = showIndicators(once, 'fr');
    expect(indicators[0]).toEqual({ indicator: 'members', name: 'Membres', baseline: 10 });
    expect(measures.map(({ version, kind }) => `${kind} ${version}`)).toEqual(['baseline 9', 'baseline 12']);
  });

  it('stand beside those of the last evaluation, with what changed', () => {
    const { indicators, measures } = showIndicators(twice, 'en');
    expect(indicators.find(({ indicator }) => indicator === 'jobs')).toEqual({
      indicator: 'jobs',
      name: 'Jobs',
      baseline: 0,
      now: 3,
      change: 3,
    });
    expect(measures.at(-1)).toEqual({
      ...stamp(90, '2028-11-03'),
      kind: 'evaluation',
      indicators: evaluation.indicators,
    });
  });

  it('are a table with a column for each measure, in the reader’s language', async () => {
    const [head, members] = (await csv(twice, 'fr')).replace('\uFEFF', '').split('\n');
    expect(head).toBe(
      'Indicateur;Départ, 10 février 2027;Départ, 28 février 2027;Évaluation, 3 novembre 2028;Évolution;Évolution en %',
    );
    expect(members).toBe('Membres;9;10;10;0;0%');
    expect(await csv(twice, 'ar')).toContain('تسيرها امرأة;لا;لا;نعم');
  });
});
