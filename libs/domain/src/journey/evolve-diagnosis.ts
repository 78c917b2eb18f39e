/** The diagnosis: visits, the questionnaire, strengths and weaknesses, the baseline. */
import { enter, openedOnceMore, type Evolvers } from './evolve-helpers';
import type { JourneyState, Visit } from './state';

type DiagnosisEvent =
  | 'ConsultantAssigned'
  | 'DiagnosisStarted'
  | 'VisitPlanned'
  | 'VisitMoved'
  | 'VisitCancelled'
  | 'VisitRecorded'
  | 'QuestionnaireAnswered'
  | 'SwotRecorded'
  | 'SwotRevised'
  | 'NeedsRecorded'
  | 'BaselineRecorded';

const newVisit = ({ visits }: JourneyState, visit: Omit<Visit, 'id'>): Partial<JourneyState> => ({
  visits: [...visits, { id: `V${visits.length + 1}`, ...visit }],
});

const changeVisit = ({ visits }: JourneyState, id: string, change: Partial<Visit>): Partial<JourneyState> => ({
  visits: visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)),
});

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
  VisitPlanned: (state, { plannedOn, from, place }) =>
    newVisit(state, { status: 'planned', on: plannedOn, ...(from && { from }), ...(place && { place }) }),
  VisitMoved: (state, { visit, plannedOn, from, place }) => changeVisit(state, visit, { on: plannedOn, from, place }),
  VisitCancelled: (state, { visit }) => changeVisit(state, visit, { status: 'cancelled' }),
  VisitRecorded: (state, { visit, occurredOn, place }) => {
    const held = { status: 'held', on: occurredOn, ...(place && { place }) } as const;
    return visit === undefined ? newVisit(state, held) : changeVisit(state, visit, { ...held, from: undefined });
  },
  QuestionnaireAnswered: (state, { heading, form }) => ({ questionnaire: { ...state.questionnaire, [heading]: form } }),
  SwotRecorded: (state, { entries, baseline }) => ({
    swotEntries: state.swotEntries + entries.length,
    swotRecorded: state.swotRecorded + entries.length,
    baseline: baseline ?? state.baseline,
  }),
  SwotRevised: (state, { entry, withdrawn }) =>
    withdrawn ? { swotEntries: state.swotEntries - 1, swotWithdrawn: [...state.swotWithdrawn, entry] } : {},
  NeedsRecorded: () => ({}),
  BaselineRecorded: (_state, { indicators }) => ({ baseline: indicators }),
};
