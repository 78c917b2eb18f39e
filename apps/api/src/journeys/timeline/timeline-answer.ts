import { deadlineKinds, roles } from '@mourafaka/contracts';
import { z } from 'zod';
import { name } from '../../openapi/named';
import { entryCorrection } from './timeline-corrections';

const texts = z.object({ ar: z.string(), fr: z.string(), en: z.string() });
const at = z.string().describe('When it was recorded: ISO 8601, UTC');

const who = name(
  'TimelineActor',
  z
    .object({
      id: z.string(),
      name: z.string(),
      role: z.enum(roles),
      roleName: z.string().describe('In the caller’s language'),
      roleNames: texts,
      office: z.string().optional(),
      onBehalfOf: z
        .object({ id: z.string(), name: z.string(), office: z.string().optional() })
        .optional()
        .describe('Who had lent them the role for that time'),
      openingId: z.uuid().optional().describe('The access in an emergency by which they reached it'),
    })
    .describe('As they were then'),
);
export type Who = z.infer<typeof who>;

const duty = z
  .object({
    key: z.string(),
    stream: z.string().optional().describe('Whose duty it was, where it was not the journey’s own'),
    kind: z.string().optional(),
    deadline: z
      .object({ key: z.string(), kind: z.enum(deadlineKinds), dueOn: z.string().describe('Local date') })
      .optional(),
  })
  .describe('What the system had to do by itself');

const why = z
  .object({
    text: z.string().describe('In the caller’s language'),
    texts,
    reason: z.string().optional().describe('In the words of who gave it'),
    rules: z.array(z.string()).optional().describe('Rules of eligibility that were not met, by name'),
    score: z.number().optional().describe('Weighted, out of 100'),
    duty: duty.optional(),
    bulk: z.uuid().optional().describe('The bulk that gave the command'),
    follows: z.int().optional().describe('Version of the event it follows from: the first of the same command'),
  })
  .describe('Absent where there is nothing to say beside what happened');
export type Why = z.infer<typeof why>;

const document = z.object({
  documentId: z.uuid().optional().describe('For GET /v1/documents/{id}; absent where only its name was recorded'),
  version: z.int().optional().describe('1, 2 … among documents that replace one another'),
  kind: z.string().optional(),
  kindName: z.string().optional().describe('As the policy calls it, in the caller’s language'),
  name: z.string().optional(),
});
export type FromDocument = z.infer<typeof document>;

const event = name(
  'TimelineEvent',
  z.object({
    kind: z.literal('event'),
    version: z.int(),
    type: z.string(),
    at,
    occurredOn: z.string().optional().describe('Local date on which it took place, where it was recorded on another'),
    who,
    command: z.string(),
    text: z.string().describe('What happened, in the caller’s language'),
    texts,
    why: why.optional(),
    documents: z.array(document).optional().describe('What it rests on'),
    policyVersion: z.int().describe('By whose rules it was decided'),
    calendarVersion: z.int().describe('Of the calendar in force; 0: none had been adopted'),
    data: z.record(z.string(), z.unknown()).describe('Of the event, without personal values'),
    entries: z.array(z.string()).optional().describe('What it recorded under a number: `S3`'),
    corrections: z.array(entryCorrection).optional().describe('What was corrected of it later'),
    corrects: z.object({ version: z.int(), entry: z.string().optional() }).optional().describe('The event it corrects'),
  }),
);
export type EventItem = z.infer<typeof event>;

const refusal = name(
  'TimelineRefusal',
  z
    .object({
      kind: z.literal('refusal'),
      at,
      who,
      command: z.string(),
      text: z.string().describe('What was tried, in the caller’s language'),
      texts,
      code: z.string().describe('Why it was refused'),
      why,
      fields: z.array(z.string()).describe('What was wrong in the request, by path; never a value'),
    })
    .describe('A command that was refused: to managers, auditors and administrators'),
);
export type RefusalItem = z.infer<typeof refusal>;

export const timelineAnswer = name(
  'Timeline',
  z.object({
    journeyId: z.uuid(),
    items: z.array(z.discriminatedUnion('kind', [event, refusal])).describe('The earliest first'),
    nextCursor: z.string().nullable().describe('For the next page; null on the last'),
  }),
);
export type Timeline = z.infer<typeof timelineAnswer>;
