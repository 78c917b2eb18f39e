/** The cooperative's own word on a coaching session: it confirms by the code it was sent, or disputes. */
import { isHandOf, type Refusal } from '@mourafaka/contracts';
import { entryOf } from '../entries';
import type { CoachingSession, JourneyState } from '../state';
import { type Handlers, invalid, invalidField, notNow, notYou } from './handler';

type Names = 'confirm-session' | 'renew-session-code' | 'dispute-session' | 'settle-dispute';

/** After so many wrong codes another is needed. */
export const mostWrongCodes = 5;

/** What the code of a session is made for: another for each time one was asked. */
export const codePurpose = (session: string, issue: number | string): string => `session/${session}#${issue}`;

/** A session that counts. */
function sessionOf(id: string, state: JourneyState): CoachingSession | Refusal {
  const session = state.sessions.find((it) => it.id === id);
  if (session) return session;
  return entryOf(state, id)
    ? notNow('JOURNEY.ENTRY_WITHDRAWN', { entry: id })
    : invalidField('session', 'JOURNEY.ENTRY_UNKNOWN', { entry: id });
}

/** A session the cooperative has not answered yet. */
function unanswered(id: string, state: JourneyState): CoachingSession | Refusal {
  const session = sessionOf(id, state);
  if ('kind' in session) return session;
  if (session.confirmedAt) return notNow('JOURNEY.SESSION_CONFIRMED', { session: id });
  const { dispute } = session;
  return dispute && !dispute.settled ? notNow('JOURNEY.SESSION_DISPUTED', { session: id }) : session;
}

export const decideConfirmation: Handlers<Names> = {
  'confirm-session': ({ session: id, code }, state, context) => {
    const session = unanswered(id, state);
    if ('kind' in session) return session;
    if (!session.code) return notNow('JOURNEY.NO_CODE_SENT', { session: id });
    if (isHandOf(context.actor, entryOf(state, id)?.by)) return notYou('JOURNEY.CONFIRMATION_NEEDS_ANOTHER_PERSON');
    const wrong = context.wrongCodes ?? 0;
    if (wrong >= mostWrongCodes) return notNow('JOURNEY.CODE_SPENT', { session: id });
    if (code === context.codeFor(codePurpose(id, session.code.issue)))
      return [{ type: 'CoachingSessionConfirmed', data: { session: id } }];
    const params = { left: mostWrongCodes - wrong - 1 };
    // A code of its own, not one of a field: refusals are counted by it.
    return { ...invalid('JOURNEY.CODE_WRONG', [{ field: 'code', code: 'JOURNEY.CODE_WRONG', params }]), params };
  },
  'renew-session-code': ({ session: id }, state, { today, dateOf, actor }) => {
    const session = unanswered(id, state);
    if ('kind' in session) return session;
    const { issue, at } = session.code ?? { issue: 0, at: '' };
    // The first one may have been mistyped until it was worth nothing; from the second on, messages are not for the asking.
    if (actor.role === 'applicant' && issue > 1 && dateOf(at) === today) return notNow('JOURNEY.CODE_SENT_TODAY');
    return [{ type: 'SessionCodeRenewed', data: { session: id } }];
  },
  'dispute-session': (payload, state) => {
    const session = unanswered(payload.session, state);
    if ('kind' in session) return session;
    if (session.dispute) return notNow('JOURNEY.DISPUTE_SETTLED', { session: payload.session });
    return [{ type: 'CoachingSessionDisputed', data: payload }];
  },
  'settle-dispute': (payload, state, { actor }) => {
    const { session: id } = payload;
    const session = sessionOf(id, state);
    if ('kind' in session) return session;
    if (!session.dispute || session.dispute.settled) return notNow('JOURNEY.NO_DISPUTE');
    if ([entryOf(state, id)?.by, session.consultant].some((person) => isHandOf(actor, person)))
      return notYou('JOURNEY.DISPUTE_NEEDS_ANOTHER_PERSON');
    return [{ type: 'SessionDisputeSettled', data: payload }];
  },
};
