/** What happens to deadlines: the same events in every stream that has any. */
import { z } from 'zod';
import { code, count, localDate } from '../fields';
import { instant, key, role, version } from '../journey/event-shapes';
import { reason } from '../journey/shared';
import { channels } from '../policy/policy';
import { messageLanguages } from '../journey/application-input';
import { about, deadlineKind, plan } from './shapes';

/** When a reminder or an escalation may leave beside `notBefore`; letters have neither. */
const timing = {
  /** Where its reader has had that day's messages already: not earlier than this, with the next day's. */
  otherwiseAt: instant.optional(),
  /** Waits for no other and is joined with none. */
  urgent: z.literal(true).optional(),
};

export const deadlineEvents = {
  MessageIssued: z.strictObject({
    duty: key,
    audience: role,
    channel: z.enum(channels),
    template: code(),
    deadline: key.optional(),
    /** Of the deadline. */
    kind: deadlineKind.optional(),
    dueOn: localDate().optional(),
    notBefore: instant,
    ...timing,
    /** Of the cooperative; staff read in their own. */
    language: z.enum(messageLanguages).optional(),
    /** Of the text; never personal. */
    params: z.record(code(), z.string()).optional(),
  }),
  Escalated: z.strictObject({
    duty: key,
    deadline: key,
    kind: deadlineKind,
    level: version,
    to: role,
    /** Absent: the inbox. */
    channel: z.enum(channels).optional(),
    template: code(),
    /** The next three are absent in what was recorded before messages had hours. */
    dueOn: localDate().optional(),
    notBefore: instant.optional(),
    ...timing,
  }),
  /** Somebody to whom it was escalated, or above, has taken it in hand. `escalation`: its duty. */
  EscalationAcknowledged: z.strictObject({ escalation: key, deadline: key, kind: deadlineKind, note: reason }),
  DeadlineExpired: z.strictObject({ duty: key, deadline: key, kind: deadlineKind }),
  DeadlinesReplanned: z.strictObject({ calendarVersion: count() }),
  DeadlineSet: z.strictObject({
    key,
    kind: deadlineKind,
    about: about.optional(),
    owner: role,
    /** The local date the days are counted from. */
    anchorOn: localDate(),
    /** Set from outside: the days are not counted. */
    fixedOn: localDate().optional(),
    ...plan,
  }),
  DeadlineMoved: z.strictObject({
    key,
    kind: deadlineKind,
    why: z.enum(['extended', 'resumed', 'calendar', 'policy']),
    reason: reason.optional(),
    previousDueOn: localDate(),
    /** Set by an extension: the days are no longer counted. */
    fixedOn: localDate().optional(),
    /** Days the clock stood still since the anchor or the extension. */
    pausedDays: count(),
    ...plan,
  }),
  /** Its clock stands still, until it is moved by the days that passed (`resumed`). */
  DeadlinePaused: z.strictObject({ key, kind: deadlineKind, pausedOn: localDate() }),
  DeadlineMet: z.strictObject({ key, kind: deadlineKind, late: z.boolean() }),
  DeadlineCancelled: z.strictObject({ key, kind: deadlineKind }),
} as const;
export type DeadlineEventName = keyof typeof deadlineEvents;
export type DeadlineEventData<N extends DeadlineEventName> = z.infer<(typeof deadlineEvents)[N]>;
export type DeadlineEvent = { [N in DeadlineEventName]: { type: N; data: DeadlineEventData<N> } }[DeadlineEventName];
