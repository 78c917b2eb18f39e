/** Payloads of what may happen in every phase, and what the system does by itself. */
import { z } from 'zod';
import { code, line, localDate, paragraph } from '../../fields';
import { entryId, kindOfEntryId } from '../entries';
import { entryFields } from '../entry-fields';
import { correctionInput, documentInput, dutyKey, nothing, reason, sessionNotices, timeOfDay } from '../shared';

const entryCorrection = z
  .strictObject({
    id: entryId(),
    /** Those that change, named as in the command that recorded it and judged by its rules. */
    fields: z.record(z.string().max(60), z.unknown()).optional(),
    /** It never was: it keeps its id and counts no more. */
    withdrawn: z.literal(true).optional(),
  })
  .superRefine(({ id, fields }, context) => {
    const kind = kindOfEntryId(id);
    const wrong = kind && fields && entryFields[kind]?.safeParse(fields).error;
    for (const issue of wrong?.issues ?? []) context.addIssue({ ...issue, path: ['fields', ...issue.path] });
  });

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
    /** Leaves even at night: by the morning people would be under way. */
    urgent: z.literal(true).optional(),
  }),
  'apply-policy': z.strictObject({ version: z.int().min(1) }),
  'replan-deadlines': nothing,
  /** `replaces`: the document of which it is the next version. */
  'attach-document': documentInput.extend({ replaces: z.uuid().optional() }),
  'add-note': z.strictObject({ text: paragraph(4000) }),
  correct: z.strictObject({ changes: correctionInput.optional(), entry: entryCorrection.optional(), reason }),
  reassign: z.strictObject({ agent: code().optional(), consultant: code().optional(), reason }),
  'extend-deadline': z.strictObject({ deadline: z.string().min(1).max(80), dueOn: localDate(), reason }),
  /** `escalation`: its duty, `plan#1/escalate+7-regional-manager`. */
  'acknowledge-escalation': z.strictObject({ escalation: dutyKey, note: reason }),
  suspend: z.strictObject({ reason, until: localDate().optional() }),
  resume: nothing,
  withdraw: z.strictObject({ reason }),
  exclude: z.strictObject({ reason }),
} as const;
