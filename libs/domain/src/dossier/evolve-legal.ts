/** The legal calendar. */
import type { Dossier, DossierEvolvers } from './dossier';
import type { LegalDossier } from './legal';
import { entryLetters, stampOf, withEntry } from './recorded';

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
