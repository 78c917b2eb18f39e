/** Payloads of the diagnosis and the development plan. */
import { z } from 'zod';
import { code, count, line, localDate, paragraph } from '../../fields';
import { entryOf, indicators, needs, nothing, planActionInput, reason, swotEntry, timeOfDay } from '../shared';

const visit = entryOf('V');

export const diagnosisPayloads = {
  'assign-consultant': z.strictObject({
    consultant: code(),
    provider: line(120).optional(),
    lot: code().optional(),
  }),
  'start-diagnosis': nothing,
  /** With `visit`: that planned visit is moved. */
  'plan-visit': z.strictObject({
    visit: visit.optional(),
    plannedOn: localDate(),
    from: timeOfDay.optional(),
    place: line(200).optional(),
    purpose: line(300).optional(),
  }),
  'cancel-visit': z.strictObject({ visit, reason }),
  /** With `visit`: that planned visit took place; without: one that nobody had planned. */
  'record-visit': z.strictObject({
    visit: visit.optional(),
    occurredOn: localDate(),
    place: line(200).optional(),
    durationMinutes: z.int().min(1).max(1440),
    /** People of the cooperative who were there. */
    attended: count(1000),
    summary: paragraph(4000),
  }),
  /** One heading at a time; question → a text, a number, yes or no, the key of a choice, or 1 to 5. */
  'answer-questionnaire': z.strictObject({
    heading: code(),
    answers: z.record(code(), z.union([paragraph(4000), z.number(), z.boolean()])),
  }),
  'record-swot': z.strictObject({
    entries: z.array(swotEntry).min(1).max(100),
    needs: needs.optional(),
    baseline: indicators.optional(),
  }),
  /** Entries are W1, W2 … in the order they were recorded. */
  'revise-swot': z.strictObject({
    entry: entryOf('W'),
    fields: swotEntry.partial().optional(),
    withdrawn: z.literal(true).optional(),
    reason,
  }),
  'record-needs': z.strictObject({ needs }),
  'record-baseline': z.strictObject({ indicators, asOf: localDate() }),
  'submit-development-plan': z.strictObject({ actions: z.array(planActionInput).min(1).max(100) }),
  'return-development-plan': z.strictObject({ remarks: paragraph(4000) }),
  'approve-development-plan': nothing,
  /** The whole plan as it is to be; an action that is left out is removed, one that is done has to be kept or dropped. */
  'amend-development-plan': z.strictObject({
    actions: z.array(planActionInput).min(1).max(100),
    dropped: z
      .array(z.strictObject({ id: code(20), remark: paragraph(2000) }))
      .max(100)
      .optional(),
    reason,
  }),
  'return-plan-amendment': z.strictObject({ remarks: paragraph(4000) }),
  'approve-plan-amendment': nothing,
} as const;
