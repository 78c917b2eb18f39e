/** The rules of eligibility as a policy states them: data, so that a changed rule is a new version and never a new program. */
import { z } from 'zod';
import { code, count, texts } from '../fields';

const regionCode = z.string().regex(/^\d{2}$/);
const named = { key: code(), names: texts };

export const eligibilityRule = z.discriminatedUnion('kind', [
  /** Whole months from the registration to the reference date. */
  z.strictObject({ kind: z.literal('age'), ...named, maxMonths: count(600), on: z.iso.date() }),
  z.strictObject({ kind: z.literal('members'), ...named, min: count(1000) }),
  /** Court and number are given, and the registration is no later than that day. */
  z.strictObject({ kind: z.literal('registration'), ...named, by: z.iso.date() }),
  /** Sectors by code; empty means all. */
  z.strictObject({ kind: z.literal('sector'), ...named, sectors: z.array(code()) }),
  /** Regions by code; absent: those of the policy's waves. */
  z.strictObject({ kind: z.literal('region'), ...named, regions: z.array(regionCode).optional() }),
  z.strictObject({ kind: z.literal('consent'), ...named }),
]);
export type EligibilityRule = z.infer<typeof eligibilityRule>;
export type EligibilityKind = EligibilityRule['kind'];
