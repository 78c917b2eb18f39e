/** What people read of one journey; folded beside the state, which keeps only what decisions need. See docs/adr/0020-dossier.md. */
import type { DataOf } from '../journey/evolve-helpers';
import type { JourneyEvent, JourneyEventName } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import type { ApplicationDossier } from './application';
import type { ClosingDossier } from './closing';
import type { CoachingDossier } from './coaching';
import type { DiagnosisDossier } from './diagnosis';
import type { DocumentDossier, NoteDossier } from './documents';
import type { FinancingDossier } from './financing';
import type { LegalDossier } from './legal';
import type { MarketingDossier } from './marketing';
import type { PlanDossier } from './plan';
import type { Correction } from './recorded';

export interface Dossier {
  journeyId: string;
  /** Of the last event folded in. */
  version: number;
  updatedAt: string;
  application: ApplicationDossier;
  diagnosis: DiagnosisDossier;
  plan: PlanDossier;
  coaching: CoachingDossier;
  marketing: MarketingDossier;
  financing: FinancingDossier[];
  legal: LegalDossier;
  closing: ClosingDossier;
  documents: DocumentDossier[];
  notes: NoteDossier[];
  /** Of what the cooperative said of itself; corrections of an entry stand with the entry. */
  corrections: Correction[];
}

/** What one event adds to a dossier. */
export type DossierEvolver<N extends JourneyEventName> = (
  dossier: Dossier,
  data: DataOf<N>,
  recorded: RecordedEvent<JourneyEvent>,
) => Partial<Dossier>;
export type DossierEvolvers<N extends JourneyEventName> = { readonly [K in N]: DossierEvolver<K> };

export const nothing: Partial<Dossier> = {};

/** For events that move the journey, its deadlines or its letters: the timeline and the state tell of them. */
export const nothingToRead = (): Partial<Dossier> => nothing;
