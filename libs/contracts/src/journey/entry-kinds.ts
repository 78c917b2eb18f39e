/** Which events make the entries that are counted; apart from `entries`, which the events themselves need. */
import type { EntryKind } from './entries';
import type { JourneyEvent, JourneyEventName } from './events';

/** Events that make an entry; where an event does so at times only, the function tells. */
const made: { readonly [N in JourneyEventName]?: EntryKind | ((data: never) => EntryKind | undefined) } = {
  VisitPlanned: 'visit',
  // A planned visit that took place is the same one.
  VisitRecorded: ({ visit }: { visit?: string }) => (visit ? undefined : 'visit'),
  AttendanceRecorded: 'attendance',
  CoachingSessionRecorded: 'coaching',
  TechnicalAssistanceRequested: 'technical-assistance',
  // What closes a request is part of it; without one it stands alone.
  TechnicalAssistanceRecorded: ({ request }: { request?: string }) => (request ? undefined : 'technical-assistance'),
  ProductImprovementRecorded: 'product-improvement',
  OutletRecorded: 'outlet',
  MarketSegmentRecorded: 'segment',
  SaleSupportRecorded: 'sale-support',
  SalesRecorded: 'sale',
  FinancingRequested: 'financing',
  InstalmentRecorded: 'instalment',
  FundUseRecorded: 'fund-use',
  AssemblyRecorded: 'assembly',
  AccountsFiled: 'accounts',
  CapitalPaymentRecorded: 'capital',
};

/** The kind of entry an event makes; undefined for one that makes none. */
export function entryKindOf({ type, data }: JourneyEvent): EntryKind | undefined {
  const kind = made[type];
  return typeof kind === 'function' ? kind(data as never) : kind;
}
