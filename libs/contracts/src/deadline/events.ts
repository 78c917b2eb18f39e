/** What happens to deadlines: the same events in every stream that has any. */
import { z } from 'zod';
import { code, count, localDate } from '../fields';
import { instant, key, role, version } from '../journey/event-shapes';
import { reason } from '../journey/shared';
import { channels } from '../policy/policy';
import { about, deadlineKind, plan } from './shapes';

export const deadlineEvents = {
  MessageIssued: z.strictObject({
    duty: key,
    audience: role,
    channel: z.enum(channels),
    template: code(),
    deadline: key.optional(),
    dueOn: localDate().optional(),
    notBefore: instant,
    /** Of the text; never personal. */
    params: z.record(code(), z.string()).optional(),
  }),
  Escalated: z.strictObject({
    duty: key,
    deadline: key,
    kind: deadlineKind,
    level: version,
    to: role,
    template: code(),
  }),
  DeadlineExpired: z.strictObject({ duty: key, deadline: key, kind: deadlineKind }),
  DeadlinesReplanned: z.strictObject({ calendarVersion: count() }),
  DeadlineSet: z.strictObject({
    key,
    kind: deadlineKind,
    about: about.optional(),
    owner: role,
    /** The local date the days are counted from. */
    anchorOn: localDate(),
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
