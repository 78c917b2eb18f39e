/** Partner financing: asked for by an approved plan, decided with its round, paid in instalments, used and accounted for. */
import type { JourneyPayload, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { centimes, sumMad } from '../../money';
import { normaliseText } from '../../reference/text';
import { dueOfInstalment, fundsOf } from '../financing';
import type { FinancingRequest, JourneyState } from '../state';
import { notAttached } from './attached';
import { type Handlers, inFuture, invalidField, notNow } from './handler';

type Names = 'request-financing' | 'grant-financing' | 'decline-financing' | 'record-instalment' | 'record-fund-use';
type Asked = JourneyPayload<'request-financing'>;

/** Requests that wait for a decision or were granted: their actions are spoken for. */
const counting = (state: JourneyState): FinancingRequest[] =>
  state.financing.filter(({ status }) => status === 'open' || status === 'granted');

function actionRefusal(
  id: string,
  field: string,
  { actionIds }: Asked,
  others: readonly FinancingRequest[],
  state: JourneyState,
): Refusal | undefined {
  const action = state.plan?.actions.find((it) => it.id === id);
  if (!action) return invalidField(field, 'JOURNEY.ACTION_UNKNOWN', { action: id });
  if (action.status === 'dropped') return invalidField(field, 'JOURNEY.ACTION_DROPPED', { action: id });
  if (actionIds.filter((it) => it === id).length > 1)
    return invalidField(field, 'JOURNEY.ACTION_NAMED_TWICE', { action: id });
  const other = others.find((request) => request.actionIds.includes(id));
  return other && invalidField(field, 'JOURNEY.ACTION_FINANCED', { action: id, request: other.id });
}

/** Why a request may not be made; `except`: the one it takes the place of. */
export function requestRefusal(
  asked: Asked,
  state: JourneyState,
  { policy }: Pick<DecisionContext, 'policy'>,
  except?: string,
): Refusal | undefined {
  const others = counting(state).filter(({ id }) => id !== except);
  for (const [n, id] of asked.actionIds.entries()) {
    const refusal = actionRefusal(id, `actionIds.${n}`, asked, others, state);
    if (refusal) return refusal;
  }
  const costs = (state.plan?.actions ?? []).filter(({ id }) => asked.actionIds.includes(id));
  const cost = sumMad(costs.map(({ costMad }) => costMad));
  if (centimes(asked.amountMad) > centimes(cost))
    return invalidField('amountMad', 'JOURNEY.FINANCING_ABOVE_COST', { cost });
  const maximum = policy.financing.maxAmountMad;
  if (maximum !== undefined && asked.amountMad > maximum)
    return invalidField('amountMad', 'JOURNEY.FINANCING_ABOVE_MAXIMUM', { maximum });
  const pending = others.find(
    ({ status, partner }) => status === 'open' && normaliseText(partner) === normaliseText(asked.partner),
  );
  return pending && notNow('JOURNEY.FINANCING_PENDING', { request: pending.id, partner: pending.partner });
}

const unknown = (request: string): Refusal => invalidField('request', 'JOURNEY.FINANCING_UNKNOWN', { request });
const isRequest = (found: FinancingRequest | Refusal): found is FinancingRequest => 'status' in found;

/** The request a decision is about: the one it names, or the only one that is open. */
function openRequest(state: JourneyState, id: string | undefined): FinancingRequest | Refusal {
  const open = state.financing.filter(({ status }) => status === 'open');
  if (id !== undefined && !state.financing.some((it) => it.id === id)) return unknown(id);
  const found = id === undefined ? (open.length === 1 ? open[0] : undefined) : open.find((it) => it.id === id);
  return found ?? notNow('JOURNEY.FINANCING_NOT_OPEN');
}

function grantedRequest(state: JourneyState, id: string): FinancingRequest | Refusal {
  const found = state.financing.find((it) => it.id === id);
  if (!found) return unknown(id);
  return found.status === 'granted' ? found : notNow('JOURNEY.FINANCING_NOT_GRANTED', { request: id });
}

/** Money that moves does so after the grant, and not tomorrow. */
function dateRefusal(
  field: string,
  date: string,
  { decidedAt = '' }: FinancingRequest,
  context: DecisionContext,
): Refusal | undefined {
  const grantedOn = context.dateOf(decidedAt);
  if (date < grantedOn) return invalidField(field, 'JOURNEY.BEFORE_GRANT', { date: grantedOn });
  return inFuture(field, date, context);
}

/** Why so much may not be paid of an instalment of a granted request. */
export function instalmentRefusal(
  { number, paidOn, amountMad }: Pick<JourneyPayload<'record-instalment'>, 'number' | 'paidOn' | 'amountMad'>,
  request: FinancingRequest,
  context: DecisionContext,
): Refusal | undefined {
  const count = request.instalments?.length ?? 0;
  if (number > count) return invalidField('number', 'JOURNEY.INSTALMENT_UNKNOWN', { number, count });
  const wrongDate = dateRefusal('paidOn', paidOn, request, context);
  if (wrongDate) return wrongDate;
  const left = dueOfInstalment(request, number);
  return centimes(amountMad) > centimes(left)
    ? invalidField('amountMad', 'JOURNEY.INSTALMENT_EXCEEDED', { number, left })
    : undefined;
}

type FundUse = Omit<JourneyPayload<'record-fund-use'>, 'request' | 'purpose'>;

/** Why so much of what was paid of a request may not be spent like this. */
export function fundUseRefusal(
  { actionId: action, amountMad, documentId, spentOn }: FundUse,
  request: FinancingRequest,
  state: JourneyState,
  context: DecisionContext,
): Refusal | undefined {
  if (!request.actionIds.includes(action)) {
    const params = { action, request: request.id, actions: request.actionIds.join(', ') };
    return invalidField('actionId', 'JOURNEY.ACTION_NOT_FINANCED', params);
  }
  const wrong = dateRefusal('spentOn', spentOn, request, context) ?? notAttached(state, { documentId });
  if (wrong) return wrong;
  const left = fundsOf(request).leftMad;
  return centimes(amountMad) > centimes(left)
    ? invalidField('amountMad', 'JOURNEY.FUNDS_EXCEEDED', { left })
    : undefined;
}

export const decideFinancing: Handlers<Names> = {
  'request-financing': (payload, state, context) =>
    requestRefusal(payload, state, context) ?? [{ type: 'FinancingRequested', data: payload }],
  'grant-financing': (payload, state) => {
    const found = openRequest(state, payload.request);
    if (!isRequest(found)) return found;
    const { id: request, partner, amountMad: asked } = found;
    if (centimes(payload.amountMad) > centimes(asked))
      return invalidField('amountMad', 'JOURNEY.FINANCING_MORE_THAN_ASKED', { asked });
    const sum = sumMad(payload.instalments.map(({ amountMad }) => amountMad));
    if (centimes(sum) !== centimes(payload.amountMad))
      return invalidField('instalments', 'JOURNEY.INSTALMENTS_NOT_THE_AMOUNT', { sum, amount: payload.amountMad });
    return [{ type: 'FinancingGranted', data: { ...payload, request, partner } }];
  },
  'decline-financing': (payload, state) => {
    const found = openRequest(state, payload.request);
    if (!isRequest(found)) return found;
    return [{ type: 'FinancingDeclined', data: { ...payload, request: found.id, partner: found.partner } }];
  },
  'record-instalment': (payload, state, context) => {
    const found = grantedRequest(state, payload.request);
    if (!isRequest(found)) return found;
    return instalmentRefusal(payload, found, context) ?? [{ type: 'InstalmentRecorded', data: payload }];
  },
  'record-fund-use': (payload, state, context) => {
    const found = grantedRequest(state, payload.request);
    if (!isRequest(found)) return found;
    return fundUseRefusal(payload, found, state, context) ?? [{ type: 'FundUseRecorded', data: payload }];
  },
};
