/** What the law asks of the cooperative every year: assemblies held, accounts filed, capital paid. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Entry, Stamp } from './recorded';

export interface LegalDossier {
  assemblies: Entry<JourneyEventData<'AssemblyRecorded'>>[];
  accounts: (Stamp & JourneyEventData<'AccountsFiled'>)[];
  payments: (Stamp & JourneyEventData<'CapitalPaymentRecorded'>)[];
}
