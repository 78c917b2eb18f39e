/** A bulk: one request that gives ordinary commands to many journeys, each with a receipt of its own. */
import { z } from 'zod';
import { code, line } from '../fields';
import { journeyStateNames } from '../journey/states';
import { roles } from '../meta';
import { phases } from '../workflow';

/** More than this a person is refused: two requests are easier to watch than one that nobody can read. */
export const mostBulkItems = 5_000;
/** What the system may ask for at once: a released wave is one list, however long. */
export const mostSystemItems = 50_000;

export const bulkStatuses = ['running', 'paused', 'finished'] as const;
export type BulkStatus = (typeof bulkStatuses)[number];

/** How one item ended; of a dry run, how it would have. */
export const bulkOutcomes = ['accepted', 'refused', 'would-accept', 'would-refuse'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** Who asks for a bulk, with their rights as they were then: every item is checked against them. */
export const bulkRequester = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  regions: z.array(z.string()),
  lots: z.array(z.string()),
  office: z.string().optional(),
  affiliations: z.array(z.string()).optional(),
});
export type BulkRequester = z.infer<typeof bulkRequester>;

/** The journeys meant by what they have in common; what is absent does not narrow them. Resolved once, at the request. */
export const bulkFilter = z
  .strictObject({
    batch: code(20).optional(),
    wave: code().optional(),
    phase: z.enum(phases as [string, ...string[]]).optional(),
    state: z.enum(journeyStateNames).optional(),
    region: code(10).optional(),
    province: code(10).optional(),
    sector: code().optional(),
    assignee: line(120).optional(),
    q: line(120).optional(),
    /** Only those that are not closed. */
    open: z.boolean().optional(),
    /** Only those with a deadline that still runs, whichever phase they are in; `false`: only the others. */
    withDeadlines: z.boolean().optional(),
  })
  .refine((filter) => Object.values(filter).some((value) => value !== undefined), { error: 'BULK.FILTER_EMPTY' });
export type BulkFilter = z.infer<typeof bulkFilter>;

const payload = z.record(z.string(), z.unknown());
const journeyId = z.uuid();

/** One command to one journey. */
export const bulkItem = z.strictObject({ journeyId, command: code(), payload });
export type BulkItem = z.infer<typeof bulkItem>;

/** Items next to each other that take the same command with the same payload. */
export const bulkPart = z.strictObject({ command: code(), payload, journeyIds: z.array(journeyId).min(1) });
export type BulkPart = z.infer<typeof bulkPart>;

export const bulkPayloads = {
  /** Either `items`, or one `command` with its `payload` for `journeyIds` or for all that a `filter` finds. */
  'request-bulk': z.strictObject({
    /** Absent where the system asks: its items then act as the system. */
    requester: bulkRequester.optional(),
    reason: line(300).optional(),
    batch: code(20).optional(),
    /** Receipts say what would happen; nothing else is stored. */
    dryRun: z.boolean().optional(),
    items: z.array(bulkItem).optional(),
    command: code().optional(),
    payload: payload.optional(),
    journeyIds: z.array(journeyId).optional(),
    filter: bulkFilter.optional(),
  }),
  'pause-bulk': z.strictObject({}),
  'resume-bulk': z.strictObject({}),
  /** Every item has its receipt: given by the bulk's own workflow. */
  'finish-bulk': z.strictObject({ accepted: z.int().min(0), refused: z.int().min(0) }),
} as const;
export type BulkCommandName = keyof typeof bulkPayloads;
export const bulkCommandNames = Object.keys(bulkPayloads) as BulkCommandName[];
export type BulkPayload<N extends BulkCommandName> = z.infer<(typeof bulkPayloads)[N]>;
export type BulkCommand = {
  [N in BulkCommandName]: { type: N; bulkId: string; payload: BulkPayload<N> };
}[BulkCommandName];

const counts = z.strictObject({ accepted: z.int().min(0), refused: z.int().min(0) });

export const bulkEventSchemas = {
  /** What was asked of which journeys, whole: item 1 is the first journey of the first part, and so on. */
  BulkRequested: z.strictObject({
    bulkId: z.uuid(),
    requester: bulkRequester.optional(),
    /** Of all items, where it is one. */
    command: code().optional(),
    count: z.int().min(1).max(mostSystemItems),
    dryRun: z.boolean(),
    reason: line(300).optional(),
    batch: code(20).optional(),
    filter: bulkFilter.optional(),
    parts: z.array(bulkPart).min(1),
  }),
  BulkPaused: z.strictObject({}),
  BulkResumed: z.strictObject({}),
  BulkFinished: counts,
} as const;
export type BulkEventName = keyof typeof bulkEventSchemas;
export type BulkEvent = {
  [N in BulkEventName]: { type: N; data: z.infer<(typeof bulkEventSchemas)[N]> };
}[BulkEventName];
