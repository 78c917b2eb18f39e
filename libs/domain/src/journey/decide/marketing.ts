/** Marketing, the final evaluation and graduation. */
import type { ProgrammePolicy, Refusal } from '@mourafaka/contracts';
import { type JourneyState, progressOf } from '../state';
import { type Handlers, inFuture, notNow, notYou } from './handler';

type Names =
  | 'start-marketing'
  | 'submit-marketing-plan'
  | 'record-product-improvement'
  | 'record-outlet'
  | 'record-sale-support'
  | 'record-evaluation'
  | 'graduate';

/** The minimums of graduation the cooperative does not reach. */
export function unmetMinimums(state: JourneyState, { graduation }: ProgrammePolicy): string[] {
  const progress = progressOf(state);
  const { actionsDone, actionsPlanned } = progress;
  const met: Record<string, boolean> = {
    modules: progress.modulesAttended >= graduation.modules,
    sessions: progress.sessionsDone >= graduation.sessions,
    actions: actionsPlanned === 0 || actionsDone * 100 >= graduation.actionsDonePercent * actionsPlanned,
    marketingPlan: state.marketingPlan,
    productImprovements: state.productImprovements >= graduation.productImprovements,
    outlets: state.outlets >= graduation.outlets,
  };
  return Object.keys(met).filter((name) => !met[name]);
}

const needsWaiver = (unmet: string[]): Refusal => notNow('JOURNEY.MINIMUMS_NOT_MET', { unmet: unmet.join(', ') });

export const decideMarketing: Handlers<Names> = {
  'start-marketing': () => [{ type: 'MarketingStarted', data: {} }],
  'submit-marketing-plan': (payload) => [{ type: 'MarketingPlanSubmitted', data: payload }],
  'record-product-improvement': (payload, _state, context) =>
    inFuture('deliveredOn', payload.deliveredOn, context) ?? [{ type: 'ProductImprovementRecorded', data: payload }],
  'record-outlet': (payload, _state, context) =>
    inFuture('openedOn', payload.openedOn, context) ?? [{ type: 'OutletRecorded', data: payload }],
  'record-sale-support': (payload, _state, context) =>
    inFuture('occurredOn', payload.occurredOn, context) ?? [{ type: 'SaleSupportRecorded', data: payload }],
  'record-evaluation': (payload) => [{ type: 'EvaluationRecorded', data: payload }],
  // Below the minimums two different people must agree: the first signs the waiver, the second graduates.
  graduate: ({ waiverReason }, state, { policy, actor }) => {
    const unmet = unmetMinimums(state, policy);
    if (unmet.length === 0) return [{ type: 'CooperativeGraduated', data: {} }];
    if (!state.waiver) {
      if (!waiverReason) return needsWaiver(unmet);
      return [{ type: 'GraduationWaiverSigned', data: { reason: waiverReason, unmet } }];
    }
    if (state.waiver.signedBy === actor.id) return notYou('JOURNEY.WAIVER_NEEDS_ANOTHER_PERSON');
    const { reason, signedBy: firstSignature } = state.waiver;
    return [{ type: 'CooperativeGraduated', data: { waiver: { reason, unmet, firstSignature } } }];
  },
};
