/** Events of what may happen in every phase, and what the system does by itself. */
import { z } from 'zod';
import { deadlineEvents } from '../../deadline/events';
import { count } from '../../fields';
import { version, changes, policySettings, participant } from '../event-shapes';
import { entryId, entryKinds } from '../entries';
import { entryOf, reason } from '../shared';
import { administrationPayloads } from './payloads';

export const administrationEvents = {
  ...deadlineEvents,
  /** The cooperative is owed a message about a training session. */
  SessionNoticeGiven: administrationPayloads['tell-session'],
  PolicyApplied: z.strictObject({ version, settings: policySettings }),
  DocumentAttached: administrationPayloads['attach-document'],
  NoteAdded: administrationPayloads['add-note'],
  /** `rectifies`: the request of the person it follows; what it said before is shown to nobody any more. */
  DataCorrected: z.strictObject({ changes, reason, rectifies: entryOf('Q').optional() }),
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
