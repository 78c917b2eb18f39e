/** Marketing, the final evaluation and graduation. */
import { close, enter, openedOnceMore, type Evolvers } from './evolve-helpers';

type MarketingEvent =
  | 'MarketingStarted'
  | 'MarketingPlanSubmitted'
  | 'ProductImprovementRecorded'
  | 'OutletRecorded'
  | 'SaleSupportRecorded'
  | 'EvaluationRecorded'
  | 'GraduationWaiverSigned'
  | 'CooperativeGraduated';

export const evolveMarketing: Evolvers<MarketingEvent> = {
  MarketingStarted: (state, _data, { recordedAt }) => ({
    ...enter(state, 'marketing', recordedAt),
    ...openedOnceMore(state, 'marketing'),
    marketingStartedAt: recordedAt,
  }),
  MarketingPlanSubmitted: () => ({ marketingPlan: true }),
  ProductImprovementRecorded: (state) => ({ productImprovements: state.productImprovements + 1 }),
  OutletRecorded: (state) => ({ outlets: state.outlets + 1 }),
  SaleSupportRecorded: (state) => ({ saleSupports: state.saleSupports + 1 }),
  EvaluationRecorded: (state, { indicators, satisfaction }, { recordedAt }) => ({
    ...enter(state, 'evaluated', recordedAt),
    evaluation: { indicators, satisfaction, at: recordedAt },
    waiver: undefined,
  }),
  GraduationWaiverSigned: (_state, { reason, unmet }, { actor }) => ({ waiver: { reason, unmet, signedBy: actor.id } }),
  CooperativeGraduated: (state, _data, recorded) => close(state, 'graduated', recorded, 'graduation', true),
};
