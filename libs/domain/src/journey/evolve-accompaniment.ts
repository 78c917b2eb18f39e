/** Diagnosis, training, marketing and the end of the path. */
import { close, enter, type Evolvers } from './evolve-helpers';
import type { JourneyState } from './state';

type AccompanimentEvent =
  | 'ConsultantAssigned'
  | 'DiagnosisStarted'
  | 'SwotRecorded'
  | 'DevelopmentPlanSubmitted'
  | 'DevelopmentPlanReturned'
  | 'DevelopmentPlanApproved'
  | 'AttendanceRecorded'
  | 'TrainingStarted'
  | 'CoachingSessionRecorded'
  | 'TechnicalAssistanceRecorded'
  | 'PlanActionUpdated'
  | 'MarketingStarted'
  | 'MarketingPlanSubmitted'
  | 'ProductImprovementRecorded'
  | 'OutletRecorded'
  | 'SaleSupportRecorded'
  | 'EvaluationRecorded'
  | 'GraduationWaiverSigned'
  | 'CooperativeGraduated';

const openedOnceMore = ({ opened }: JourneyState, phase: keyof JourneyState['opened']): Partial<JourneyState> => ({
  opened: { ...opened, [phase]: opened[phase] + 1 },
});

export const evolveAccompaniment: Evolvers<AccompanimentEvent> = {
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
  AttendanceRecorded: (state, { module, occurredOn, participants }, { recordedAt }) => ({
    attendance: [...state.attendance, { module, occurredOn, participants: participants.length }],
    progressAt: recordedAt,
  }),
  TrainingStarted: (state, _data, { recordedAt }) => ({
    ...enter(state, 'training', recordedAt),
    ...openedOnceMore(state, 'training'),
    trainingStartedAt: recordedAt,
  }),
  CoachingSessionRecorded: (state, { occurredOn, attended, durationMinutes }, { recordedAt }) => ({
    sessions: [...state.sessions, { occurredOn, attended, durationMinutes }],
    progressAt: recordedAt,
  }),
  TechnicalAssistanceRecorded: (state) => ({ technicalAssistance: state.technicalAssistance + 1 }),
  PlanActionUpdated: (state, { actionId, status }) => ({
    plan: state.plan && {
      ...state.plan,
      actions: state.plan.actions.map((action) => (action.id === actionId ? { ...action, status } : action)),
    },
  }),
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
