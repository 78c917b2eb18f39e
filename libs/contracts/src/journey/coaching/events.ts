/** Events of training, coaching and technical assistance. */
import { z } from 'zod';
import { code, localDate } from '../../fields';
import { participant } from '../event-shapes';
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
  CoachingSessionRecorded: coachingPayloads['record-coaching-session'],
  TechnicalAssistanceRecorded: coachingPayloads['record-technical-assistance'],
  PlanActionUpdated: coachingPayloads['update-plan-action'],
} as const;
