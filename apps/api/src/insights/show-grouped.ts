import { type FigureShare, type InsightName, insightShares } from '@mourafaka/contracts';
import { ranksOf, share } from '@mourafaka/insights';
import type { Language } from '@mourafaka/platform';
import type { Dimension, Figures, FiguresRow } from '@mourafaka/read-models';
import { nameOfValue } from './insight-names';
import type { GroupedView } from './insight-views';

const rulesOf: Partial<Record<InsightName, Readonly<Record<string, FigureShare>>>> = insightShares;

/** What an insight tells beside figures, of all or of one row. */
export const sharesOf = (insight: InsightName, figures: Figures): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(rulesOf[insight] ?? {}).map(([name, { part, whole }]) => [
      name,
      share(figures[part] ?? 0, figures[whole] ?? 0),
    ]),
  );

/** The rows of an insight in the words of a language; those of `regions` by rank. */
export function showRows(
  insight: InsightName,
  rows: readonly FiguresRow[],
  by: Dimension,
  language: Language,
): GroupedView['items'] {
  const ranks = insight === 'regions' ? ranksOf(rows) : undefined;
  const items = rows.map(({ key, figures }) => ({
    key,
    name: nameOfValue(by, key, language),
    ...(ranks && { rank: ranks.get(key) }),
    figures,
    ...(insight in rulesOf && { shares: sharesOf(insight, figures) }),
  }));
  return ranks ? items.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)) : items;
}
