/** How a wave's places are given: the rules a policy states, what is ranked, and the list that comes of it. */
import { z } from 'zod';
import { code, count, localDate, texts } from '../fields';

const regionCode = z.string().regex(/^\d{2}$/);

/** A minimum share of the places for cooperatives of a kind, in per cent of the places filled. */
export const shareRule = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('woman-led'), key: code(), names: texts, percent: count(100) }),
  z.strictObject({ of: z.literal('rural'), key: code(), names: texts, percent: count(100) }),
  z.strictObject({
    of: z.literal('sectors'),
    key: code(),
    names: texts,
    percent: count(100),
    sectors: z.array(code()).min(1),
  }),
]);
export type ShareRule = z.infer<typeof shareRule>;

/** What decides between equal totals, in the order a policy states; the registration, which is unique, ends every tie. */
export const tieBreaks = ['woman-led', 'rural', 'women-share', 'youth-share', 'members', 'younger', 'earlier'] as const;
export const tieBreak = z.union([z.enum(tieBreaks), z.string().regex(/^criterion:[A-Za-z0-9._-]{1,60}$/)]);
export type TieBreak = z.infer<typeof tieBreak>;

export const selectionRules = z.strictObject({
  /** Points out of 100 by which counted totals may differ before a further scorer is asked for. */
  spreadLimit: z.number().min(0).max(100),
  /** Total out of 100 below which nobody is admitted or put on the waiting list. */
  passMark: z.number().min(0).max(100),
  /** Places on each wave's waiting list; absent: everybody who passed. */
  waitingList: count().optional(),
  tieBreaks: z.array(tieBreak).max(20),
  /** In the order in which they count when not all can be met. */
  shares: z.array(shareRule).max(6),
});
export type SelectionRules = z.infer<typeof selectionRules>;

/** One application as it is ranked: everything the list depends on, and the version of the journey it was read from. */
export const candidate = z.strictObject({
  journeyId: z.uuid(),
  version: z.int().min(1),
  /** Mean of the counted totals, out of 100, two decimals. */
  total: z.number().min(0).max(100),
  /** Mean points by criterion. */
  criteria: z.record(code(), z.number()),
  region: regionCode,
  sector: code(),
  womanLed: z.boolean(),
  rural: z.boolean(),
  members: count(),
  women: count(),
  youth: count(),
  registeredOn: localDate(),
  submittedAt: z.iso.datetime(),
  /** Court and number as they are compared: unique within a batch. */
  registration: z.string().min(1),
});
export type Candidate = z.infer<typeof candidate>;

export const placeReasons = [
  /** In by rank. */
  'rank',
  /** In before better ranked ones, since a minimum share asked for it; `share` names it. */
  'minimum-share',
  /** Waiting: all places are taken. */
  'places-taken',
  /** Waiting: the region's quota is used up. */
  'region-quota',
  /** Waiting: the places left are kept for a minimum share. */
  'kept-for-share',
  /** Out: below the pass mark. */
  'below-pass-mark',
  /** Out: the waiting list is full. */
  'waiting-list-full',
] as const;
export type PlaceReason = (typeof placeReasons)[number];

/** Where an application stands in the list of its wave, and why. */
export const rankedEntry = z.strictObject({
  journeyId: z.uuid(),
  /** 1 is the best total of the wave. */
  rank: z.int().min(1),
  total: z.number(),
  outcome: z.enum(['in', 'waiting', 'out']),
  reason: z.enum(placeReasons),
  share: code().optional(),
  /** Place on the waiting list, from 1. */
  waiting: z.int().min(1).optional(),
});
export type RankedEntry = z.infer<typeof rankedEntry>;

/** The list and how far its rules could be kept. */
export const wavePlaces = z.strictObject({
  target: count(),
  filled: count(),
  quotas: z.array(z.strictObject({ region: regionCode, quota: count(), filled: count() })),
  /** `wanted`: how many of the places filled the share asks for; `met`: how many are of its kind. */
  shares: z.array(z.strictObject({ key: code(), wanted: count(), met: count() })),
});
export type WavePlaces = z.infer<typeof wavePlaces>;

/** The rules of one wave, put together from a policy. */
export interface WaveRules {
  wave: string;
  target: number;
  /** Region code → at most so many places; a region that is not named has no limit of its own. */
  quotas: Readonly<Record<string, number>>;
  rules: SelectionRules;
}

/** Two applications that may be of one cooperative, and by what; scores from 0 to 1. */
export const duplicateSignal = z.strictObject({
  kind: z.enum(['ice', 'phone', 'denomination']),
  score: z.number().min(0).max(1),
});
export type DuplicateSignal = z.infer<typeof duplicateSignal>;
