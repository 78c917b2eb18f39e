/** Deadlines, duties performed, policy, corrections, suspension and leaving. */
import type { DeadlineEventName } from '@mourafaka/contracts';
import { escalationsWithout, evolveDeadlines } from '../deadlines';
import { applyChanges } from './changes';
import { correctEntry } from './entries';
import { close, type Evolvers } from './evolve-helpers';
import { freePlace } from './places';

type AdministrationEvent =
  | DeadlineEventName
  | 'PolicyApplied'
  | 'SessionNoticeGiven'
  | 'DocumentAttached'
  | 'NoteAdded'
  | 'DataCorrected'
  | 'EntryCorrected'
  | 'JourneyReassigned'
  | 'JourneySuspended'
  | 'JourneyResumed'
  | 'JourneyWithdrawn'
  | 'JourneyExcluded';

export const evolveAdministration: Evolvers<AdministrationEvent> = {
  PolicyApplied: (_state, { version, settings }) => ({ policyVersion: version, settings }),
  ...evolveDeadlines,
  // A letter that has gone is owed no more.
  MessageIssued: (state, data, recorded) => ({
    ...evolveDeadlines.MessageIssued(state, data, recorded),
    letters: state.letters.filter(({ key }) => key !== data.duty),
  }),
  SessionNoticeGiven: () => ({}),
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
    escalations: escalationsWithout(state, [
      ...(agent === undefined ? [] : ['agent' as const]),
      ...(consultant === undefined ? [] : ['consultant' as const]),
    ]),
  }),
  JourneySuspended: (_state, { reason, until }, { recordedAt }) => ({
    suspended: { since: recordedAt, reason, until },
  }),
  JourneyResumed: () => ({ suspended: undefined }),
  JourneyWithdrawn: (state, { reason }, recorded) => ({
    ...close(state, 'withdrawn', recorded, 'withdrawal', { final: true, reason }),
    ...freePlace(state, recorded.recordedAt),
  }),
  JourneyExcluded: (state, { reason }, recorded) => ({
    ...close(state, 'excluded', recorded, 'exclusion', { reason }),
    ...freePlace(state, recorded.recordedAt),
  }),
};
