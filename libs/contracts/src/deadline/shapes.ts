/** What a deadline is made of, whatever stream has it: a journey, a batch or a training session. */
import { z } from 'zod';
import { code, count, line, localDate } from '../fields';
import { instant, key, role, version } from '../journey/event-shapes';
import { channels, deadlineKinds } from '../policy/policy';

export const deadlineKind = z.enum(deadlineKinds);

/** Which of several it is, where there are several of a kind at once: `T2`, `S3`, `wave-1`. */
export const about = code(60);

/** One planned act about a deadline, at a known instant. */
export const deadlineStep = z.strictObject({
  /** The duty's key: unique within the stream for ever. */
  key,
  kind: z.enum(['remind', 'escalate', 'expire']),
  /** Its name within the deadline, e.g. `remind-3`, the same after the deadline has moved. */
  name: z.string(),
  at: instant,
  /** Who is told, or to whom it is escalated. */
  audience: role.optional(),
  channel: z.enum(channels).optional(),
  template: code().optional(),
  urgent: z.literal(true).optional(),
  /** 1, 2 … of an escalation. */
  level: count().optional(),
});
export type DeadlineStep = z.infer<typeof deadlineStep>;

export const skippedStep = z.strictObject({ name: z.string(), at: instant });
export const rule = z.strictObject({ days: count(), unit: z.enum(['working', 'calendar']) });
export const plan = {
  revision: version,
  dueOn: localDate(),
  dueAt: instant,
  rule,
  calendarVersion: count(),
  policyVersion: count(),
  /** Edition of the zone data its instants were reckoned by; absent in what was recorded before it was. */
  zoneVersion: line(40).optional(),
  steps: z.array(deadlineStep),
  /** Steps whose moment was already past when planned: recorded, not performed. */
  skipped: z.array(skippedStep),
};
