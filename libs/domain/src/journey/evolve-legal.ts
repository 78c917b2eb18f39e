/** The cooperative's legal calendar. */
import { nextEntryId } from './entries';
import type { Evolvers } from './evolve-helpers';

type LegalEvent = 'AssemblyRecorded' | 'AccountsFiled' | 'CapitalPaymentRecorded';

export const evolveLegal: Evolvers<LegalEvent> = {
  AssemblyRecorded: (state, { heldOn }) => ({
    assemblies: [...state.assemblies, { id: nextEntryId(state, 'assembly'), heldOn }],
  }),
  AccountsFiled: (state, { filedOn }) => ({
    accountsFiled: [...state.accountsFiled, { id: nextEntryId(state, 'accounts'), filedOn }],
  }),
  CapitalPaymentRecorded: (state, { complete }) => ({
    capital: [...state.capital, { id: nextEntryId(state, 'capital'), complete }],
  }),
};
