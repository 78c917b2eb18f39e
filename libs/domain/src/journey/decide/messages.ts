/** What is told to the cooperative, what it wishes to be told, and what becomes of messages that did not arrive. */
import type { JourneyEvent } from '@mourafaka/contracts';
import { isRefused, messageLanguage } from '../messages-state';
import type { JourneyState } from '../state';
import { type Handlers, invalidField, notNow } from './handler';

type Issued = Extract<JourneyEvent, { type: 'MessageIssued' }>;

/**
 * The message as its reader gets it: the cooperative in its language, unless it wants only what the procedure requires and
 * this is not; then it is withheld, and what was owed is owed no more.
 */
export function issued(state: JourneyState, { data }: Pick<Issued, 'data'>): JourneyEvent {
  const { duty, template, audience, deadline } = data;
  if (audience !== 'applicant') return { type: 'MessageIssued', data };
  return isRefused(state, data)
    ? { type: 'MessageWithheld', data: { duty, template, why: 'opted-out', ...(deadline && { deadline }) } }
    : { type: 'MessageIssued', data: { ...data, language: messageLanguage(state) } };
}

export const decideMessages: Handlers<'record-delivery' | 'settle-message' | 'set-preferences'> = {
  'record-delivery': (payload, { undelivered = [] }) => {
    const known = undelivered.find(({ message }) => message === payload.message);
    // What was uncertain may turn out to have failed.
    const news = known?.outcome !== payload.outcome;
    return news
      ? [{ type: 'MessageUndelivered', data: payload }]
      : notNow('MESSAGES.RECORDED_ALREADY', { message: payload.message });
  },
  'settle-message': (payload, { undelivered = [] }) =>
    undelivered.some(({ message }) => message === payload.message)
      ? [{ type: 'MessageSettled', data: payload }]
      : notNow('MESSAGES.NOTHING_TO_SETTLE', { message: payload.message }),
  'set-preferences': (wishes, state) => {
    const { language, reminders } = wishes;
    if (language === undefined && reminders === undefined) return invalidField('language', 'FIELD.EMPTY');
    const { preferences } = state;
    const same =
      (language ?? preferences?.language) === preferences?.language &&
      (reminders ?? preferences?.reminders ?? 'all') === (preferences?.reminders ?? 'all');
    return same ? notNow('MESSAGES.PREFERENCES_AS_THEY_ARE') : [{ type: 'PreferencesSet', data: wishes }];
  },
};
