/** Events of what may happen in every phase, and what the system does by itself. */
import { z } from 'zod';
import { code, count, localDate } from '../../fields';
import { channels } from '../../policy/policy';
import { instant, key, role, version, deadlineKind, changes, policySettings, plan, participant } from '../event-shapes';
import { entryId, entryKinds } from '../entries';
import { reason } from '../shared';
import { administrationPayloads } from './payloads';

export const administrationEvents = {
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
  /** The cooperative is owed a message about a training session. */
  SessionNoticeGiven: administrationPayloads['tell-session'],
  Escalated: z.strictObject({
    duty: key,
    deadline: key,
    kind: deadlineKind,
    level: version,
    to: role,
    template: code(),
  }),
  DeadlineExpired: z.strictObject({ duty: key, deadline: key, kind: deadlineKind }),
  PolicyApplied: z.strictObject({ version, settings: policySettings }),
  DeadlinesReplanned: z.strictObject({ calendarVersion: count() }),
  DeadlineSet: z.strictObject({
    key,
    kind: deadlineKind,
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
  DocumentAttached: administrationPayloads['attach-document'],
  NoteAdded: administrationPayloads['add-note'],
  DataCorrected: z.strictObject({ changes, reason }),
  EntryCorrected: z.strictObject({
    entry: entryId(),
    kind: z.enum(entryKinds),
    /** What its command says now in place of what it said; the people who attended are named under their own keys. */
    fields: z.looseObject({ participants: z.array(participant).optional() }).optional(),
    withdrawn: z.literal(true).optional(),
    reason,
  }),
  JourneyReassigned: administrationPayloads.reassign,
  JourneySuspended: administrationPayloads.suspend,
  JourneyResumed: z.strictObject({ pausedDays: count() }),
  JourneyWithdrawn: z.strictObject({ reason }),
  JourneyExcluded: z.strictObject({ reason }),
} as const;
