/** A monthly report of invented figures: for tests, and to look at. */
import { type Counted, type MonthlyReport, reportedFigures } from '../report-shape';

const months = Array.from({ length: 12 }, (_, at) => {
  const month = (at + 11) % 12;
  return `${month === 11 ? 2025 : 2026}-${String(month + 1).padStart(2, '0')}`;
});

const figures = Object.fromEntries(reportedFigures.map((key) => [key, 0])) as Counted<typeof reportedFigures>;
const words = (ar: string, fr: string) => ({ ar, fr, en: fr });

const overdue: [string, string, number, number][] = [
  ['سوس - ماسة', 'Souss-Massa', 41, 190],
  ['طنجة - تطوان - الحسيمة', 'Tanger-Tétouan-Al Hoceima', 27, 154],
  ['الدار البيضاء - سطات', 'Casablanca-Settat', 12, 140],
  ['درعة - تافيلالت', 'Drâa-Tafilalet', 3, 96],
  ['الداخلة - وادي الذهب', 'Dakhla-Oued Ed-Dahab', 0, 12],
];
const provinces: [string, string][] = [
  ['تارودانت', 'Taroudannt'],
  ['شتوكة - آيت باها', 'Chtouka-Ait Baha'],
  ['زاكورة', 'Zagora'],
  ['إنزكان - آيت ملول', 'Inezgane-Ait Melloul'],
];

export const reportSample: MonthlyReport = {
  paper: { id: 'report/4/2026-11', issuedOn: '2026-11-30', printedOn: '2026-12-01' },
  batch: { ar: 'الشطر الرابع', fr: 'Tranche 4', en: 'Batch 4' },
  month: '2026-11',
  asOf: { on: '2026-11-30', at: '23:59', whole: true },
  figures: {
    ...figures,
    ...{ received: 1234, complete: 1010, eligible: 870, selected: 512, diagnosed: 430, 'plan-approved': 401 },
    ...{ trained: 310, coached: 122, marketed: 95, graduated: 61, left: 298, overdue: 83, dormant: 17, suspended: 5 },
    ...{ 'in-application': 320, 'in-diagnosis': 110, 'in-training': 240, 'in-marketing': 205, closed: 359 },
    ...{ 'coaching-done': 122, 'coaching-none': 88, 'women-led': 233, 'measured-twice': 61 },
    ...{ 'members-then': 1220, 'members-now': 1386, 'women-then': 701, 'women-now': 822 },
    ...{ 'youth-then': 210, 'youth-now': 198, 'jobs-then': 340, 'jobs-now': 455 },
    ...{ 'turnover-then': 4_120_000.5, 'turnover-now': 5_310_400.25 },
    ...{ 'beneficiaries-direct': 10_240, 'beneficiaries-indirect': 30_720 },
    ...{ rejected: 201, lapsed: 64, merged: 3, withdrawn: 22, excluded: 8, 'left-after-selection': 14 },
  },
  target: 500,
  history: months.map((month, at) => ({
    month,
    counts: {
      'in-application': 100 + at * 20,
      'in-diagnosis': at < 2 ? 0 : 10 * at,
      'in-training': at < 4 ? 0 : 30 * (at - 3),
      'in-marketing': at < 7 ? 0 : 50 * (at - 7),
      closed: at * 32,
    },
  })),
  overdue: overdue.map(([ar, fr, late, received]) => ({ region: words(ar, fr), overdue: late, received })),
  provinces: provinces.map(([ar, fr], at) => ({
    ...{ rank: at + 1, province: words(ar, fr), selected: 40 - at * 7, none: at * 3, done: 12 - at * 3 },
  })),
  providers: ['Cabinet Exemple', 'مكتب المثال للدراسات', 'Laboratoire Exemple de l’Université'].map((provider, at) => ({
    provider,
    selected: 60 - at * 12,
    sessions: { promised: 720 - at * 144, delivered: 410 - at * 50 },
    modules: { promised: 240 - at * 48, delivered: 200 - at * 30 },
    actions: { promised: 310, delivered: at === 2 ? 0 : 190 },
  })),
  otherProviders: 2,
};
