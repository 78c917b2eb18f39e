/** The payload of every command of a collective training session. Unknown fields are errors everywhere. */
import { z } from 'zod';
import { code, line, localDate, paragraph } from '../fields';
import { administrationPayloads } from '../journey/administration/payloads';
import { dutyKey, participantInput, timeOfDay } from '../journey/shared';
import type { SessionCommandName } from './stages';

const reason = paragraph(2000);
const journeyId = z.uuid();
const place = line(200);
const number = z.int().min(1);

/** The language the session is held in: Arabic, French, Amazigh. */
export const sessionLanguages = ['ar', 'fr', 'zgh'] as const;

/** The local day and the wall-clock hours of that day. */
const when = { heldOn: localDate(), from: timeOfDay, to: timeOfDay };

export const sessionPayloads = {
  /**
   * Of a lot: for the cooperatives of that lot wherever they are. Without a lot: for those of the region. One of the two is
   * needed; with both, the region is where it is held and whose staff look after it.
   */
  schedule: z.strictObject({
    batch: code(20),
    module: code(),
    lot: code().optional(),
    region: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    place,
    ...when,
    trainer: line(120),
    /** Cooperatives, not people. */
    capacity: z.int().min(1).max(200),
    language: z.enum(sessionLanguages).optional(),
    /** The session whose absent ones it is for. */
    catchUpOf: z.uuid().optional(),
  }),
  /** Who comes first has a place; beyond the capacity, a place on the waiting list. `reason`: for those who attended the module before. */
  enrol: z.strictObject({ journeyIds: z.array(journeyId).min(1).max(200), reason: reason.optional() }),
  'remove-enrolment': z.strictObject({ journeyId, reason }),
  reschedule: z.strictObject({ ...when, place: place.optional(), reason }),
  cancel: z.strictObject({ reason }),
  /** By staff. A second time it is a correction, which needs a reason, as does what comes after the closing; nobody: not there after all. */
  'record-attendance': z.strictObject({
    journeyId,
    participants: z.array(participantInput).max(50),
    reason: reason.optional(),
  }),
  /** By the cooperative itself, on the day, with the code shown in the room. */
  'check-in': z.strictObject({ journeyId, code: line(40), participants: z.array(participantInput).min(1).max(50) }),
  /** The photographed sheet with the signatures. */
  'attach-sheet': z.strictObject({
    documentId: z.uuid(),
    fileName: line(200).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  /** One participant's opinion: each question of the policy's form from 1 to 5. */
  evaluate: z.strictObject({
    journeyId,
    answers: z.record(code(), z.int().min(1).max(5)),
    remark: paragraph(2000).optional(),
  }),
  close: z.strictObject({}),
  /** A cooperative was told, or (`refused`) its journey takes no notice. */
  'record-notice': z.strictObject({ duty: dutyKey, refused: z.boolean().optional() }),
  /** A cooperative's journey has the attendance, or (`refused`) does not take it. */
  'record-attendance-given': z.strictObject({ journeyId, n: number, refused: z.boolean().optional() }),
  'propose-catch-up': z.strictObject({ journeyId }),
  /** Another session was planned that makes up for this one: those who were proposed none are proposed one now. */
  'reconsider-catch-up': z.strictObject({ sessionId: z.uuid() }),
  /** The session this one makes up for knows of it. */
  'record-announced': z.strictObject({}),
  'extend-deadline': administrationPayloads['extend-deadline'],
  'acknowledge-escalation': administrationPayloads['acknowledge-escalation'],
  'replan-deadlines': administrationPayloads['replan-deadlines'],
  'issue-message': z.strictObject({ duty: dutyKey }),
  escalate: z.strictObject({ duty: dutyKey }),
} as const satisfies Record<SessionCommandName, z.ZodType>;

export type SessionPayload<N extends SessionCommandName> = z.infer<(typeof sessionPayloads)[N]>;
/** A command to one session; `payload` has passed its schema. */
export type SessionCommand = {
  [N in SessionCommandName]: { type: N; sessionId: string; payload: SessionPayload<N> };
}[SessionCommandName];
