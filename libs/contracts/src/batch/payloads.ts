/** The payload of every command of a batch. Unknown fields are errors everywhere. */
import { z } from 'zod';
import { code, line, localDate, paragraph, texts } from '../fields';
import { administrationPayloads } from '../journey/administration/payloads';
import { programmePolicy } from '../policy/adoptable';
import { amountMad, roundCode } from '../selection/financing';
import type { BatchCommandName } from './stages';

const nothing = z.strictObject({});
const reason = line(300);
const dutyKey = z.string().min(1).max(120);
const number = z.int().min(1);

/** Whom a new version of the policy applies to: those who apply from now on, or those under way as well. */
export const policyScopes = ['new', 'running'] as const;

export const batchPayloads = {
  'create-batch': z.strictObject({ code: code(20), names: texts }),
  'adopt-policy': z.strictObject({
    policy: programmePolicy,
    reason: reason.optional(),
    scope: z.enum(policyScopes).optional(),
  }),
  /** A later `opensOn` plans the call; it then opens by itself. The closing day is the last one, included. */
  'open-call': z.strictObject({ opensOn: localDate(), closesOn: localDate(), lateAllowed: z.boolean().optional() }),
  'begin-call': z.strictObject({ duty: dutyKey }),
  'extend-call': z.strictObject({ closesOn: localDate(), reason }),
  'close-call': z.strictObject({ reason: reason.optional() }),
  /** `until` is the last day on which the cooperative may still apply. */
  'grant-late-application': z.strictObject({
    court: line(120),
    registrationNumber: line(30),
    reason: paragraph(2000),
    until: localDate(),
  }),
  'issue-message': z.strictObject({ duty: dutyKey }),
  escalate: z.strictObject({ duty: dutyKey }),
  'extend-deadline': administrationPayloads['extend-deadline'],
  'acknowledge-escalation': administrationPayloads['acknowledge-escalation'],
  'replan-deadlines': administrationPayloads['replan-deadlines'],
  'open-scoring': nothing,
  /** Without a wave: all that are not approved yet. */
  rank: z.strictObject({ wave: code().optional() }),
  'reopen-scoring': z.strictObject({ wave: code(), reason: paragraph(2000) }),
  /** `ranking`: the list the signature is meant for, refused when it is no longer the last. */
  'approve-selection': z.strictObject({ wave: code(), ranking: number.optional() }),
  'release-wave': z.strictObject({ wave: code() }),
  /** The bulk of a wave's or a round's decisions, or of a policy's application, is asked for; `refused`: it could not be. */
  'record-dispatched': z.union([
    z.strictObject({ wave: code() }),
    z.strictObject({ policyVersion: number, refused: z.boolean().optional() }),
    z.strictObject({ round: roundCode }),
  ]),
  'free-place': z.strictObject({ wave: code(), journeyId: z.uuid() }),
  'offer-place': z.strictObject({ place: number }),
  'record-offer': z.strictObject({ place: number, offer: number, outcome: z.enum(['told', 'refused']) }),
  /** A partner's funds to be given to the best requests made to it. */
  'open-financing-round': z.strictObject({
    round: roundCode,
    partner: line(120),
    budgetMad: amountMad,
    names: texts.optional(),
  }),
  'rank-financing': z.strictObject({ round: roundCode }),
  /** `ranking`: the list the signature is meant for, refused when it is no longer the last. */
  'approve-financing': z.strictObject({ round: roundCode, ranking: number }),
  'close-batch': z.strictObject({ reason: reason.optional() }),
} as const satisfies Record<BatchCommandName, z.ZodType>;

export type BatchPayload<N extends BatchCommandName> = z.infer<(typeof batchPayloads)[N]>;
/** A command to one batch; `payload` has passed its schema. */
export type BatchCommand = {
  [N in BatchCommandName]: { type: N; batch: string; payload: BatchPayload<N> };
}[BatchCommandName];
