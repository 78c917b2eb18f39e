/** What the law asks of the cooperative every year: assemblies held, accounts filed, capital paid. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Entry } from './recorded';

export interface LegalDossier {
  assemblies: Entry<JourneyEventData<'AssemblyRecorded'>>[];
  accounts: Entry<JourneyEventData<'AccountsFiled'>>[];
  payments: Entry<JourneyEventData<'CapitalPaymentRecorded'>>[];
}
