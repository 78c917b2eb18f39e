/** Marketing, the final evaluation and graduation. */
import { nextEntryId } from './entries';
import { close, enter, openedOnceMore, type Evolvers } from './evolve-helpers';

type MarketingEvent =
  | 'MarketingStarted'
  | 'MarketingPlanSubmitted'
  | 'MarketingPlanRevised'
  | 'ProductImprovementRecorded'
  | 'OutletRecorded'
  | 'MarketSegmentRecorded'
  | 'SaleSupportRecorded'
  | 'SalesRecorded'
  | 'EvaluationRecorded'
  | 'AccompanimentRated'
  | 'GraduationWaiverSigned'
  | 'CooperativeGraduated';

export const evolveMarketing: Evolvers<MarketingEvent> = {
  MarketingStarted: (state, { startedOn }, { recordedAt }) => ({
    ...enter(state, 'marketing', recordedAt),
    ...openedOnceMore(state, 'marketing'),
    marketingStartedAt: recordedAt,
    marketingStartedOn: startedOn ?? recordedAt.slice(0, 10),
  }),
  MarketingPlanSubmitted: () => ({ marketingPlan: true, marketingPlanVersion: 1 }),
  MarketingPlanRevised: (_state, { version }) => ({ marketingPlanVersion: version }),
  ProductImprovementRecorded: (state) => ({ productImprovements: state.productImprovements + 1 }),
  OutletRecorded: (state) => ({ outlets: state.outlets + 1 }),
  MarketSegmentRecorded: (state) => ({ segments: state.segments + 1 }),
  SaleSupportRecorded: (state) => ({ saleSupports: state.saleSupports + 1 }),
  SalesRecorded: (state, data) => ({ sales: [...state.sales, { id: nextEntryId(state, 'sale'), ...data }] }),
  EvaluationRecorded: (state, { indicators, satisfaction }, { recordedAt }) => ({
    ...enter(state, 'evaluated', recordedAt),
    evaluation: { indicators, satisfaction, at: recordedAt },
    waiver: undefined,
  }),
  AccompanimentRated: (_state, { satisfaction }, { recordedAt }) => ({ rating: { satisfaction, at: recordedAt } }),
  GraduationWaiverSigned: (_state, { reason, unmet }, { actor }) => ({ waiver: { reason, unmet, signedBy: actor.id } }),
  CooperativeGraduated: (state, { certificate }, recorded) => ({
    ...close(state, 'graduated', recorded, 'graduation', { final: true }),
    ...(certificate !== undefined && { certificate }),
  }),
};
