/** From the application to its decision, and appeals. */
import { enter, close, type Evolvers, oweLetter } from './evolve-helpers';
import type { JourneyState } from './state';
import { applyChanges } from './changes';
import { freePlace } from './places';

type SelectionEvent =
  | 'ApplicationSubmitted'
  | 'CompletionRequested'
  | 'FileCompleted'
  | 'FileDeclaredComplete'
  | 'EligibilityAssessed'
  | 'ApplicationScored'
  | 'ConflictDeclared'
  | 'ApplicationAdmitted'
  | 'ApplicationWaitlisted'
  | 'ApplicationRejected'
  | 'OfferMade'
  | 'OfferAccepted'
  | 'OfferDeclined'
  | 'OfferLapsed'
  | 'FreedPlaceRecorded'
  | 'DuplicateSuspected'
  | 'DuplicateDismissed'
  | 'DuplicateMerged'
  | 'FileLapsed'
  | 'AppealLodged'
  | 'AppealDecided'
  | 'AppealWindowClosed';

const nothingYet = {
  missing: [],
  completionRounds: 0,
  documents: [],
  notes: 0,
  duplicates: [],
  scores: [],
  conflicts: [],
  passedOver: false,
  freed: [],
  placesFreed: 0,
  visits: [],
  questionnaire: {},
  swotEntries: 0,
  swotRecorded: 0,
  swotWithdrawn: [],
  assemblies: [],
  accountsFiled: [],
  capital: [],
  entries: [],
  attendance: [],
  coachingPlan: [],
  sessions: [],
  assistance: [],
  technicalAssistance: 0,
  marketingPlan: false,
  marketingPlanVersion: 0,
  productImprovements: 0,
  outlets: 0,
  segments: 0,
  saleSupports: 0,
  sales: [],
  financing: [],
  deadlines: [],
  escalations: [],
  letters: [],
  lettersIssued: 0,
  opened: { diagnosis: 0, training: 0, marketing: 0 },
  policyVersion: 0,
  milestones: {},
} satisfies Partial<JourneyState>;

/** An offer that was not taken: back to the waiting list, behind everybody, and the place to the batch. */
const passOver = (state: JourneyState, letter: string, at: string): Partial<JourneyState> => ({
  ...enter(state, 'waitlisted', at),
  offer: undefined,
  passedOver: true,
  ...freePlace(state, at),
  ...oweLetter(state, letter, at),
});

export const evolveSelection: Evolvers<SelectionEvent> = {
  ApplicationSubmitted: (_state, { submittedOn: _on, ...data }, { recordedAt, actor }) => ({
    ...nothingYet,
    ...data,
    ...(actor.role === 'applicant' && { applicant: actor.id }),
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
    activeAt: recordedAt,
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
    documents: [
      ...state.documents,
      ...documents.map(({ kind, name, documentId }) => ({
        kind,
        name,
        at: recordedAt,
        ...(documentId && { documentId }),
      })),
    ],
    missing: state.missing.filter((kind) => !documents.some((document) => document.kind === kind)),
  }),
  FileDeclaredComplete: (state, _data, { recordedAt }) => ({ ...enter(state, 'complete', recordedAt), missing: [] }),
  EligibilityAssessed: (state, { eligible, results, override, scored }, { recordedAt }) => ({
    ...enter(state, eligible ? (scored ? 'scored' : 'eligible') : 'ineligible', recordedAt),
    eligibility: { eligible, results, at: recordedAt, overridden: override !== undefined },
    scores: scored === undefined ? [] : state.scores,
  }),
  ApplicationScored: (state, { scorer, scores, total, counted, complete }, { recordedAt }) => ({
    ...enter(state, complete ? 'scored' : 'eligible', recordedAt),
    scores: [...state.scores.filter((score) => score.scorer !== scorer), { scorer, scores, total, counted }],
    conflicts: counted ? state.conflicts : [...state.conflicts, scorer],
  }),
  ConflictDeclared: (state, { member, complete }, { recordedAt }) => ({
    ...(state.state === 'scored' && !complete && enter(state, 'eligible', recordedAt)),
    scores: state.scores.map((score) => (score.scorer === member ? { ...score, counted: false } : score)),
    conflicts: [...state.conflicts, member],
  }),
  ApplicationAdmitted: (state, { wave, lot, reason, beyondTarget, ...list }, { recordedAt, actor }) => ({
    ...enter(state, 'admitted', recordedAt),
    wave: wave ?? state.wave,
    lot: lot ?? state.lot,
    decision: { kind: 'admitted', at: recordedAt, by: actor.id, reasons: reason ? [reason] : [], ...list },
    admittedAt: recordedAt,
    progressAt: recordedAt,
    ...(beyondTarget && { beyondTarget }),
    ...oweLetter(state, 'admission', recordedAt),
  }),
  ApplicationWaitlisted: (state, { wave, reason, ...list }, { recordedAt, actor }) => ({
    ...enter(state, 'waitlisted', recordedAt),
    wave: wave ?? state.wave,
    decision: { kind: 'waitlisted', at: recordedAt, by: actor.id, reasons: [reason], ...list },
    ...oweLetter(state, 'waiting-list', recordedAt),
  }),
  ApplicationRejected: (state, { wave, reasons, ...list }, recorded) => {
    const { closing, ...closed } = close(state, 'rejected', recorded, 'rejection');
    return {
      ...closed,
      closing: closing && { ...closing, ...(list.signedBy && { signedBy: list.signedBy }) },
      wave: wave ?? state.wave,
      decision: { kind: 'rejected', at: recorded.recordedAt, by: recorded.actor.id, reasons, ...list },
    };
  },
  OfferMade: (state, offer, { recordedAt }) => ({
    ...enter(state, 'offered', recordedAt),
    wave: offer.wave,
    offer: { ...offer, at: recordedAt },
    ...oweLetter(state, 'place-offer', recordedAt),
  }),
  OfferAccepted: (state, _data, { recordedAt, actor }) => ({
    ...enter(state, 'admitted', recordedAt),
    offer: undefined,
    decision: { kind: 'admitted', at: recordedAt, by: actor.id, reasons: [] },
    admittedAt: recordedAt,
    progressAt: recordedAt,
    ...oweLetter(state, 'admission', recordedAt),
  }),
  OfferDeclined: (state, _data, { recordedAt }) => passOver(state, 'place-declined', recordedAt),
  OfferLapsed: (state, _data, { recordedAt }) => passOver(state, 'place-lapsed', recordedAt),
  FreedPlaceRecorded: (state, { duty }) => ({ freed: state.freed.filter(({ key }) => key !== duty) }),
  DuplicateSuspected: (state, { of, signals }, { recordedAt }) => ({
    duplicates: [
      ...state.duplicates.filter((suspicion) => suspicion.of !== of),
      { of, signals, status: 'open', at: recordedAt },
    ],
  }),
  DuplicateDismissed: (state, { of }) => ({
    duplicates: state.duplicates.map((suspicion) =>
      suspicion.of === of ? { ...suspicion, status: 'dismissed' } : suspicion,
    ),
  }),
  DuplicateMerged: (state, { into, reason }, recorded) => ({
    ...close(state, 'merged', recorded, 'merged', { final: true, reason }),
    mergedInto: into,
  }),
  FileLapsed: (state, _data, recorded) => close(state, 'lapsed', recorded, 'lapsed'),
  AppealLodged: (state, { against }, { recordedAt }) => ({
    ...enter(state, 'appealed', recordedAt),
    appeal: { against, at: recordedAt },
  }),
  AppealDecided: (state, { outcome, to, beyondTarget }, { recordedAt, actor }) => {
    const decided = {
      ...enter(state, to, recordedAt),
      appeal: undefined,
      progressAt: recordedAt,
      ...oweLetter(state, `appeal-${outcome}`, recordedAt),
    };
    if (outcome === 'dismiss') return { ...decided, closing: state.closing && { ...state.closing, final: true } };
    const reopened = { ...decided, closing: undefined, ...(beyondTarget && { beyondTarget }) };
    if (outcome === 'reassess') return { ...reopened, decisionFrom: recordedAt, reassessed: true };
    return {
      ...reopened,
      decision: { kind: 'admitted', at: recordedAt, by: actor.id, reasons: [] },
      admittedAt: recordedAt,
    };
  },
  AppealWindowClosed: (state) => ({ closing: state.closing && { ...state.closing, final: true } }),
};
