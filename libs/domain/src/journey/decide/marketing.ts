/** Marketing, the final evaluation and graduation. */
import { isHandOf, type Refusal } from '@mourafaka/contracts';
import { certificateNumber, unmetMinimums } from '../graduation';
import { indicatorIssues } from '../indicators';
import { notAttached } from './attached';
import { type Handlers, invalid, notNow, notYou, outsideAccompaniment } from './handler';
import { salesRefusal } from './sales';

type Names =
  | 'start-marketing'
  | 'submit-marketing-plan'
  | 'revise-marketing-plan'
  | 'record-product-improvement'
  | 'record-outlet'
  | 'record-market-segment'
  | 'record-sale-support'
  | 'record-sales'
  | 'record-evaluation'
  | 'rate-accompaniment'
  | 'graduate';

const needsWaiver = (unmet: string[]): Refusal => notNow('JOURNEY.MINIMUMS_NOT_MET', { unmet: unmet.join(', ') });

export const decideMarketing: Handlers<Names> = {
  'start-marketing': (_payload, _state, { today }) => [{ type: 'MarketingStarted', data: { startedOn: today } }],
  'submit-marketing-plan': (payload) => [{ type: 'MarketingPlanSubmitted', data: payload }],
  'revise-marketing-plan': (payload, { marketingPlanVersion }) => [
    { type: 'MarketingPlanRevised', data: { ...payload, version: marketingPlanVersion + 1 } },
  ],
  'record-product-improvement': (payload, state, context) =>
    outsideAccompaniment('deliveredOn', payload.deliveredOn, state, context) ??
    notAttached(state, { before: payload.before, after: payload.after }) ?? [
      { type: 'ProductImprovementRecorded', data: payload },
    ],
  'record-outlet': (payload, state, context) =>
    outsideAccompaniment('openedOn', payload.openedOn, state, context) ?? [{ type: 'OutletRecorded', data: payload }],
  'record-market-segment': (payload, state, context) =>
    outsideAccompaniment('wonOn', payload.wonOn, state, context) ?? [{ type: 'MarketSegmentRecorded', data: payload }],
  'record-sale-support': (payload, state, context) =>
    outsideAccompaniment('occurredOn', payload.occurredOn, state, context) ?? [
      { type: 'SaleSupportRecorded', data: payload },
    ],
  'record-sales': (payload, state, context) =>
    salesRefusal(payload, state, context) ?? [{ type: 'SalesRecorded', data: payload }],
  'record-evaluation': (payload) => {
    const issues = indicatorIssues(payload.indicators, 'indicators');
    return issues.length > 0 ? invalid('COMMAND.INVALID', issues) : [{ type: 'EvaluationRecorded', data: payload }];
  },
  'rate-accompaniment': (payload) => [{ type: 'AccompanimentRated', data: payload }],
  // Below the minimums two different people must agree: the first signs the waiver, the second graduates.
  graduate: ({ waiverReason }, state, { policy, actor, today }) => {
    const unmet = unmetMinimums(state, policy);
    const certificate = certificateNumber(state, today.slice(0, 4));
    if (unmet.length === 0) return [{ type: 'CooperativeGraduated', data: { certificate } }];
    // The first signature is for what was below then: what has fallen below since is nobody's to waive alone.
    const { waiver } = state;
    if (!waiver || !unmet.every((name) => waiver.unmet.includes(name))) {
      if (!waiverReason) return needsWaiver(unmet);
      return [{ type: 'GraduationWaiverSigned', data: { reason: waiverReason, unmet } }];
    }
    if (isHandOf(actor, waiver.signedBy)) return notYou('JOURNEY.WAIVER_NEEDS_ANOTHER_PERSON');
    const { reason, signedBy: firstSignature } = waiver;
    return [{ type: 'CooperativeGraduated', data: { waiver: { reason, unmet, firstSignature }, certificate } }];
  },
};
