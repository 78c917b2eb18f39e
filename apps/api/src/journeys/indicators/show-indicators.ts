import { paperCodes } from '@mourafaka/contracts';
import { actionsOf, type Dossier, indicatorChanges } from '@mourafaka/domain';
import type { Language } from '@mourafaka/platform';
import { printedIndicators } from '@mourafaka/papers';
import type { JourneyIndicators, Measure } from './indicators-answer';

type Shown = Pick<JourneyIndicators, 'indicators' | 'measures' | 'targets'>;

/** What is read of a dossier. */
interface Measured {
  diagnosis: Pick<Dossier['diagnosis'], 'baseline' | 'earlierBaselines'>;
  plan: Dossier['plan'];
  closing: Pick<Dossier['closing'], 'evaluations'>;
}

/** Where the cooperative began beside where it stands, all that was ever measured, and what the plan promises. */
export function showIndicators({ diagnosis, plan, closing }: Measured, language: Language): Shown {
  const { baseline, earlierBaselines } = diagnosis;
  const measures = [
    ...[...earlierBaselines, ...(baseline ? [baseline] : [])].map((one): Measure => ({ ...one, kind: 'baseline' })),
    ...closing.evaluations.map(({ version, at, by, indicators }): Measure => ({
      version,
      at,
      by,
      kind: 'evaluation',
      indicators,
    })),
  ];
  const compared = indicatorChanges(baseline?.indicators, closing.evaluations.at(-1)?.indicators);
  return {
    measures,
    indicators: printedIndicators.flatMap((indicator) => {
      const found = compared.find((one) => one.indicator === indicator);
      if (!found) return [];
      const { before, after, change, changePercent } = found;
      const name = paperCodes[`indicator.${indicator}`][language];
      return [{ indicator, name, baseline: before, now: after, change, changePercent }];
    }),
    targets: actionsOf({ plan }).map(({ id, title, indicator, target, dueOn, status }) => ({
      id,
      title,
      indicator,
      target,
      dueOn,
      status,
    })),
  };
}
