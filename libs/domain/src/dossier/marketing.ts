/** The marketing plan, and what was improved, opened and sold. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Entry, Stamp } from './recorded';

export interface MarketingDossier {
  started?: Stamp;
  /** The latest is the one that holds. */
  plans: MarketingPlanVersion[];
  improvements: Entry<JourneyEventData<'ProductImprovementRecorded'>>[];
  outlets: Entry<JourneyEventData<'OutletRecorded'>>[];
  segments: Entry<JourneyEventData<'MarketSegmentRecorded'>>[];
  supports: Entry<JourneyEventData<'SaleSupportRecorded'>>[];
  sales: Entry<JourneyEventData<'SalesRecorded'>>[];
}

export interface MarketingPlanVersion extends Stamp, JourneyEventData<'MarketingPlanSubmitted'> {
  /** 1, 2 … */
  number: number;
  /** Why it was revised. */
  reason?: string;
}
