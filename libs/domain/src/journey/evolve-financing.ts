/** Partner financing. */
import { nextEntryId } from './entries';
import { type Evolvers, oweLetter } from './evolve-helpers';
import { changeRequest } from './marketing-entries';

type FinancingEvent =
  'FinancingRequested' | 'FinancingGranted' | 'FinancingDeclined' | 'InstalmentRecorded' | 'FundUseRecorded';

export const evolveFinancing: Evolvers<FinancingEvent> = {
  FinancingRequested: (state, { partner, amountMad, ownContributionMad, actionIds }, { recordedAt }) => ({
    financing: [
      ...state.financing,
      {
        id: nextEntryId(state, 'financing'),
        partner,
        amountMad,
        ownContributionMad,
        actionIds,
        requestedAt: recordedAt,
        status: 'open',
        payments: [],
        uses: [],
      },
    ],
  }),
  FinancingGranted: (state, { request, partner, round, amountMad, instalments }, { recordedAt }) => ({
    ...changeRequest(state, request, () => ({
      status: 'granted',
      decidedAt: recordedAt,
      round,
      grantedMad: amountMad,
      instalments,
    })),
    ...oweLetter(state, 'financing-granted', recordedAt, { partner, amount: String(amountMad) }),
  }),
  FinancingDeclined: (state, { request, partner, round }, { recordedAt }) => ({
    ...changeRequest(state, request, () => ({ status: 'declined', decidedAt: recordedAt, round })),
    ...oweLetter(state, 'financing-declined', recordedAt, { partner }),
  }),
  InstalmentRecorded: (state, { request, number, paidOn, amountMad }) =>
    changeRequest(state, request, ({ payments }) => ({
      payments: [...payments, { id: nextEntryId(state, 'instalment'), number, paidOn, amountMad }],
    })),
  FundUseRecorded: (state, { request, spentOn, amountMad, actionId }) =>
    changeRequest(state, request, ({ uses }) => ({
      uses: [...uses, { id: nextEntryId(state, 'fund-use'), spentOn, amountMad, actionId }],
    })),
};
