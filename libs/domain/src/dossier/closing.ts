/** How it ended: the final evaluation, graduation, or another way out. */
import type { Indicators, JourneyEventData } from '@mourafaka/contracts';
import type { Dossier, DossierEvolvers } from './dossier';
import { type Stamp, stampOf } from './recorded';

export interface ClosingDossier {
  /** The latest is the one that holds. */
  evaluations: (Stamp & JourneyEventData<'EvaluationRecorded'>)[];
  /** Below the policy's minimums two people sign. */
  waiver?: Stamp & JourneyEventData<'GraduationWaiverSigned'>;
  graduated?: Stamp & JourneyEventData<'CooperativeGraduated'>;
  left?: Stamp & { how: 'withdrawn' | 'excluded'; reason: string };
}

type ClosingEvent =
  'EvaluationRecorded' | 'GraduationWaiverSigned' | 'CooperativeGraduated' | 'JourneyWithdrawn' | 'JourneyExcluded';

const inClosing = ({ closing }: Dossier, change: Partial<ClosingDossier>): Partial<Dossier> => ({
  closing: { ...closing, ...change },
});

export const evolveClosing: DossierEvolvers<ClosingEvent> = {
  EvaluationRecorded: (dossier, data, recorded) =>
    inClosing(dossier, {
      evaluations: [...dossier.closing.evaluations, { ...stampOf(recorded), ...data }],
      waiver: undefined,
    }),
  GraduationWaiverSigned: (dossier, data, recorded) =>
    inClosing(dossier, { waiver: { ...stampOf(recorded), ...data } }),
  CooperativeGraduated: (dossier, data, recorded) =>
    inClosing(dossier, { graduated: { ...stampOf(recorded), ...data } }),
  JourneyWithdrawn: (dossier, { reason }, recorded) =>
    inClosing(dossier, { left: { ...stampOf(recorded), how: 'withdrawn', reason } }),
  JourneyExcluded: (dossier, { reason }, recorded) =>
    inClosing(dossier, { left: { ...stampOf(recorded), how: 'excluded', reason } }),
};

/** One indicator at the baseline and at the end; `change` where both are numbers. */
export interface IndicatorChange {
  indicator: keyof Indicators;
  from?: Indicators[keyof Indicators];
  to?: Indicators[keyof Indicators];
  change?: number;
}

/** The same indicators as the baseline's, side by side; empty before there is an evaluation. */
export function indicatorChanges({ diagnosis, closing }: Pick<Dossier, 'diagnosis' | 'closing'>): IndicatorChange[] {
  const before: Partial<Indicators> = diagnosis.baseline?.indicators ?? {};
  const after = closing.evaluations.at(-1)?.indicators;
  if (!after) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Indicators)[];
  return names.map((indicator) => {
    const [from, to] = [before[indicator], after[indicator]];
    const known = typeof from === 'number' && typeof to === 'number';
    return { indicator, from, to, ...(known && { change: to - from }) };
  });
}
