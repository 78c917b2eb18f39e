/** From the application to its decision, and appeals. */
import { enter, close, type Evolvers, oweLetter } from './evolve-helpers';
import type { JourneyState } from './state';
import { applyChanges } from './changes';

type SelectionEvent =
  | 'ApplicationSubmitted'
  | 'CompletionRequested'
  | 'FileCompleted'
  | 'FileDeclaredComplete'
  | 'EligibilityAssessed'
  | 'ApplicationScored'
  | 'ApplicationAdmitted'
  | 'ApplicationWaitlisted'
  | 'ApplicationRejected'
  | 'FileLapsed'
  | 'AppealLodged'
  | 'AppealDecided'
  | 'AppealWindowClosed';

const nothingYet = {
  missing: [],
  completionRounds: 0,
  documents: [],
  notes: 0,
  scores: [],
  swotEntries: 0,
  attendance: [],
  sessions: [],
  technicalAssistance: 0,
  marketingPlan: false,
  productImprovements: 0,
  outlets: 0,
  saleSupports: 0,
  deadlines: [],
  letters: [],
  lettersIssued: 0,
  opened: { diagnosis: 0, training: 0, marketing: 0 },
  policyVersion: 0,
} satisfies Partial<JourneyState>;

export const evolveSelection: Evolvers<SelectionEvent> = {
  ApplicationSubmitted: (_state, { submittedOn: _on, ...data }, { recordedAt }) => ({
    ...nothingYet,
    ...data,
    settings: {
      modules: [],
      minParticipants: 0,
      sessionsPlanned: 0,
      training: { modules: 0, sessions: 0 },
      automaticPhases: [],
    },
    state: 'submitted',
    since: recordedAt,
    submittedAt: recordedAt,
    decisionFrom: recordedAt,
    progressAt: recordedAt,
  }),
  CompletionRequested: (state, { missing, round }, { recordedAt }) => ({
    ...enter(state, 'incomplete', recordedAt),
    missing,
    completionRounds: round,
    ...oweLetter(state, 'completion-request', recordedAt),
  }),
  FileCompleted: (state, { documents, corrections }, { recordedAt }) => ({
    ...enter(state, 'submitted', recordedAt),
    ...applyChanges(state, corrections),
    documents: [...state.documents, ...documents.map(({ kind, name }) => ({ kind, name, at: recordedAt }))],
    missing: state.missing.filter((kind) => !documents.some((document) => document.kind === kind)),
  }),
  FileDeclaredComplete: (state, _data, { recordedAt }) => ({ ...enter(state, 'complete', recordedAt), missing: [] }),
  EligibilityAssessed: (state, { eligible, results, override }, { recordedAt }) => ({
    ...enter(state, eligible ? 'eligible' : 'ineligible', recordedAt),
    eligibility: { eligible, results, at: recordedAt, overridden: override !== undefined },
    scores: [],
  }),
  ApplicationScored: (state, { scorer, total, counted, complete }, { recordedAt }) => ({
    ...enter(state, complete ? 'scored' : 'eligible', recordedAt),
    scores: [...state.scores.filter((score) => score.scorer !== scorer), { scorer, total, counted }],
  }),
  ApplicationAdmitted: (state, { wave, lot, reason }, { recordedAt, actor }) => ({
    ...enter(state, 'admitted', recordedAt),
    wave: wave ?? state.wave,
    lot: lot ?? state.lot,
    decision: { kind: 'admitted', at: recordedAt, by: actor.id, reasons: reason ? [reason] : [] },
    admittedAt: recordedAt,
    progressAt: recordedAt,
    ...oweLetter(state, 'admission', recordedAt),
  }),
  ApplicationWaitlisted: (state, { rank, reason }, { recordedAt, actor }) => ({
    ...enter(state, 'waitlisted', recordedAt),
    decision: { kind: 'waitlisted', at: recordedAt, by: actor.id, reasons: [reason], rank },
    ...oweLetter(state, 'waiting-list', recordedAt),
  }),
  ApplicationRejected: (state, { reasons }, recorded) => ({
    ...close(state, 'rejected', recorded, 'rejection'),
    decision: { kind: 'rejected', at: recorded.recordedAt, by: recorded.actor.id, reasons },
  }),
  FileLapsed: (state, _data, recorded) => close(state, 'lapsed', recorded, 'lapsed'),
  AppealLodged: (state, { against }, { recordedAt }) => ({
    ...enter(state, 'appealed', recordedAt),
    appeal: { against, at: recordedAt },
  }),
  AppealDecided: (state, { outcome, to }, { recordedAt, actor }) => {
    const decided = { ...enter(state, to, recordedAt), appeal: undefined, progressAt: recordedAt };
    const letter = oweLetter(state, `appeal-${outcome}`, recordedAt);
    if (outcome === 'dismiss')
      return { ...decided, ...letter, closing: state.closing && { ...state.closing, final: true } };
    if (outcome === 'reassess') return { ...decided, ...letter, closing: undefined, decisionFrom: recordedAt };
    return {
      ...decided,
      ...letter,
      closing: undefined,
      decision: { kind: 'admitted', at: recordedAt, by: actor.id, reasons: [] },
      admittedAt: recordedAt,
    };
  },
  AppealWindowClosed: (state) => ({ closing: state.closing && { ...state.closing, final: true } }),
};
