/** What a correction makes of sales, requests for funds, payments and spending. */
import type { JourneyPayload } from '@mourafaka/contracts';
import type { EntryCorrector } from './entry-change';
import type { FinancingRequest, JourneyState } from './state';

export const changeRequest = (
  { financing }: Pick<JourneyState, 'financing'>,
  id: string,
  change: (request: FinancingRequest) => Partial<FinancingRequest>,
): Pick<JourneyState, 'financing'> => ({
  financing: financing.map((request) => (request.id === id ? { ...request, ...change(request) } : request)),
});

/** The list with one entry changed, or without it where it was withdrawn. */
const corrected = <Item extends { id: string }>(
  list: readonly Item[],
  id: string,
  fields: Partial<Item> | undefined,
): Item[] => list.flatMap((item) => (item.id === id ? (fields ? [{ ...item, ...fields }] : []) : [item]));

export const correctedSale: EntryCorrector = ({ sales }, { id, fields }) => ({ sales: corrected(sales, id, fields) });

export const correctedFinancing: EntryCorrector = (state, { id, fields }) => {
  if (!fields) return changeRequest(state, id, () => ({ status: 'withdrawn' }));
  const { justification: _text, ...said }: Partial<JourneyPayload<'request-financing'>> = fields;
  return changeRequest(state, id, () => said);
};

export const correctedInstalment: EntryCorrector = ({ financing }, { id, fields }) => ({
  financing: financing.map((request) => ({ ...request, payments: corrected(request.payments, id, fields) })),
});

export const correctedFundUse: EntryCorrector = ({ financing }, { id, fields: given }) => {
  const { purpose: _text, documentId: _id, ...fields }: Partial<JourneyPayload<'record-fund-use'>> = given ?? {};
  return {
    financing: financing.map((request) => ({ ...request, uses: corrected(request.uses, id, given && fields) })),
  };
};
