/** The legal calendar. */
import type { Dossier, DossierEvolvers } from './dossier';
import type { LegalDossier } from './legal';
import { entryLetters, withEntry } from './recorded';

const inLegal = ({ legal }: Dossier, change: Partial<LegalDossier>): Partial<Dossier> => ({
  legal: { ...legal, ...change },
});

export const evolveLegal: DossierEvolvers<'AssemblyRecorded' | 'AccountsFiled' | 'CapitalPaymentRecorded'> = {
  AssemblyRecorded: (dossier, data, recorded) =>
    inLegal(dossier, { assemblies: withEntry(dossier.legal.assemblies, entryLetters.assembly, data, recorded) }),
  AccountsFiled: (dossier, data, recorded) =>
    inLegal(dossier, { accounts: withEntry(dossier.legal.accounts, entryLetters.accounts, data, recorded) }),
  CapitalPaymentRecorded: (dossier, data, recorded) =>
    inLegal(dossier, { payments: withEntry(dossier.legal.payments, entryLetters.capital, data, recorded) }),
};
