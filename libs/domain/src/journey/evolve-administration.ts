/** Deadlines, duties performed, policy, corrections, suspension and leaving. */
import type { DeadlineStep } from '@mourafaka/contracts';
import { applyChanges } from './changes';
import { correctEntry } from './entries';
import { close, type Evolvers } from './evolve-helpers';
import { freePlace } from './places';
import type { Deadline, JourneyState } from './state';

type AdministrationEvent =
  | 'PolicyApplied'
  | 'DeadlineSet'
  | 'DeadlineMoved'
  | 'DeadlinePaused'
  | 'DeadlineMet'
  | 'DeadlineCancelled'
  | 'DeadlineExpired'
  | 'DeadlinesReplanned'
  | 'MessageIssued'
  | 'SessionNoticeGiven'
  | 'Escalated'
  | 'DocumentAttached'
  | 'NoteAdded'
  | 'DataCorrected'
  | 'EntryCorrected'
  | 'JourneyReassigned'
  | 'JourneySuspended'
  | 'JourneyResumed'
  | 'JourneyWithdrawn'
  | 'JourneyExcluded';

const changeDeadline = (state: JourneyState, key: string, change: (deadline: Deadline) => Partial<Deadline>) => ({
  deadlines: state.deadlines.map((deadline) =>
    deadline.key === key ? { ...deadline, ...change(deadline) } : deadline,
  ),
});

const closeDeadline = (state: JourneyState, key: string, status: Deadline['status'], closedAt: string) =>
  changeDeadline(state, key, () => ({ status, closedAt, steps: [], pausedOn: undefined }));

/** A duty was performed: its step is done, or its letter has gone. */
const performed = (state: JourneyState, duty: string): Partial<JourneyState> => ({
  letters: state.letters.filter((letter) => letter.key !== duty),
  deadlines: state.deadlines.map((deadline) => {
    const step: DeadlineStep | undefined = deadline.steps.find((it) => it.key === duty);
    if (!step) return deadline;
    return {
      ...deadline,
      steps: deadline.steps.filter((it) => it !== step),
      performed: [...deadline.performed, step.name],
    };
  }),
});

export const evolveAdministration: Evolvers<AdministrationEvent> = {
  PolicyApplied: (_state, { version, settings }) => ({ policyVersion: version, settings }),
  DeadlineSet: (state, { key, kind, owner, anchorOn, revision, dueOn, dueAt, steps }) => ({
    deadlines: [
      ...state.deadlines,
      { key, kind, status: 'open', owner, anchorOn, pausedDays: 0, revision, dueOn, dueAt, steps, performed: [] },
    ],
  }),
  DeadlineMoved: (state, { key, why, fixedOn, pausedDays, revision, dueOn, dueAt, steps }) =>
    changeDeadline(state, key, ({ performed: done }) => ({
      status: 'open',
      pausedOn: undefined,
      fixedOn,
      pausedDays,
      revision,
      dueOn,
      dueAt,
      steps,
      performed: why === 'extended' || why === 'resumed' ? [] : done,
    })),
  DeadlinePaused: (state, { key, pausedOn }) =>
    changeDeadline(state, key, () => ({ status: 'paused', pausedOn, steps: [] })),
  DeadlineMet: (state, { key }, { recordedAt }) => closeDeadline(state, key, 'met', recordedAt),
  DeadlineCancelled: (state, { key }, { recordedAt }) => closeDeadline(state, key, 'cancelled', recordedAt),
  DeadlineExpired: (state, { deadline }, { recordedAt }) => closeDeadline(state, deadline, 'expired', recordedAt),
  DeadlinesReplanned: () => ({}),
  MessageIssued: (state, { duty }) => performed(state, duty),
  SessionNoticeGiven: () => ({}),
  Escalated: (state, { duty }) => performed(state, duty),
  DocumentAttached: (state, { kind, name, documentId, replaces }, { recordedAt }) => ({
    documents: [
      ...state.documents,
      { kind, name, at: recordedAt, ...(documentId && { documentId }), ...(replaces && { replaces }) },
    ],
    missing: state.missing.filter((missing) => missing !== kind),
  }),
  NoteAdded: (state) => ({ notes: state.notes + 1 }),
  DataCorrected: (state, { changes }) => applyChanges(state, changes),
  EntryCorrected: (state, { entry: id, fields, withdrawn }, { recordedAt: at }) =>
    correctEntry(state, { id, at, ...(!withdrawn && { fields: fields ?? {} }) }),
  JourneyReassigned: (state, { agent, consultant }) => ({
    agent: agent ?? state.agent,
    consultant: consultant ?? state.consultant,
  }),
  JourneySuspended: (_state, { reason, until }, { recordedAt }) => ({
    suspended: { since: recordedAt, reason, until },
  }),
  JourneyResumed: () => ({ suspended: undefined }),
  JourneyWithdrawn: (state, _data, recorded) => ({
    ...close(state, 'withdrawn', recorded, 'withdrawal', true),
    ...freePlace(state, recorded.recordedAt),
  }),
  JourneyExcluded: (state, _data, recorded) => ({
    ...close(state, 'excluded', recorded, 'exclusion'),
    ...freePlace(state, recorded.recordedAt),
  }),
};
