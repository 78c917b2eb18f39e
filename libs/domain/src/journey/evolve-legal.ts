/** The cooperative's legal calendar. */
import { nextEntryId } from './entries';
import type { Evolvers } from './evolve-helpers';

type LegalEvent = 'AssemblyRecorded' | 'AccountsFiled' | 'CapitalPaymentRecorded';

export const evolveLegal: Evolvers<LegalEvent> = {
  AssemblyRecorded: (state, { heldOn }) => ({
    assemblies: [...state.assemblies, { id: nextEntryId(state, 'assembly'), heldOn }],
  }),
  AccountsFiled: ({ accountsFiled }, { filedOn }) => ({ accountsFiled: [...accountsFiled, filedOn] }),
  CapitalPaymentRecorded: ({ capital }, { amountMad, complete }) => ({
    // Cents: sums of decimal fractions drift.
    capital: { paidMad: Math.round((capital.paidMad + amountMad) * 100) / 100, complete },
  }),
};
