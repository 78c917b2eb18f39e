import type { FigureKey, InsightName } from '@mourafaka/contracts';
import { ranksOf, share } from '@mourafaka/insights';
import type { Language } from '@mourafaka/platform';
import type { Dimension, Figures, FiguresRow } from '@mourafaka/read-models';
import { nameOfValue } from './insight-names';
import type { GroupedView } from './insight-views';

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

/** The rows of an insight in the words of a language; those of `regions` by rank. */
export function showRows(
  insight: InsightName,
  rows: readonly FiguresRow[],
  by: Dimension,
  language: Language,
): GroupedView['items'] {
  const ranks = insight === 'regions' ? ranksOf(rows) : undefined;
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
