/** How a dossier keeps what was recorded: who, when, corrected how; withdrawn entries stay and say so. */
import { type Actor, entryLetters as correctableLetters, type JourneyEvent } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';

/** An event as a dossier is folded from it. */
export type Recorded = RecordedEvent<JourneyEvent>;

/** Who recorded something, as they were then, and when we knew. */
export interface Stamp {
  /** Of the event, within the journey. */
  version: number;
  /** ISO instant, UTC. */
  at: string;
  by: Pick<Actor, 'id' | 'name' | 'role' | 'office'>;
}

/** One value that was corrected. What is sealed belongs to `personId`. */
export interface FieldChange {
  field: string;
  from?: unknown;
  to?: unknown;
  personId?: string;
}

export interface Correction extends Stamp {
  reason: string;
  changes: FieldChange[];
}

/** One of the things that are counted: a visit, a session, a sale … */
export interface Entry<Data> extends Stamp {
  /** `S3`: a letter for the kind, and its place in the order of recording; never given twice. */
  id: string;
  /** As it stands, with every correction. */
  data: Data;
  corrections: Correction[];
  /** It counts no more. */
  withdrawn?: Stamp & { reason: string };
}

export const stampOf = ({ version, recordedAt, actor }: Recorded): Stamp => ({
  version,
  at: recordedAt,
  by: { id: actor.id, name: actor.name, role: actor.role, ...(actor.office && { office: actor.office }) },
});

/** By what each kind of entry is numbered, those that a correction does not reach as well. */
export const entryLetters = {
  ...correctableLetters,
  swot: 'W',
} as const;

export const newEntry = <Data>(id: string, data: Data, recorded: Recorded): Entry<Data> => ({
  id,
  ...stampOf(recorded),
  data,
  corrections: [],
});

/** The entries with one more. */
export const withEntry = <Data>(
  entries: readonly Entry<Data>[],
  letter: string,
  data: Data,
  recorded: Recorded,
): Entry<Data>[] => [...entries, newEntry(`${letter}${entries.length + 1}`, data, recorded)];

/** An entry corrected or withdrawn, among those of its kind; an id nobody has changes nothing. */
export function correctEntry<E extends Entry<unknown>>(
  entries: readonly E[],
  { entry: id, fields, withdrawn, reason }: EntryCorrection,
  recorded: Recorded,
): E[] {
  const stamp = stampOf(recorded);
  return entries.map((entry): E => {
    if (entry.id !== id) return entry;
    const changes = changesOf(entry.data as object, fields);
    return {
      ...entry,
      data: { ...(entry.data as object), ...fields },
      ...(changes.length > 0 && { corrections: [...entry.corrections, { ...stamp, reason, changes }] }),
      ...(withdrawn && { withdrawn: { ...stamp, reason } }),
    };
  });
}

/** What is said of one entry after it was recorded. */
export interface EntryCorrection {
  entry: string;
  fields?: object;
  withdrawn?: boolean;
  reason: string;
}

/** Entries that count. */
export const standing = <Data>(entries: readonly Entry<Data>[]): Entry<Data>[] =>
  entries.filter(({ withdrawn }) => !withdrawn);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What giving `fields` to `before` changes, field by field; `path` goes before their names. */
export function changesOf(before: object | undefined, fields: object | undefined, path = ''): FieldChange[] {
  const known = (before ?? {}) as Record<string, unknown>;
  return Object.entries(fields ?? {}).flatMap(([field, to]) =>
    to === undefined || same(known[field], to) ? [] : [{ field: path + field, from: known[field], to: to as unknown }],
  );
}
