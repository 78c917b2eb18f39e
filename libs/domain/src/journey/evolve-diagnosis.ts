/** The diagnosis: visits, the questionnaire, strengths and weaknesses, the baseline. */
import { nextEntryId } from './entries';
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

const newVisit = (state: JourneyState, visit: Omit<Visit, 'id'>): Partial<JourneyState> => ({
  visits: [...state.visits, { id: nextEntryId(state, 'visit'), ...visit }],
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
  VisitPlanned: (state, { plannedOn, from, place }, { recordedAt: at }) =>
    newVisit(state, {
      ...{ status: 'planned', on: plannedOn, revision: 0, at },
      ...(from && { from }),
      ...(place && { place }),
    }),
  VisitMoved: (state, { visit, plannedOn, from, place }, { recordedAt: at }) => {
    const revision = (state.visits.find(({ id }) => id === visit)?.revision ?? 0) + 1;
    return changeVisit(state, visit, { on: plannedOn, from, place, revision, at });
  },
  VisitCancelled: (state, { visit }) => changeVisit(state, visit, { status: 'cancelled' }),
  VisitRecorded: (state, { visit, occurredOn, place }, { recordedAt: at }) => {
    const held = { status: 'held', on: occurredOn, ...(place && { place }) } as const;
    return visit === undefined
      ? newVisit(state, { ...held, revision: 0, at })
      : changeVisit(state, visit, { ...held, from: undefined });
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
