import type { FigureKey, InsightName } from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';
import type { Dimension, Figures, FiguresRow } from '@mourafaka/read-models';
import { nameOfValue } from './insight-names';
import { type GroupedView, share } from './insight-views';

type Shares = Readonly<Record<string, readonly [part: FigureKey, whole: FigureKey]>>;

/** Which shares an insight tells beside its figures. */
const sharesOf: Readonly<Partial<Record<InsightName, Shares>>> = {
  regions: {
    trained: ['training-done', 'selected'],
    coached: ['coaching-done', 'selected'],
    withoutSession: ['coaching-none', 'selected'],
  },
  providers: {
    sessions: ['sessions-delivered', 'sessions-promised'],
    modules: ['modules-delivered', 'modules-promised'],
    actions: ['actions-delivered', 'actions-promised'],
  },
};

const valueOf = (figures: Figures, key: FigureKey): number => figures[key] ?? 0;

/** By the share of the selected that were coached to the end, then trained to the end, then by how many they are. */
function ranking(rows: readonly FiguresRow[]): Map<string | null, number> {
  const measures = ({ figures }: FiguresRow): number[] => [
    share(valueOf(figures, 'coaching-done'), valueOf(figures, 'selected')) ?? -1,
    share(valueOf(figures, 'training-done'), valueOf(figures, 'selected')) ?? -1,
    valueOf(figures, 'selected'),
  ];
  const compare = (a: FiguresRow, b: FiguresRow): number => {
    const [ofA, ofB] = [measures(a), measures(b)];
    return ofA.map((value, n) => (ofB[n] ?? 0) - value).find((difference) => difference !== 0) ?? 0;
  };
  const sorted = [...rows].sort(compare);
  return new Map(sorted.map((row) => [row.key, 1 + sorted.findIndex((other) => compare(other, row) === 0)]));
}

/** The rows of an insight in the words of a language; those of `regions` by rank. */
export function showRows(
  insight: InsightName,
  rows: readonly FiguresRow[],
  by: Dimension,
  language: Language,
): GroupedView['items'] {
  const ranks = insight === 'regions' ? ranking(rows) : undefined;
  const shares = Object.entries(sharesOf[insight] ?? {});
  const items = rows.map(({ key, figures }) => ({
    key,
    name: nameOfValue(by, key, language),
    ...(ranks && { rank: ranks.get(key) }),
    figures,
    ...(shares.length > 0 && {
      shares: Object.fromEntries(
        shares.map(([name, [part, whole]]) => [name, share(valueOf(figures, part), valueOf(figures, whole))]),
      ),
    }),
  }));
  return ranks ? items.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)) : items;
}
