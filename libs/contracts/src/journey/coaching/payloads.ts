/** Payloads of training, coaching and technical assistance. */
import { z } from 'zod';
import { code, line, localDate, paragraph } from '../../fields';
import { nothing, reason, remark, participantInput, sessionMode } from '../shared';

export const coachingPayloads = {
  'record-attendance': z.strictObject({
    module: code(),
    occurredOn: localDate(),
    sessionId: code().optional(),
    participants: z.array(participantInput).min(1).max(50),
  }),
  'start-training': nothing,
  'record-coaching-session': z.strictObject({
    occurredOn: localDate(),
    mode: sessionMode,
    durationMinutes: z.int().min(1).max(1440),
    topics: z.array(line(200)).min(1).max(20),
    agreedActions: z.array(line(300)).max(50),
    attended: z.int().min(1).max(1000),
    report: paragraph(8000).optional(),
    reason: reason.optional(),
  }),
  'record-technical-assistance': z.strictObject({
    occurredOn: localDate(),
    topic: line(300),
    provider: line(120).optional(),
    durationMinutes: z.int().min(1).max(10_080).optional(),
    outcome: paragraph(2000),
  }),
  'update-plan-action': z.strictObject({
    actionId: code(20),
    status: z.enum(['planned', 'in-progress', 'done', 'dropped']),
    remark,
  }),
} as const;
