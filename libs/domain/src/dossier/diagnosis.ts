/** What was found of the cooperative: strengths, weaknesses, opportunities, threats, needs and where it started from. */
import type { Indicators, JourneyPayload } from '@mourafaka/contracts';
import type { Dossier, DossierEvolvers } from './dossier';
import { type Stamp, stampOf } from './recorded';

type Swot = JourneyPayload<'record-swot'>;

export interface DiagnosisDossier {
  started?: Stamp;
  swot: (Stamp & Swot['entries'][number])[];
  /** The latest of each kind. */
  needs: Partial<NonNullable<Swot['needs']>>;
  baseline?: Stamp & { indicators: Indicators };
}

const inDiagnosis = ({ diagnosis }: Dossier, change: Partial<DiagnosisDossier>): Partial<Dossier> => ({
  diagnosis: { ...diagnosis, ...change },
});

export const evolveDiagnosisDossier: DossierEvolvers<'DiagnosisStarted' | 'SwotRecorded'> = {
  DiagnosisStarted: (dossier, _data, recorded) => inDiagnosis(dossier, { started: stampOf(recorded) }),
  SwotRecorded: (dossier, { entries, needs, baseline }, recorded) => {
    const stamp = stampOf(recorded);
    const { swot, needs: known } = dossier.diagnosis;
    return inDiagnosis(dossier, {
      swot: [...swot, ...entries.map((entry) => ({ ...stamp, ...entry }))],
      needs: { ...known, ...needs },
      ...(baseline && { baseline: { ...stamp, indicators: baseline } }),
    });
  },
};
