/** The marketing plan, and what was improved, opened and sold. */
import type { Dossier, DossierEvolvers } from './dossier';
import type { MarketingDossier } from './marketing';
import { entryLetters, stampOf, withEntry } from './recorded';

type MarketingEvent =
  | 'MarketingStarted'
  | 'MarketingPlanSubmitted'
  | 'MarketingPlanRevised'
  | 'ProductImprovementRecorded'
  | 'OutletRecorded'
  | 'MarketSegmentRecorded'
  | 'SaleSupportRecorded'
  | 'SalesRecorded';

const inMarketing = ({ marketing }: Dossier, change: Partial<MarketingDossier>): Partial<Dossier> => ({
  marketing: { ...marketing, ...change },
});

export const evolveMarketingDossier: DossierEvolvers<MarketingEvent> = {
  MarketingStarted: (dossier, _data, recorded) => inMarketing(dossier, { started: stampOf(recorded) }),
  MarketingPlanSubmitted: (dossier, plan, recorded) => {
    const { plans } = dossier.marketing;
    return inMarketing(dossier, { plans: [...plans, { ...stampOf(recorded), number: plans.length + 1, ...plan }] });
  },
  MarketingPlanRevised: (dossier, { version: number, ...plan }, recorded) =>
    inMarketing(dossier, { plans: [...dossier.marketing.plans, { ...stampOf(recorded), number, ...plan }] }),
  ProductImprovementRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, {
      improvements: withEntry(dossier.marketing.improvements, entryLetters['product-improvement'], data, recorded),
    }),
  OutletRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, { outlets: withEntry(dossier.marketing.outlets, entryLetters.outlet, data, recorded) }),
  MarketSegmentRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, { segments: withEntry(dossier.marketing.segments, entryLetters.segment, data, recorded) }),
  SaleSupportRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, {
      supports: withEntry(dossier.marketing.supports, entryLetters['sale-support'], data, recorded),
    }),
  SalesRecorded: (dossier, data, recorded) =>
    inMarketing(dossier, { sales: withEntry(dossier.marketing.sales, entryLetters.sale, data, recorded) }),
};
