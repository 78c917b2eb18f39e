/** Payloads of what may happen in every phase, and what the system does by itself. */
import { z } from 'zod';
import { code, line, localDate, paragraph } from '../../fields';
import { correctionInput, documentInput, dutyKey, nothing, reason, sessionNotices, timeOfDay } from '../shared';

export const administrationPayloads = {
  'issue-message': z.strictObject({ duty: dutyKey }),
  escalate: z.strictObject({ duty: dutyKey }),
  expire: z.strictObject({ duty: dutyKey }),
  'tell-session': z.strictObject({
    duty: dutyKey,
    sessionId: z.uuid(),
    notice: z.enum(sessionNotices),
    module: code(),
    heldOn: localDate(),
    from: timeOfDay,
    to: timeOfDay,
    place: line(200),
  }),
  'apply-policy': z.strictObject({ version: z.int().min(1) }),
  'replan-deadlines': nothing,
  'attach-document': documentInput,
  'add-note': z.strictObject({ text: paragraph(4000) }),
  correct: z.strictObject({ changes: correctionInput, reason }),
  reassign: z.strictObject({ agent: code().optional(), consultant: code().optional(), reason }),
  'extend-deadline': z.strictObject({ deadline: z.string().min(1).max(80), dueOn: localDate(), reason }),
  suspend: z.strictObject({ reason, until: localDate().optional() }),
  resume: nothing,
  withdraw: z.strictObject({ reason }),
  exclude: z.strictObject({ reason }),
} as const;
