/** Payloads of training, coaching and technical assistance. */
import { z } from 'zod';
import { code, line, localDate, paragraph } from '../../fields';
import { toWesternDigits } from '../../typed-numbers';
import { entryId } from '../entries';
import { nothing, reason, remark, participantInput, sessionMode, timeOfDay } from '../shared';

const session = entryId('S');
const request = entryId('T');
/** Place of a session in the plan: 1, 2 … */
const number = z.int().min(1).max(100);
/** The code the cooperative was sent, as it is typed: spaces, dashes and the kind of digits do not matter. */
const sessionCode = z
  .string()
  .max(40)
  .overwrite((text) => toWesternDigits(text).replace(/[\s-]/g, ''))
  .regex(/^\d{8}$/);

export const coachingPayloads = {
  'record-attendance': z.strictObject({
    module: code(),
    occurredOn: localDate(),
    sessionId: code().optional(),
    participants: z.array(participantInput).min(1).max(50),
    /** Of a correction that its training session hands on; the system’s to say. */
    reason: reason.optional(),
  }),
  'start-training': nothing,
  'plan-session': z.strictObject({
    number,
    plannedOn: localDate(),
    from: timeOfDay.optional(),
    mode: sessionMode.optional(),
    place: line(200).optional(),
  }),
  'record-coaching-session': z.strictObject({
    occurredOn: localDate(),
    /** Which session of the plan; the first that is not held yet where it is not said. */
    number: number.optional(),
    mode: sessionMode,
    place: line(200).optional(),
    durationMinutes: z.int().min(1).max(1440),
    /** Who held it; absent: who records it. */
    consultant: code().optional(),
    topics: z.array(line(200)).min(1).max(20),
    agreedActions: z.array(line(300)).max(50),
    /** People of the cooperative. */
    attended: z.int().min(1).max(1000),
    participants: z.array(participantInput).max(50).optional(),
    report: paragraph(8000).optional(),
    /** The report as a file. */
    documentId: z.uuid().optional(),
    reason: reason.optional(),
  }),
  'confirm-session': z.strictObject({ session, code: sessionCode }),
  'renew-session-code': z.strictObject({ session }),
  'dispute-session': z.strictObject({ session, reason }),
  'settle-dispute': z.strictObject({ session, outcome: z.enum(['held', 'not-held']), reason }),
  'request-technical-assistance': z.strictObject({
    area: z.enum(['production', 'supply']),
    topic: line(300),
    need: paragraph(4000),
  }),
  'assign-technical-assistance': z.strictObject({ request, expert: code(), provider: line(120).optional() }),
  'record-technical-assistance-visit': z.strictObject({
    request,
    occurredOn: localDate(),
    durationMinutes: z.int().min(1).max(10_080).optional(),
    findings: paragraph(4000),
  }),
  'recommend-technical-assistance': z.strictObject({
    request,
    recommendations: z.array(paragraph(1000)).min(1).max(30),
  }),
  'record-technical-assistance': z.strictObject({
    /** The request it ends; without one it stands alone. */
    request: request.optional(),
    occurredOn: localDate(),
    topic: line(300),
    provider: line(120).optional(),
    durationMinutes: z.int().min(1).max(10_080).optional(),
    outcome: paragraph(2000),
  }),
  'close-technical-assistance': z.strictObject({ request, reason }),
  'update-plan-action': z.strictObject({
    actionId: code(20),
    status: z.enum(['planned', 'in-progress', 'done', 'dropped']),
    remark,
  }),
} as const;
