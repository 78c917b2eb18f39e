import { z } from 'zod';
import { deadlineEvents } from '../deadline/events';
import { code, count, line, localDate, paragraph, texts } from '../fields';
import { roles } from '../meta';
import { channels, policyShape } from '../policy/policy';
import { amountMad, financingCandidate, financingEntry, financingTerms, roundCode } from '../selection/financing';
import { candidate, rankedEntry, selectionRules, wavePlaces, type WaveRules } from '../selection/selection';
import { policyScopes } from './payloads';

const nothing = z.strictObject({});
const reason = line(300);
const instant = z.iso.datetime();
const number = z.int().min(1);
const wave = code();
const ranking = number;

/** One reminder about the closing of the call, at a known instant. */
export const callStep = z.strictObject({
  /** The duty's key: unique within the stream for ever, e.g. `call-closing#1/remind-7-agent`. */
  key: z.string().min(1).max(120),
  kind: z.literal('remind'),
  name: z.string(),
  at: instant,
  audience: z.enum(roles),
  channel: z.enum(channels),
  template: code(),
});
export type CallStep = z.infer<typeof callStep>;

/** The rules by which a wave was ranked, as they were then. */
export const waveRules = z.strictObject({
  wave: code(),
  target: count(),
  quotas: z.record(z.string(), count()),
  rules: selectionRules,
}) satisfies z.ZodType<WaveRules>;

export const batchEventSchemas = {
  BatchCreated: z.strictObject({ code: code(20), names: texts }),
  PolicyAdopted: z.strictObject({
    version: number,
    policy: policyShape,
    reason: reason.optional(),
    scope: z.enum(policyScopes).optional(),
    /** Of the bulk that applies it to journeys under way. */
    bulkId: z.uuid().optional(),
  }),
  /** `refused`: the bulk could not be asked for, e.g. since no journey is open. */
  PolicyDispatched: z.strictObject({ version: number, refused: z.boolean().optional() }),
  /** When waves are ranked and released by themselves, by the policy adopted; a wave that is not named waits for people. */
  WavesScheduled: z.strictObject({
    policyVersion: number,
    waves: z.array(z.strictObject({ wave, rankAt: instant.optional(), releaseAt: instant.optional() })),
  }),
  CallPlanned: z.strictObject({ opensOn: localDate(), closesOn: localDate(), lateAllowed: z.boolean() }),
  CallOpened: z.strictObject({ opensOn: localDate(), closesOn: localDate(), lateAllowed: z.boolean() }),
  /** Every instant of the call; planned again, under fresh keys, whenever its dates change. */
  CallScheduled: z.strictObject({
    revision: number,
    opensAt: instant,
    /** Midnight after the closing day. */
    closesAt: instant,
    calendarVersion: count(),
    /** Edition of the zone data the instants were reckoned by; absent in what was recorded before it was. */
    zoneVersion: line(40).optional(),
    steps: z.array(callStep),
    /** Reminders whose moment was already past when planned. */
    skipped: z.array(z.strictObject({ name: z.string(), at: instant })),
  }),
  CallExtended: z.strictObject({ closesOn: localDate(), previousClosesOn: localDate(), reason }),
  CallClosed: z.strictObject({ reason: reason.optional() }),
  /** Court and number as they are compared, see `normaliseRegistration`. */
  LateApplicationGranted: z.strictObject({
    court: z.string(),
    number: z.string(),
    reason: paragraph(2000),
    until: localDate(),
  }),
  /** The same events as a journey's: what is to be done and sent is read alike from all. */
  ...deadlineEvents,
  ScoringOpened: nothing,
  /** Everything the list depends on and the list itself, so that it can be made again at any later date. */
  SelectionRanked: z.strictObject({
    wave,
    ranking,
    policyVersion: number,
    rules: waveRules,
    candidates: z.array(candidate),
    entries: z.array(rankedEntry),
    places: wavePlaces,
    /** Scored applications of the batch whose region is in no wave of the policy: they are in no list. */
    inNoWave: count(),
    /** Eligible applications of the wave that were not scored to the end: they are in no list either. */
    unscored: count().optional(),
    /** Of rules and candidates, versions aside: another digest means that the list would rest on other facts. */
    digest: z.string(),
  }),
  ScoringReopened: z.strictObject({ wave, ranking, reason: paragraph(2000) }),
  SelectionSigned: z.strictObject({ wave, ranking, signature: z.int().min(1).max(2) }),
  SelectionApproved: z.strictObject({ wave, ranking, firstSignature: z.string() }),
  WaveReleased: z.strictObject({ wave, ranking, bulkId: z.uuid() }),
  WaveDispatched: z.strictObject({ wave, ranking }),
  /** `place` is a seat: it keeps its number when the one it was given to does not take it. */
  PlaceFreed: z.strictObject({ place: number, wave, journeyId: z.uuid() }),
  PlaceOffered: z.strictObject({ place: number, offer: number, wave, journeyId: z.uuid() }),
  PlaceOfferRecorded: z.strictObject({
    place: number,
    offer: number,
    journeyId: z.uuid(),
    outcome: z.enum(['told', 'refused']),
  }),
  /** Nobody is left on the waiting list. */
  PlaceUnfilled: z.strictObject({ place: number, wave }),
  FinancingRoundOpened: z.strictObject({
    round: roundCode,
    partner: line(120),
    budgetMad: amountMad,
    names: texts.optional(),
  }),
  /** Everything the list depends on and the list itself, as for a wave. */
  FinancingRanked: z.strictObject({
    round: roundCode,
    ranking,
    policyVersion: number,
    terms: financingTerms,
    candidates: z.array(financingCandidate),
    entries: z.array(financingEntry),
    /** Sum of what is granted. */
    grantedMad: z.number().min(0),
    digest: z.string(),
  }),
  FinancingSigned: z.strictObject({ round: roundCode, ranking, signature: z.int().min(1).max(2) }),
  /** `instalments`: when each part of every grant falls due, in per cent of it. */
  FinancingApproved: z.strictObject({
    round: roundCode,
    ranking,
    firstSignature: z.string(),
    bulkId: z.uuid(),
    instalments: z.array(z.strictObject({ dueOn: localDate(), percent: z.int().min(1).max(100) })).min(1),
  }),
  FinancingDispatched: z.strictObject({ round: roundCode, ranking }),
  BatchClosed: z.strictObject({ reason: reason.optional() }),
} as const;
export type BatchEventName = keyof typeof batchEventSchemas;
export const batchEventNames = Object.keys(batchEventSchemas) as BatchEventName[];
export type BatchEventData<N extends BatchEventName> = z.infer<(typeof batchEventSchemas)[N]>;
export type BatchEvent = { [N in BatchEventName]: { type: N; data: BatchEventData<N> } }[BatchEventName];
