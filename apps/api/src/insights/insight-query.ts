import { type Phase, phases, provinces, regions, sectors } from '@mourafaka/contracts';
import { dateOf } from '@mourafaka/engine';
import { type Clock, reachOf } from '@mourafaka/platform';
import { dimensions, type FactsSource } from '@mourafaka/read-models';
import { z } from 'zod';
import { asOfSchema, instantOfAsOf } from '../http/as-of';
import type { Caller } from '../http/caller';
import { oneLine } from '../http/fields';
import { checkPlace } from '../journeys/list/journey-query';

const codesOf = (known: readonly { code: string }[]): [string, ...string[]] =>
  known.map(({ code }) => code) as [string, ...string[]];

/** What every insight may be narrowed by. */
export const insightFilter = {
  batch: oneLine(20).optional(),
  wave: oneLine(60).optional(),
  phase: z.enum(phases as [Phase, ...Phase[]]).optional(),
  region: z.enum(codesOf(regions)).optional(),
  province: z.enum(codesOf(provinces)).optional(),
  sector: z.enum(codesOf(sectors)).optional(),
  lot: oneLine(60).optional(),
  provider: oneLine(120).optional(),
  agent: oneLine(60).optional(),
  consultant: oneLine(60).optional(),
  asOf: asOfSchema.optional(),
};

export const insightQuery = z.strictObject(insightFilter).superRefine(checkPlace);
export const groupedQuery = z
  .strictObject({ ...insightFilter, by: z.enum(dimensions).optional() })
  .superRefine(checkPlace);
export type InsightQuery = z.infer<typeof insightQuery>;

/** Which facts a caller asks for: as they stand, or as they stood by a day or an instant. Throws `AppError` (invalid). */
export async function sourceOf(
  { asOf, ...filter }: InsightQuery,
  { principal }: Pick<Caller, 'principal'>,
  clock: Pick<Clock, 'now'>,
): Promise<FactsSource> {
  const now = await clock.now();
  const at = asOf === undefined ? now : instantOfAsOf(asOf, now);
  const reach = reachOf(principal, 'insight.read') ?? { all: false, regions: [], lots: [] };
  return { filter, reach, at, today: dateOf(at.toISOString()), past: asOf !== undefined };
}

/** A path and query under which the cooperatives behind a figure are listed. */
export function openedBy(given: InsightQuery): string {
  const pairs = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/v1/journeys?${new URLSearchParams([...pairs, ['figure', '']]).toString()}`;
}
