/** The commands that perform duties. A duty the state no longer lists, or not yet due, is moot: nothing is recorded. */
import type { DutyKind, JourneyEvent, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { escalateStep, expireStep, remindStep } from '../../deadlines';
import { messageTime } from '../../message-time';
import { duties } from '../duties';
import type { JourneyState } from '../state';
import { type Handlers, notNow } from './handler';
import { issued } from './messages';

const moot = (duty: string): Refusal => notNow('JOURNEY.DUTY_MOOT', { duty });

const isDue = (key: string, kinds: readonly DutyKind[], state: JourneyState, { now }: DecisionContext): boolean =>
  duties(state).some((duty) => duty.key === key && kinds.includes(duty.kind) && duty.dueAt <= now);

/** What follows from an expiry, by the kind of deadline; the others only note it. */
function consequence(kind: string, deadline: string): JourneyEvent[] {
  if (kind === 'file-completion') return [{ type: 'FileLapsed', data: { deadline } }];
  if (kind === 'place-answer') return [{ type: 'OfferLapsed', data: { deadline } }];
  return kind === 'appeal-window' ? [{ type: 'AppealWindowClosed', data: { deadline } }] : [];
}

export const decideDuty: Handlers<'issue-message' | 'escalate' | 'expire' | 'record-place-freed'> = {
  'record-place-freed': ({ duty }, state, context) =>
    isDue(duty, ['free-place'], state, context) ? [{ type: 'FreedPlaceRecorded', data: { duty } }] : moot(duty),
  'issue-message': ({ duty }, state, context) => {
    if (!isDue(duty, ['remind', 'issue-letter'], state, context)) return moot(duty);
    const letter = state.letters.find(({ key }) => key === duty);
    if (letter) {
      const { template, params } = letter;
      const message = { duty, template, notBefore: messageTime(context), ...(params && { params }) };
      return [issued(state, { data: { audience: 'applicant', channel: 'sms', ...message } })];
    }
    const reminder = remindStep(state, duty, context, state.cooperative.region);
    return reminder ? [issued(state, reminder)] : moot(duty);
  },
  escalate: ({ duty }, state, context) => {
    const escalated = isDue(duty, ['escalate'], state, context)
      ? escalateStep(state, duty, context, state.cooperative.region)
      : undefined;
    return escalated ? [escalated] : moot(duty);
  },
  expire: ({ duty }, state, context) => {
    const expired = isDue(duty, ['expire'], state, context) ? expireStep(state, duty) : undefined;
    return expired ? [expired, ...consequence(expired.data.kind, expired.data.deadline)] : moot(duty);
  },
};
