import { z } from 'zod';
import { code, line, localDate, texts } from '../fields';
import { programmePolicy } from '../policy/policy';

/** Payloads of the batch's commands. Ranking, approving a selection and releasing waves are not part of this version. */
export const batchPayloads = {
  'create-batch': z.strictObject({ code: code(20), names: texts }),
  'adopt-policy': z.strictObject({ policy: programmePolicy, reason: line(300).optional() }),
  'open-call': z.strictObject({ opensOn: localDate(), closesOn: localDate(), lateAllowed: z.boolean().optional() }),
  'extend-call': z.strictObject({ closesOn: localDate(), reason: line(300) }),
  'close-call': z.strictObject({ reason: line(300).optional() }),
} as const;
export type BatchCommandName = keyof typeof batchPayloads;
export const batchCommandNames = Object.keys(batchPayloads) as BatchCommandName[];
export type BatchCommand = {
  [N in BatchCommandName]: { type: N; batch: string; payload: z.infer<(typeof batchPayloads)[N]> };
}[BatchCommandName];

export const batchEventSchemas = {
  BatchCreated: z.strictObject({ code: code(20), names: texts }),
  PolicyAdopted: z.strictObject({ version: z.int().min(1), policy: programmePolicy, reason: line(300).optional() }),
  CallOpened: z.strictObject({ opensOn: localDate(), closesOn: localDate(), lateAllowed: z.boolean() }),
  CallExtended: z.strictObject({ closesOn: localDate(), previousClosesOn: localDate(), reason: line(300) }),
  CallClosed: z.strictObject({ reason: line(300).optional() }),
} as const;
export type BatchEventName = keyof typeof batchEventSchemas;
export type BatchEvent = {
  [N in BatchEventName]: { type: N; data: z.infer<(typeof batchEventSchemas)[N]> };
}[BatchEventName];
