/** How it ended. */
import type { ClosingDossier } from './closing';
import type { Dossier, DossierEvolvers } from './dossier';
import { stampOf } from './recorded';

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
