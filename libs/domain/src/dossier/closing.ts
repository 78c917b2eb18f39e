/** How it ended: the final evaluation, graduation, or another way out. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Dossier, DossierEvolvers } from './dossier';
import { type Stamp, stampOf } from './recorded';

export interface ClosingDossier {
  /** The latest is the one that holds. */
  evaluations: (Stamp & JourneyEventData<'EvaluationRecorded'>)[];
  /** By the cooperative itself; the latest is the one that holds. */
  ratings: (Stamp & JourneyEventData<'AccompanimentRated'>)[];
  /** Below the policy's minimums two people sign. */
  waiver?: Stamp & JourneyEventData<'GraduationWaiverSigned'>;
  graduated?: Stamp & JourneyEventData<'CooperativeGraduated'>;
  left?: Stamp & { how: 'withdrawn' | 'excluded'; reason: string };
}

type ClosingEvent =
  | 'EvaluationRecorded'
  | 'AccompanimentRated'
  | 'GraduationWaiverSigned'
  | 'CooperativeGraduated'
  | 'JourneyWithdrawn'
  | 'JourneyExcluded';

const inClosing = ({ closing }: Dossier, change: Partial<ClosingDossier>): Partial<Dossier> => ({
  closing: { ...closing, ...change },
});

export const evolveClosing: DossierEvolvers<ClosingEvent> = {
  EvaluationRecorded: (dossier, data, recorded) =>
    inClosing(dossier, {
      evaluations: [...dossier.closing.evaluations, { ...stampOf(recorded), ...data }],
      waiver: undefined,
    }),
  AccompanimentRated: (dossier, data, recorded) =>
    inClosing(dossier, { ratings: [...dossier.closing.ratings, { ...stampOf(recorded), ...data }] }),
  GraduationWaiverSigned: (dossier, data, recorded) =>
    inClosing(dossier, { waiver: { ...stampOf(recorded), ...data } }),
  CooperativeGraduated: (dossier, data, recorded) =>
    inClosing(dossier, { graduated: { ...stampOf(recorded), ...data } }),
  JourneyWithdrawn: (dossier, { reason }, recorded) =>
    inClosing(dossier, { left: { ...stampOf(recorded), how: 'withdrawn', reason } }),
  JourneyExcluded: (dossier, { reason }, recorded) =>
    inClosing(dossier, { left: { ...stampOf(recorded), how: 'excluded', reason } }),
};
