/** Events of training, coaching and technical assistance. */
import { z } from 'zod';
import { code, localDate } from '../../fields';
import { participant, version } from '../event-shapes';
import { nothing } from '../shared';
import { coachingPayloads } from './payloads';

export const coachingEvents = {
  AttendanceRecorded: z.strictObject({
    module: code(),
    occurredOn: localDate(),
    sessionId: code().optional(),
    participants: z.array(participant),
  }),
  TrainingStarted: nothing,
  /** The whole plan of individual sessions, as the policy spaces them. Absent in journeys that started training before. */
  CoachingScheduled: z.strictObject({ sessions: z.array(z.strictObject({ number: version, plannedOn: localDate() })) }),
  CoachingSessionPlanned: coachingPayloads['plan-session'],
  CoachingSessionRecorded: coachingPayloads['record-coaching-session'].extend({
    participants: z.array(participant).optional(),
    /** The cooperative is sent a code to confirm it with. */
    confirmation: z.literal('asked').optional(),
  }),
  CoachingSessionConfirmed: coachingPayloads['confirm-session'].omit({ code: true }),
  /** A new code is sent; the one before is worth nothing any more. */
  SessionCodeRenewed: coachingPayloads['renew-session-code'],
  CoachingSessionDisputed: coachingPayloads['dispute-session'],
  /** `not-held`: the session is withdrawn and counts no more. */
  SessionDisputeSettled: coachingPayloads['settle-dispute'],
  TechnicalAssistanceRequested: coachingPayloads['request-technical-assistance'],
  TechnicalAssistanceAssigned: coachingPayloads['assign-technical-assistance'],
  TechnicalAssistanceVisited: coachingPayloads['record-technical-assistance-visit'],
  TechnicalAssistanceRecommended: coachingPayloads['recommend-technical-assistance'],
  TechnicalAssistanceRecorded: coachingPayloads['record-technical-assistance'],
  TechnicalAssistanceClosed: coachingPayloads['close-technical-assistance'],
  PlanActionUpdated: coachingPayloads['update-plan-action'],
} as const;
