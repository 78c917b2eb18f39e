import { financingOrders, financingReasons } from '@mourafaka/contracts';
import { z } from 'zod';
import { name } from '../openapi/named';
import { listStatuses } from './round-lists';

const instant = z.string().describe('ISO 8601, UTC');
const person = z.object({ id: z.string(), name: z.string(), role: z.string() });
const mad = (what: string) => z.number().describe(`${what}, in dirhams`);

const financingEntryView = name(
  'FinancingEntry',
  z.object({
    journeyId: z.uuid(),
    request: z.string(),
    rank: z.int(),
    denomination: z.string().nullable().describe('As it is today'),
    registration: z.string().describe('Court and number as they are compared'),
    region: z.string(),
    score: z.number().describe('The committee’s total, out of 100'),
    amountMad: mad('What is asked'),
    ownContributionMad: mad('What the cooperative brings itself'),
    ownContributionPercent: z.number().describe('Of both together, one decimal'),
    womenPercent: z.number().describe('Of the members, one decimal'),
    requestedAt: instant,
    outcome: z.enum(['granted', 'declined']),
    leftMad: mad('What was left of the budget when its turn came'),
    reason: z.object({
      code: z.enum(financingReasons),
      text: z.string().describe('In the caller’s language'),
    }),
  }),
);
export type FinancingEntryView = z.infer<typeof financingEntryView>;

const financingListView = name(
  'FinancingList',
  z.object({
    ranking: z.int().describe('1, 2 … of the round'),
    rankedAt: instant,
    rankedBy: person,
    status: z.enum(listStatuses),
    policyVersion: z.int(),
    order: z
      .array(z.object({ by: z.enum(financingOrders), name: z.string() }))
      .describe('What was compared, one after the other until two requests differ; then the registration'),
    maxAmountMad: mad('Most that one request might ask for').nullable(),
    grantedMad: mad('What is granted in all'),
    leftMad: mad('What is left of the budget'),
    signatures: z.array(z.object({ by: person, at: instant })).describe('Two different people approve it'),
    approvedAt: instant.nullable(),
    bulkId: z.uuid().nullable().describe('Of the decisions handed out: GET /v1/bulk/{id}'),
    instalments: z
      .array(z.object({ dueOn: z.string(), percent: z.int() }))
      .describe('When the parts of every grant fall due; empty until it is approved'),
    reproduced: z.boolean().describe('The recorded inputs, ranked again just now, give the recorded list'),
    candidates: z.int().describe('All that were ranked; `entries` holds those the caller may see'),
    entries: z.array(financingEntryView),
  }),
);
export type FinancingListView = z.infer<typeof financingListView>;

export const financingRoundView = name(
  'FinancingRound',
  z.object({
    batch: z.string(),
    asOf: instant.nullable(),
    round: z.string(),
    name: z.string().nullable().describe('In the caller’s language'),
    partner: z.string(),
    budgetMad: mad('The budget'),
    openedAt: instant,
    openedBy: person,
    list: financingListView.nullable().describe('The last, or the `ranking` asked for; null before the first'),
  }),
);
export type FinancingRoundView = z.infer<typeof financingRoundView>;
