/** Funds asked of partners. */
import type { Dossier, DossierEvolvers } from './dossier';
import type { FinancingDossier } from './financing';
import { entryLetters, newEntry, stampOf } from './recorded';

type FinancingEvent =
  'FinancingRequested' | 'FinancingGranted' | 'FinancingDeclined' | 'InstalmentRecorded' | 'FundUseRecorded';

const changeRequest = (
  { financing }: Dossier,
  id: string,
  change: (request: FinancingDossier) => Partial<FinancingDossier>,
): Partial<Dossier> => ({
  financing: financing.map((request) => (request.id === id ? { ...request, ...change(request) } : request)),
});

const next = ({ financing }: Dossier, of: 'payments' | 'uses'): number =>
  financing.reduce((sum, request) => sum + request[of].length, 1);

export const evolveFinancing: DossierEvolvers<FinancingEvent> = {
  FinancingRequested: ({ financing }, data, recorded) => {
    const id = `${entryLetters.financing}${financing.length + 1}`;
    return { financing: [...financing, { ...newEntry(id, data, recorded), payments: [], uses: [] }] };
  },
  FinancingGranted: (dossier, { request, ...granted }, recorded) =>
    changeRequest(dossier, request, () => ({ granted: { ...stampOf(recorded), ...granted } })),
  FinancingDeclined: (dossier, { request, ...declined }, recorded) =>
    changeRequest(dossier, request, () => ({ declined: { ...stampOf(recorded), ...declined } })),
  InstalmentRecorded: (dossier, { request, ...paid }, recorded) => {
    const payment = newEntry(`${entryLetters.instalment}${next(dossier, 'payments')}`, paid, recorded);
    return changeRequest(dossier, request, ({ payments }) => ({ payments: [...payments, payment] }));
  },
  FundUseRecorded: (dossier, { request, ...used }, recorded) => {
    const use = newEntry(`${entryLetters['fund-use']}${next(dossier, 'uses')}`, used, recorded);
    return changeRequest(dossier, request, ({ uses }) => ({ uses: [...uses, use] }));
  },
};
