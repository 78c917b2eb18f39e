/** When what an event tells took place, where that is not when it was recorded. */
import type { JourneyEvent, JourneyEventName } from '@mourafaka/contracts';
import type { DataOf } from './evolve-helpers';

const occurred = ({ occurredOn }: { occurredOn: string }): string => occurredOn;
const paid = ({ paidOn }: { paidOn: string }): string => paidOn;

const dates: { readonly [N in JourneyEventName]?: (data: DataOf<N>) => string | undefined } = {
  ApplicationSubmitted: ({ submittedOn }) => submittedOn,
  EligibilityAssessed: ({ assessedOn }) => assessedOn,
  VisitRecorded: occurred,
  BaselineRecorded: ({ asOf }) => asOf,
  AssemblyRecorded: ({ heldOn }) => heldOn,
  AccountsFiled: ({ filedOn }) => filedOn,
  CapitalPaymentRecorded: paid,
  AttendanceRecorded: occurred,
  CoachingSessionRecorded: occurred,
  TechnicalAssistanceVisited: occurred,
  TechnicalAssistanceRecorded: occurred,
  MarketingStarted: ({ startedOn }) => startedOn,
  ProductImprovementRecorded: ({ deliveredOn }) => deliveredOn,
  OutletRecorded: ({ openedOn }) => openedOn,
  MarketSegmentRecorded: ({ wonOn }) => wonOn,
  SaleSupportRecorded: occurred,
  InstalmentRecorded: paid,
  FundUseRecorded: ({ spentOn }) => spentOn,
  DeadlinePaused: ({ pausedOn }) => pausedOn,
};

/** A local date; undefined where the event names none. */
export function businessDateOf({ type, data }: Pick<JourneyEvent, 'type' | 'data'>): string | undefined {
  const dateOf = dates[type] as ((data: unknown) => string | undefined) | undefined;
  return dateOf?.(data);
}
