/** Funds asked of partners: what was decided, what was paid and what became of it. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Entry, Stamp } from './recorded';

type WithoutRequest<N extends 'FinancingGranted' | 'FinancingDeclined' | 'InstalmentRecorded' | 'FundUseRecorded'> =
  Omit<JourneyEventData<N>, 'request'>;

export type Payment = Entry<WithoutRequest<'InstalmentRecorded'>>;
export type FundUse = Entry<WithoutRequest<'FundUseRecorded'>>;

/** One request, with all that followed it. Payments and uses are numbered over all requests. */
export interface FinancingDossier extends Entry<JourneyEventData<'FinancingRequested'>> {
  granted?: Stamp & WithoutRequest<'FinancingGranted'>;
  declined?: Stamp & WithoutRequest<'FinancingDeclined'>;
  payments: Payment[];
  uses: FundUse[];
}
