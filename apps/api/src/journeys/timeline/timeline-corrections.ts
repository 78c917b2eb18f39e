import type { Dossier } from '@mourafaka/domain';
import { entriesOf } from '@mourafaka/domain';
import { z } from 'zod';
import { stamp } from '../dossier/recorded-shapes';

export const entryCorrection = z.object({
  entry: z.string().optional().describe('`S3`; absent where the application is corrected'),
  ...stamp,
  reason: z.string(),
  withdrawn: z.literal(true).optional(),
  changes: z.array(z.object({ field: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })),
});
type EntryCorrection = z.infer<typeof entryCorrection>;

export interface Corrected {
  /** Ids of the entries an event recorded. */
  entries: string[];
  /** What was corrected of it later. */
  corrections: EntryCorrection[];
}

/** What was recorded under a number, and what was corrected later, by the version of the event that recorded it. */
export function correctedVersions(dossier: Dossier): Map<number, Corrected> {
  const byVersion = new Map<number, Corrected>();
  const of = (version: number): Corrected => {
    const known = byVersion.get(version) ?? { entries: [], corrections: [] };
    byVersion.set(version, known);
    return known;
  };
  for (const { id: entry, version, corrections, withdrawn } of entriesOf(dossier)) {
    of(version).entries.push(entry);
    of(version).corrections.push(...corrections.map((correction) => ({ entry, ...correction })));
    if (withdrawn) of(version).corrections.push({ entry, ...withdrawn, withdrawn: true, changes: [] });
  }
  // What the cooperative said of itself was recorded by the first event.
  if (dossier.corrections.length > 0) of(1).corrections.push(...dossier.corrections);
  return byVersion;
}

/** Version of a correcting event → what it corrects. */
export function correctingVersions(corrected: ReadonlyMap<number, Corrected>): Map<number, Corrects> {
  const pairs = [...corrected].flatMap(([version, { corrections }]) =>
    corrections.map(({ version: by, entry }): [number, Corrects] => [by, { version, ...(entry && { entry }) }]),
  );
  return new Map(pairs);
}

export interface Corrects {
  version: number;
  entry?: string;
}
