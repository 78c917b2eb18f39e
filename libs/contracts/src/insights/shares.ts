/** What is told beside figures: parts of a whole, and who comes before whom. */
import type { Texts } from '../fields';
import { t } from './define';
import type { FigureKey, InsightName } from './figures';

export interface FigureShare {
  names: Texts;
  part: FigureKey;
  whole: FigureKey;
}
const of = (part: FigureKey, whole: FigureKey, names: Texts): FigureShare => ({ names, part, whole });

/** The shares of each row of an insight; of nothing there is none. */
export const insightShares = {
  regions: {
    trained: of('training-done', 'selected', t('نسبة المكوَّنة', 'Part des formées', 'Share trained')),
    coached: of('coaching-done', 'selected', t('نسبة المواكَبة', 'Part des accompagnées', 'Share accompanied')),
    withoutSession: of(
      'coaching-none',
      'selected',
      t('نسبة دون أي حصة', 'Part sans séance', 'Share without a session'),
    ),
  },
  providers: {
    sessions: of(
      'sessions-delivered',
      'sessions-promised',
      t('نسبة الحصص المنجزة', 'Part des séances tenues', 'Share of sessions delivered'),
    ),
    modules: of(
      'modules-delivered',
      'modules-promised',
      t('نسبة الوحدات المحضورة', 'Part des modules suivis', 'Share of modules delivered'),
    ),
    actions: of(
      'actions-delivered',
      'actions-promised',
      t('نسبة العمليات المنجزة', 'Part des actions réalisées', 'Share of actions delivered'),
    ),
  },
} as const satisfies Partial<Record<InsightName, Readonly<Record<string, FigureShare>>>>;

/** By what `regions` ranks, one after the other, more before less; those equal in all have one rank. */
export const ranking: readonly { part: FigureKey; whole?: FigureKey }[] = [
  insightShares.regions.coached,
  insightShares.regions.trained,
  { part: 'selected' },
];
