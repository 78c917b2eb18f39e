/** How a dossier keeps what was recorded: who, when, corrected how; withdrawn entries stay and say so. */
import type { Actor, JourneyEvent } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';

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

export const stampOf = ({ version, recordedAt, actor }: RecordedEvent<JourneyEvent>): Stamp => ({
  version,
  at: recordedAt,
  by: { id: actor.id, name: actor.name, role: actor.role, ...(actor.office && { office: actor.office }) },
});

/** The letters of the design: what each kind of entry is numbered by. */
export const entryLetters = {
  attendance: 'M',
  sessions: 'S',
  assistance: 'T',
  improvements: 'P',
  outlets: 'O',
  supports: 'K',
} as const;

export function withEntry<Data>(
  entries: readonly Entry<Data>[],
  letter: string,
  data: Data,
  recorded: RecordedEvent<JourneyEvent>,
): Entry<Data>[] {
  return [...entries, { id: `${letter}${entries.length + 1}`, ...stampOf(recorded), data, corrections: [] }];
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
