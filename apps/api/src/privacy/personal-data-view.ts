import { channels } from '@mourafaka/contracts';
import { messageStatuses } from '@mourafaka/read-models';
import { z } from 'zod';
import { preferencesView } from '../journeys/status/messages-view';
import { name } from '../openapi/named';

const instant = z.string().describe('ISO 8601, UTC');
const value = z.string().nullable().describe('Null where it was erased');
const field = z.object({ field: z.string(), label: z.string().describe('In the caller’s language'), value });

/** Everything that is held on one person of a cooperative. */
export const personalDataView = name(
  'PersonalData',
  z.object({
    journeyId: z.uuid(),
    batch: z.string(),
    cooperative: z.string(),
    preparedAt: instant,
    person: z
      .object({
        personId: z.uuid(),
        as: z.enum(['representative', 'participant']),
        forgotten: z.boolean().describe('Its key was destroyed: its values can be read by nobody any more'),
        fields: z.array(field),
      })
      .nullable()
      .describe('Null where the file names nobody'),
    others: z.array(z.uuid()).optional().describe('For the staff: other persons the file names, for `person`'),
    consents: z.array(
      z.object({
        at: instant,
        given: z.boolean(),
        textVersion: z.string().optional(),
        isNewest: z.boolean().describe('The public form still shows this text'),
        text: z
          .string()
          .optional()
          .describe('What was agreed to, in the caller’s language, where that version is known'),
      }),
    ),
    preferences: preferencesView,
    requests: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['access', 'rectification']),
        at: instant,
        outcome: z.enum(['given', 'accepted', 'refused', 'erased']).optional(),
        outcomeText: z.string().optional().describe('In the caller’s language'),
        answeredAt: instant.optional(),
        wanted: z.array(field).optional().describe('What an open request for rectification asks to be written'),
      }),
    ),
    events: z
      .array(
        z.object({
          version: z.int(),
          sessionId: z.uuid().optional().describe('Where a training session recorded it, whose version that is'),
          type: z.string(),
          at: instant,
          text: z.string().describe('In the caller’s language'),
          role: z.string().describe('Of whoever recorded it'),
          fields: z.array(field),
        }),
      )
      .describe('What was recorded that names the person, the oldest first'),
    documents: z.array(
      z.object({
        documentId: z.uuid().optional(),
        kind: z.string(),
        name: z.string(),
        at: instant,
        size: z.int().optional().describe('Bytes'),
        mediaType: z.string().optional(),
      }),
    ),
    readers: z
      .array(
        z.object({
          at: instant,
          role: z.string(),
          office: z.string().optional(),
          text: z.string().describe('What kind of data they looked at, in the caller’s language'),
        }),
      )
      .describe('Who of the staff looked at the file’s personal data, the latest first, as long as that is kept'),
    messages: z.array(
      z.object({
        title: z.string().describe('In the caller’s language'),
        channel: z.enum(channels),
        status: z.enum(messageStatuses),
        statusText: z.string().describe('In the caller’s language'),
        issuedAt: instant,
        sentAt: instant.optional(),
      }),
    ),
  }),
);
export type PersonalDataView = z.infer<typeof personalDataView>;
export type PersonalField = z.infer<typeof field>;
