/** What may happen in every phase: planning, corrections, notes, suspension, leaving. */
import type { JourneyEvent, JourneyPayload } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { acknowledgeEscalation, extendDeadline, replanDeadlines, resumeDeadlines } from '../../deadlines';
import { messageTime } from '../../message-time';
import { journeyDeadlines, pausedDays } from '../deadlines';
import { journeyPhase, type JourneyState } from '../state';
import { settingsOf } from './application';
import { correctionOf } from './corrections';
import { suspicions } from './duplicates';
import { correctionOfEntry } from './entry-corrections';
import { type Handlers, invalidField, isRefusal, notNow, notYou } from './handler';
import { issued } from './messages';

type Names =
  | 'apply-policy'
  | 'replan-deadlines'
  | 'tell-session'
  | 'attach-document'
  | 'add-note'
  | 'correct'
  | 'reassign'
  | 'extend-deadline'
  | 'acknowledge-escalation'
  | 'suspend'
  | 'resume'
  | 'withdraw'
  | 'exclude';

/** Once the day is past, or to who has left, only a cancellation is still news. */
const isPointless = (
  { notice, heldOn }: JourneyPayload<'tell-session'>,
  state: JourneyState,
  { today }: DecisionContext,
): boolean => notice !== 'cancelled' && (heldOn < today || journeyPhase(state) === 'closed');

export const decideAnyTime: Handlers<Names> = {
  'apply-policy': ({ version }, state, context) => {
    if (version !== context.policyVersion) return invalidField('version', 'JOURNEY.POLICY_UNKNOWN', { version });
    if (version === state.policyVersion) return notNow('JOURNEY.POLICY_ALREADY_APPLIED', { version });
    // A bulk that was paused must not undo a later version; a person may go back to an earlier one.
    if (context.actor.role === 'system' && version < state.policyVersion)
      return notNow('JOURNEY.POLICY_OLDER', { version, applied: state.policyVersion });
    const moved = replanDeadlines(journeyDeadlines, state, 'policy', context);
    return [{ type: 'PolicyApplied', data: { version, settings: settingsOf(context.policy) } }, ...moved];
  },
  'replan-deadlines': (_payload, state, context) => {
    const moved = replanDeadlines(journeyDeadlines, state, 'calendar', context);
    if (moved.length === 0) return notNow('JOURNEY.NOTHING_TO_REPLAN');
    return [{ type: 'DeadlinesReplanned', data: { calendarVersion: context.calendarVersion } }, ...moved];
  },
  // Issued at once and not owed as a letter: an invitation that waited for a suspended journey would speak of a day long past.
  'tell-session': (payload, state, context) => {
    if (isPointless(payload, state, context)) return notNow('JOURNEY.DUTY_MOOT', { duty: payload.duty });
    const { duty, sessionId, notice, module, heldOn, from, to, place, urgent } = payload;
    const message = {
      duty: `session-${sessionId}/${duty}`,
      template: `session-${notice}`,
      params: { module, heldOn, from, to, place },
      notBefore: urgent ? context.now : messageTime(context),
    };
    return [
      { type: 'SessionNoticeGiven', data: payload },
      issued(state, { data: { audience: 'applicant', channel: 'sms', ...message } }),
    ];
  },
  'attach-document': (payload, { documents }) => {
    const { kind, documentId, replaces } = payload;
    const before = documents.find((document) => document.documentId === replaces);
    if (replaces !== undefined && !before) return invalidField('replaces', 'JOURNEY.DOCUMENT_NOT_ATTACHED');
    if (replaces !== undefined && before?.kind !== kind) return invalidField('kind', 'DOCUMENT.VERSION_OF_OTHER_KIND');
    if (replaces !== undefined && documentId === undefined) return invalidField('documentId', 'FIELD.REQUIRED');
    const twice = documentId !== undefined && documents.some((document) => document.documentId === documentId);
    return twice ? notNow('DOCUMENT.ATTACHED_ALREADY') : [{ type: 'DocumentAttached', data: payload }];
  },
  'add-note': (payload) => [{ type: 'NoteAdded', data: payload }],
  correct: ({ changes: input, entry, reason }, state, context) => {
    if (!input && !entry) return invalidField('changes', 'FIELD.EMPTY');
    if (input && context.actor.role === 'consultant') return notYou('JOURNEY.DATA_CORRECTED_BY_AGENTS');
    const entries = entry ? correctionOfEntry(entry, reason, state, context) : [];
    if (isRefusal(entries) || !input) return entries;
    const correction = correctionOf(input, state, context, 'changes');
    if ('refusal' in correction) return correction.refusal;
    const corrected: JourneyEvent = { type: 'DataCorrected', data: { changes: correction.changes, reason } };
    return [corrected, ...entries, ...suspicions(state, context)];
  },
  reassign: (payload) =>
    payload.agent === undefined && payload.consultant === undefined
      ? invalidField('agent', 'JOURNEY.REASSIGN_TO_WHOM')
      : [{ type: 'JourneyReassigned', data: payload }],
  'extend-deadline': (payload, state, context) => extendDeadline(journeyDeadlines, state, payload, context),
  'acknowledge-escalation': (payload, state, { actor }) => acknowledgeEscalation(state, payload, actor),
  suspend: (payload, _state, { today }) =>
    payload.until !== undefined && payload.until <= today
      ? invalidField('until', 'JOURNEY.SUSPENDED_UNTIL_PAST', { date: payload.until })
      : [{ type: 'JourneySuspended', data: payload }],
  resume: (_payload, state, context) => {
    const days = pausedDays(state, context);
    const moved = resumeDeadlines(journeyDeadlines, state, days, context);
    return [{ type: 'JourneyResumed', data: { pausedDays: days } }, ...moved];
  },
  withdraw: (payload) => [{ type: 'JourneyWithdrawn', data: payload }],
  exclude: (payload) => [{ type: 'JourneyExcluded', data: payload }],
};
