import { placeReasons } from '@mourafaka/contracts';
import { z } from 'zod';
import { name } from '../openapi/named';
import { listStatuses } from './wave-lists';

const instant = z.string().describe('ISO 8601, UTC');
const person = z.object({ id: z.string(), name: z.string(), role: z.string() });

const tieFact = z.object({
  by: z.string().describe('The rule, in the order in which the policy states them'),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

const listedEntry = name(
  'SelectionEntry',
  z.object({
    journeyId: z.uuid(),
    rank: z.int().describe('1 is the best total of the wave'),
    denomination: z.string().nullable().describe('As it is today'),
    suspected: z
      .boolean()
      .describe('May be the same cooperative as another, and nobody has judged yet: see `GET /v1/duplicates`'),
    registration: z.string().describe('Court and number as they are compared'),
    region: z.string(),
    sector: z.string(),
    total: z.number().describe('Out of 100'),
    criteria: z.record(z.string(), z.number()).describe('Mean points by criterion'),
    outcome: z.enum(['in', 'waiting', 'out']),
    waiting: z.int().nullable().describe('Place on the waiting list'),
    reason: z.object({
      code: z.enum(placeReasons),
      share: z.string().optional().describe('Key of the minimum share'),
      text: z.string().describe('In the caller’s language'),
    }),
    tie: z
      .array(tieFact)
      .optional()
      .describe('Only where others have the same total: what was compared, until all of them differ'),
  }),
);
export type SelectionEntry = z.infer<typeof listedEntry>;

export const waveList = name(
  'WaveSelection',
  z.object({
    wave: z.string(),
    ranking: z.int().describe('1, 2 … of the wave'),
    rankedAt: instant,
    rankedBy: person,
    status: z.enum(listStatuses),
    releasedAt: instant.optional(),
    policyVersion: z.int(),
    passMark: z.number(),
    target: z.int(),
    filled: z.int(),
    quotas: z.array(z.object({ region: z.string(), quota: z.int(), filled: z.int() })),
    shares: z
      .array(z.object({ key: z.string(), name: z.string(), wanted: z.int(), met: z.int() }))
      .describe('`wanted`: how many of the places filled the share asks for; `met`: how many are of its kind'),
    signatures: z.array(z.object({ by: person, at: instant })),
    reproduced: z.boolean().describe('The recorded inputs, ranked again just now, give the recorded list'),
    candidates: z.int().describe('All that were ranked; `entries` holds those the caller may see'),
    inNoWave: z.int().describe('Scored applications of the batch whose region is in no wave: they are in no list'),
    unscored: z
      .int()
      .describe('Eligible applications of the wave that were not scored to the end: they are in no list'),
    entries: z.array(listedEntry),
  }),
);
export type WaveSelection = z.infer<typeof waveList>;

export const selectionView = name(
  'Selection',
  z.object({ batch: z.string(), asOf: instant.nullable(), waves: z.array(waveList) }),
);
export type SelectionView = z.infer<typeof selectionView>;
