/** Events of scoring, the decision, freed places and appeals. */
import { z } from 'zod';
import { code, count, paragraph } from '../../fields';
import { key, state, version } from '../event-shapes';
import { reason, remark, decidedByList } from '../shared';

export const selectionEvents = {
  ApplicationScored: z.strictObject({
    scorer: z.string(),
    scores: z.record(code(), z.number()),
    /** Weighted, out of 100. */
    total: z.number(),
    /** A score given in a conflict of interest is kept and not counted. */
    counted: z.boolean(),
    remark,
    policyVersion: count(),
    /** The scorers the policy asks for have all scored. */
    complete: z.boolean(),
    /** Points between the highest and the lowest counted total; more than the policy's limit asks for a further scorer. */
    spread: z.number().optional(),
    exceeded: z.boolean().optional(),
  }),
  ConflictDeclared: z.strictObject({
    member: z.string(),
    reason,
    /** Whether the scores that count are still as many as asked for. */
    complete: z.boolean(),
  }),
  ApplicationAdmitted: z.strictObject({
    ...decidedByList,
    lot: code().optional(),
    reason: reason.optional(),
    /** By hand, from the waiting list of a wave that had been released. */
    beyondTarget: z.literal(true).optional(),
  }),
  ApplicationWaitlisted: z.strictObject({ ...decidedByList, reason }),
  ApplicationRejected: z.strictObject({ ...decidedByList, reasons: z.array(reason) }),
  OfferMade: z.strictObject({ wave: code(), place: version, offer: version }),
  OfferAccepted: z.strictObject({ wave: code(), place: version, offer: version }),
  OfferDeclined: z.strictObject({ wave: code(), place: version, offer: version, reason: reason.optional() }),
  OfferLapsed: z.strictObject({ deadline: key }),
  FreedPlaceRecorded: z.strictObject({ duty: key }),
  AppealLodged: z.strictObject({ grounds: paragraph(4000), against: state }),
  AppealDecided: z.strictObject({
    outcome: z.enum(['admit', 'reassess', 'dismiss']),
    reason,
    to: state,
    /** Its place comes on top of the wave's target: the list was given out without it. */
    beyondTarget: z.literal(true).optional(),
  }),
  AppealWindowClosed: z.strictObject({ deadline: key }),
} as const;
