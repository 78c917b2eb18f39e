/** Corrections of pictures, sales and funds are judged by the rules of the commands that recorded them. */
import type { JourneyPayload, Refusal } from '@mourafaka/contracts';
import { centimes } from '../../money';
import { fundsOf } from '../financing';
import type { FinancingRequest } from '../state';
import { notAttached } from './attached';
import type { Asked, Check } from './entry-checks';
import { fundUseRefusal, instalmentRefusal, requestRefusal } from './financing';
import { invalidField, notNow } from './handler';
import { salesRefusal } from './sales';

/** Fields are named where the correction names them. */
const inEntry = (refusal: Refusal | undefined): Refusal | undefined =>
  refusal?.errors
    ? { ...refusal, errors: refusal.errors.map((error) => ({ ...error, field: `entry.fields.${error.field}` })) }
    : refusal;

export const picturesAgain: Check = ({ fields, state }) => {
  const { before, after }: Partial<JourneyPayload<'record-product-improvement'>> = fields;
  return inEntry(notAttached(state, { before, after }));
};

export const salesAgain: Check = ({ id, fields, state, context }) => {
  const before = state.sales.find((period) => period.id === id);
  return before && inEntry(salesRefusal({ ...before, ...fields }, state, context, id));
};

/** A request is corrected, or withdrawn, until it is decided. */
export const requestAgain: Check = ({ id, fields, state, context }) => {
  const before = state.financing.find((request) => request.id === id);
  if (!before) return undefined;
  if (before.status !== 'open') return notNow('JOURNEY.FINANCING_DECIDED', { request: id });
  if (Object.keys(fields).length === 0) return undefined;
  return inEntry(requestRefusal({ ...before, ...fields, justification: '' }, state, context, id));
};

const without = (request: FinancingRequest, id: string): FinancingRequest => ({
  ...request,
  payments: request.payments.filter((it) => it.id !== id),
  uses: request.uses.filter((it) => it.id !== id),
});

/** What was paid is at least what was used of it, whatever is corrected; without fields: what if it had not been paid. */
export const instalmentAgain: Check = ({ id, fields, state, context }: Asked) => {
  const request = state.financing.find(({ payments }) => payments.some((it) => it.id === id));
  const before = request?.payments.find((it) => it.id === id);
  if (!request || !before) return undefined;
  const rest = without(request, id);
  const now = { ...before, ...(fields as Partial<typeof before>) };
  const isWithdrawn = Object.keys(fields).length === 0;
  const wrong = isWithdrawn ? undefined : inEntry(instalmentRefusal(now, rest, context));
  if (wrong) return wrong;
  const { paidMad, usedMad } = fundsOf(rest);
  const paid = centimes(paidMad) + (isWithdrawn ? 0 : centimes(now.amountMad));
  if (paid >= centimes(usedMad)) return undefined;
  return isWithdrawn
    ? notNow('JOURNEY.FUNDS_USED_ALREADY', { used: usedMad })
    : invalidField('entry.fields.amountMad', 'JOURNEY.FUNDS_USED_ALREADY', { used: usedMad });
};

export const fundUseAgain: Check = ({ id, fields, state, context }) => {
  const request = state.financing.find(({ uses }) => uses.some((it) => it.id === id));
  const before = request?.uses.find((it) => it.id === id);
  if (!request || !before) return undefined;
  return inEntry(fundUseRefusal({ ...before, ...fields }, without(request, id), state, context));
};
