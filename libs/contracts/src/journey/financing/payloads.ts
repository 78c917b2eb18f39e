/** Payloads of partner financing: asked for, decided with a round, paid, used. */
import { z } from 'zod';
import { code, count, line, localDate, money, paragraph } from '../../fields';
import { amountMad, requestId, roundCode } from '../../selection/financing';
import { reason } from '../shared';

/** Where a decision comes from: the list of a round, and who signed it. The system's to say. */
const decidedByRound = {
  round: roundCode,
  /** Absent where one request only is open. */
  request: requestId.optional(),
  ranking: z.int().min(1).optional(),
  /** Ids of the people who signed the list. */
  signedBy: z.array(code(120)).max(10).optional(),
};

export const instalment = z.strictObject({ dueOn: localDate(), amountMad });

export const financingPayloads = {
  'request-financing': z.strictObject({
    partner: line(120),
    amountMad,
    /** What the cooperative brings itself. */
    ownContributionMad: money(),
    /** Of the approved plan. */
    actionIds: z.array(code(20)).min(1).max(100),
    justification: paragraph(4000),
  }),
  'grant-financing': z.strictObject({
    ...decidedByRound,
    amountMad,
    instalments: z.array(instalment).min(1).max(24),
  }),
  'decline-financing': z.strictObject({ ...decidedByRound, reason }),
  /** A payment; an instalment may be paid in parts. */
  'record-instalment': z.strictObject({
    request: requestId,
    number: count(24).min(1),
    paidOn: localDate(),
    amountMad,
  }),
  'record-fund-use': z.strictObject({
    request: requestId,
    spentOn: localDate(),
    amountMad,
    actionId: code(20),
    purpose: line(300),
    /** Of a document attached to the journey, e.g. the invoice. */
    documentId: z.uuid().optional(),
  }),
} as const;
