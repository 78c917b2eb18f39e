import { provinces, regions, sectors, type Texts } from '@mourafaka/contracts';
import type { BatchState, Dossier, JourneyState, Stamp } from '@mourafaka/domain';
import { dateOf } from '@mourafaka/engine';
import { type OfJourney, saidOf } from '@mourafaka/papers';

/** All that the papers of one journey are made from. */
export interface PaperSource {
  state: JourneyState;
  dossier: Dossier;
  /** Its names, and the policies whose forms were filled in. */
  batch: Pick<BatchState, 'names' | 'policies'>;
  /** Local date. */
  printedOn: string;
  /** For those who may see contacts. */
  representative?: string;
  /** For whoever holds it already. */
  trackingCode?: string;
}

/** The local day of what was recorded. */
export const dayOf = ({ at }: Pick<Stamp, 'at'>): string => dateOf(at);

export const regionName = (code: string): Texts | string => saidOf(regions, code);

/** What all papers of a journey say of it; `id`: what is added to the journey's own. */
export function ofJourney(source: PaperSource, id: string, issuedOn: string): OfJourney {
  const { state, batch, printedOn, representative } = source;
  const { cooperative, journeyId, version, wave } = state;
  const { denominationFr, denominationAr, court, registrationNumber, ice, commune } = cooperative;
  return {
    paper: { id: `${journeyId}/${id}`, issuedOn, printedOn, version },
    batch: batch.names,
    wave,
    cooperative: {
      ...{ denominationFr, denominationAr, court, registrationNumber, ice, commune, representative },
      region: regionName(cooperative.region),
      province: saidOf(provinces, cooperative.province),
      sector: saidOf(sectors, cooperative.sector),
    },
  };
}

/** By name where they have recorded something here, else as they are assigned. */
export function consultantNamed({ dossier }: PaperSource, id: string): string {
  const stamps = [...dossier.coaching.sessions, ...dossier.plan.versions, ...dossier.diagnosis.swot];
  return stamps.find(({ by }) => by.id === id)?.by.name ?? id;
}

/** Whom the journey is assigned to. */
export const consultantOf = (source: PaperSource): string | undefined =>
  source.state.consultant && consultantNamed(source, source.state.consultant);
