/** The marketing plan, and what was improved, opened and sold. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Dossier, DossierEvolvers } from './dossier';
import { type Entry, entryLetters, type Stamp, stampOf, withEntry } from './recorded';

export interface MarketingDossier {
  started?: Stamp;
  /** The latest is the one that holds. */
  plans: (Stamp & JourneyEventData<'MarketingPlanSubmitted'>)[];
  improvements: Entry<JourneyEventData<'ProductImprovementRecorded'>>[];
  outlets: Entry<JourneyEventData<'OutletRecorded'>>[];
  supports: Entry<JourneyEventData<'SaleSupportRecorded'>>[];
}

type MarketingEvent =
  | 'MarketingStarted'
  | 'MarketingPlanSubmitted'
  | 'ProductImprovementRecorded'
  | 'OutletRecorded'
  | 'SaleSupportRecorded';

const inMarketing = ({ marketing }: Dossier, change: Partial<MarketingDossier>): Partial<Dossier> => ({
  marketing: { ...marketing, ...change },
});

export const evolveMarketingDossier: DossierEvolvers<MarketingEvent> = {
  MarketingStarted: (dossier, _data, recorded) => inMarketing(dossier, { started: stampOf(recorded) }),
  MarketingPlanSubmitted: (dossier, data, recorded) =>
    inMarketing(dossier, { plans: [...dossier.marketing.plans, { ...stampOf(recorded), ...data }] }),
  ProductImprovementRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, {
      improvements: withEntry(dossier.marketing.improvements, entryLetters.improvements, data, recorded),
    }),
  OutletRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, { outlets: withEntry(dossier.marketing.outlets, entryLetters.outlets, data, recorded) }),
  SaleSupportRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, { supports: withEntry(dossier.marketing.supports, entryLetters.supports, data, recorded) }),
};
