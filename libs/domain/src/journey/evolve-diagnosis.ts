/** The diagnosis and the development plan. */
import { enter, openedOnceMore, type Evolvers } from './evolve-helpers';

type DiagnosisEvent =
  | 'ConsultantAssigned'
  | 'DiagnosisStarted'
  | 'SwotRecorded'
  | 'DevelopmentPlanSubmitted'
  | 'DevelopmentPlanReturned'
  | 'DevelopmentPlanApproved';

export const evolveDiagnosis: Evolvers<DiagnosisEvent> = {
  ConsultantAssigned: (state, { consultant, provider, lot }, { recordedAt }) => ({
    consultant,
    provider: provider ?? state.provider,
    lot: lot ?? state.lot,
    progressAt: recordedAt,
  }),
  DiagnosisStarted: (state, _data, { recordedAt }) => ({
    ...enter(state, 'diagnosing', recordedAt),
    ...openedOnceMore(state, 'diagnosis'),
    diagnosisStartedAt: recordedAt,
  }),
  SwotRecorded: (state, { entries, baseline }) => ({
    swotEntries: state.swotEntries + entries.length,
    baseline: baseline ?? state.baseline,
  }),
  DevelopmentPlanSubmitted: (state, { round, actions }, { recordedAt, actor }) => ({
    ...enter(state, 'plan-submitted', recordedAt),
    plan: { round, author: actor.id, actions: actions.map((action) => ({ ...action, status: 'planned' })) },
  }),
  DevelopmentPlanReturned: (state, _data, { recordedAt }) => enter(state, 'plan-returned', recordedAt),
  DevelopmentPlanApproved: (state, _data, { recordedAt, actor }) => ({
    ...enter(state, 'plan-approved', recordedAt),
    plan: state.plan && { ...state.plan, approvedBy: actor.id, approvedAt: recordedAt },
    progressAt: recordedAt,
  }),
};
