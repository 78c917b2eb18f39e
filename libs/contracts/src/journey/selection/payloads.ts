/** Payloads of scoring, the decision, freed places and appeals. */
import { z } from 'zod';
import { code, paragraph } from '../../fields';
import { nothing, reason, remark, dutyKey, decidedByList } from '../shared';

export const selectionPayloads = {
  score: z.strictObject({
    scores: z.record(code(), z.number().min(0).max(1000)),
    conflictOfInterest: z.boolean().optional(),
    remark,
  }),
  'declare-conflict': z.strictObject({ reason }),
  admit: z.strictObject({ ...decidedByList, lot: code().optional(), reason: reason.optional() }),
  waitlist: z.strictObject({ ...decidedByList, reason }),
  reject: z.strictObject({ ...decidedByList, reasons: z.array(reason).min(1).max(10) }),
  /** `batchPlace` is the batch's freed seat, `offer` counts to whom it was offered. */
  'offer-place': z.strictObject({ wave: code(), batchPlace: z.int().min(1), offer: z.int().min(1) }),
  'accept-place': nothing,
  'decline-place': z.strictObject({ reason: reason.optional() }),
  appeal: z.strictObject({ grounds: paragraph(4000) }),
  'decide-appeal': z.strictObject({ outcome: z.enum(['admit', 'reassess', 'dismiss']), reason }),
  'record-place-freed': z.strictObject({ duty: dutyKey }),
} as const;
