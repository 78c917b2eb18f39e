import { randomUUID } from 'node:crypto';
import { type Candidate, regions, sectors, type WaveRules } from '@mourafaka/contracts';
import { defaultPolicy, selectWave } from '@mourafaka/domain';
import { seededRandom, type Summary, summarise } from '../statistics';

export interface RankingResult {
  candidates: number;
  /** Places of the list that were given. */
  filled: number;
  /** Of one ranking, over several. */
  seconds: Summary;
  /** How many times as long as sorting the same candidates by total. */
  timesSorting: number;
}

const seed = 20_261_124;
const repeats = 5;

/** Totals in whole points, so that there are many ties. */
function candidatesOf(count: number): Candidate[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, n): Candidate => {
    const members = 5 + below(40);
    return {
      journeyId: randomUUID(),
      version: 10,
      total: 30 + below(70),
      criteria: Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, below(11)])),
      region: regions[below(regions.length)]?.code ?? '09',
      sector: sectors[below(sectors.length)]?.code ?? 'argan',
      womanLed: random() < 0.3,
      rural: random() < 0.5,
      members,
      women: below(members + 1),
      youth: below(members + 1),
      registeredOn: `202${3 + below(3)}-0${1 + below(9)}-1${below(10)}`,
      submittedAt: new Date(Date.UTC(2026, 9, 1) + below(30 * 86_400) * 1000).toISOString(),
      registration: `agadir|${n}/2025`,
    };
  });
}

/** Six hundred places, a quota for every region, and three minimum shares that ask for more than rank alone gives. */
const rules: WaveRules = {
  wave: 'wave-1',
  target: 600,
  quotas: Object.fromEntries(regions.map(({ code }) => [code, 60])),
  rules: {
    ...defaultPolicy.selection,
    shares: [
      { of: 'woman-led', key: 'women', names: { ar: 'نساء', fr: 'Femmes', en: 'Women' }, percent: 50 },
      { of: 'rural', key: 'rural', names: { ar: 'قروي', fr: 'Rural', en: 'Rural' }, percent: 60 },
      {
        of: 'sectors',
        key: 'sectors',
        names: { ar: 'قطاعات', fr: 'Secteurs', en: 'Sectors' },
        percent: 50,
        sectors: sectors.slice(0, 5).map(({ code }) => code),
      },
    ],
  },
};

const secondsOf = (work: () => void): number => {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
};

/** One wave of all applications, several times, and sorting them beside it. */
export function measureRanking(count: number): RankingResult {
  const candidates = candidatesOf(count);
  let filled = 0;
  const pairs = Array.from({ length: repeats }, () => ({
    sorting: secondsOf(() => void candidates.toSorted((a, b) => b.total - a.total)),
    ranking: secondsOf(() => (filled = selectWave(candidates, rules).places.filled)),
  }));
  const seconds = summarise(pairs.map(({ ranking }) => ranking));
  const sorting = summarise(pairs.map(({ sorting: alone }) => alone));
  return { candidates: count, filled, seconds, timesSorting: seconds.median / sorting.median };
}
