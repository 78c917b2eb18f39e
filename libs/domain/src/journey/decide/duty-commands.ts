/** The commands that perform duties. A duty the state no longer lists, or not yet due, is moot: nothing is recorded. */
import type { DutyKind, JourneyEvent, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { duties } from '../duties';
import { type JourneyState, openDeadlines } from '../state';
import { type Handlers, notNow } from './handler';
import { messageTime } from './messages';

const moot = (duty: string): Refusal => notNow('JOURNEY.DUTY_MOOT', { duty });

const isDue = (key: string, kinds: readonly DutyKind[], state: JourneyState, { now }: DecisionContext): boolean =>
  duties(state).some((duty) => duty.key === key && kinds.includes(duty.kind) && duty.dueAt <= now);

function stepOf(key: string, state: JourneyState) {
  for (const deadline of openDeadlines(state)) {
    const step = deadline.steps.find((it) => it.key === key);
    if (step) return { deadline, step };
  }
  return undefined;
}

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
    const notBefore = messageTime(context);
    const letter = state.letters.find(({ key }) => key === duty);
    if (letter) {
      const { template, params } = letter;
      const message = { duty, template, notBefore, ...(params && { params }) };
      return [{ type: 'MessageIssued', data: { audience: 'applicant', channel: 'sms', ...message } }];
    }
    const found = stepOf(duty, state);
    if (!found) return moot(duty);
    const { deadline, step } = found;
    const { audience = deadline.owner, channel = 'inbox', template = deadline.kind } = step;
    const about = { deadline: deadline.key, dueOn: deadline.dueOn };
    return [{ type: 'MessageIssued', data: { duty, audience, channel, template, ...about, notBefore } }];
  },
  escalate: ({ duty }, state, context) => {
    const found = isDue(duty, ['escalate'], state, context) ? stepOf(duty, state) : undefined;
    if (!found) return moot(duty);
    const { deadline, step } = found;
    const { level = 1, audience: to = 'programme-manager', template = deadline.kind } = step;
    return [{ type: 'Escalated', data: { duty, deadline: deadline.key, kind: deadline.kind, level, to, template } }];
  },
  expire: ({ duty }, state, context) => {
    const found = isDue(duty, ['expire'], state, context) ? stepOf(duty, state) : undefined;
    if (!found) return moot(duty);
    const { key: deadline, kind } = found.deadline;
    return [{ type: 'DeadlineExpired', data: { duty, deadline, kind } }, ...consequence(kind, deadline)];
  },
};
