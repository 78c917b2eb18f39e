/** What the law asks of the cooperative every year: assemblies held, accounts filed, capital paid. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Dossier, DossierEvolvers } from './dossier';
import { type Entry, entryLetters, type Stamp, stampOf, withEntry } from './recorded';

export interface LegalDossier {
  assemblies: Entry<JourneyEventData<'AssemblyRecorded'>>[];
  accounts: (Stamp & JourneyEventData<'AccountsFiled'>)[];
  payments: (Stamp & JourneyEventData<'CapitalPaymentRecorded'>)[];
}

const inLegal = ({ legal }: Dossier, change: Partial<LegalDossier>): Partial<Dossier> => ({
  legal: { ...legal, ...change },
});

export const evolveLegal: DossierEvolvers<'AssemblyRecorded' | 'AccountsFiled' | 'CapitalPaymentRecorded'> = {
  AssemblyRecorded: (dossier, data, recorded) =>
    inLegal(dossier, { assemblies: withEntry(dossier.legal.assemblies, entryLetters.assembly, data, recorded) }),
  AccountsFiled: (dossier, data, recorded) =>
    inLegal(dossier, { accounts: [...dossier.legal.accounts, { ...stampOf(recorded), ...data }] }),
  CapitalPaymentRecorded: (dossier, data, recorded) =>
    inLegal(dossier, { payments: [...dossier.legal.payments, { ...stampOf(recorded), ...data }] }),
};
