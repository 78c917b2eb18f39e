import type { DomainEvent, JourneyEvent, JourneyEventName, JourneyStateName } from '@mourafaka/contracts';
import { type JourneyState, normaliseText } from '@mourafaka/domain';
import type { RowFragment } from '../row-fragment';
import { upsert } from '../sql-upsert';
import type { DuplicateKeysRow } from './duplicate-keys.entity';

/** What is stored of an application before it is sealed. */
export interface InTheClear<E extends DomainEvent = JourneyEvent> {
  events: readonly E[];
  digest: (text: string) => Buffer;
}

type PhonesIn = { [Name in JourneyEventName]?: (data: Extract<JourneyEvent, { type: Name }>['data']) => unknown };

/** The events that say who applies, and the phone they say; a value sealed already says nothing new. */
const phonesIn = {
  ApplicationSubmitted: ({ representative }) => representative?.phone,
  FileCompleted: ({ corrections }) => corrections?.representative?.phone,
  DataCorrected: ({ changes }) => changes.representative?.phone,
} satisfies PhonesIn;

const saysWho = (type: string): type is keyof typeof phonesIn => type in phonesIn;

/** A cooperative that has withdrawn may apply again, and is no double then. */
const gone: readonly JourneyStateName[] = ['withdrawn', 'merged'];

/** Both denominations as they are compared. */
export const namesOf = ({
  denominationFr,
  denominationAr,
}: Pick<JourneyState['cooperative'], 'denominationFr' | 'denominationAr'>): string[] =>
  [denominationFr, denominationAr].map((name) => normaliseText(name ?? '')).filter(Boolean);

const phonesOf = (events: readonly JourneyEvent[]): unknown[] =>
  events.flatMap(({ type, data }) => (saysWho(type) ? [(phonesIn[type] as (data: unknown) => unknown)(data)] : []));

function phoneDigest(phones: readonly unknown[], digest: InTheClear['digest']): Buffer | null {
  const last = phones.findLast((phone) => typeof phone === 'string');
  return last === undefined ? null : digest(last);
}

const table = 'read.duplicate_keys';

const upsertKeys = upsert<keyof DuplicateKeysRow>({
  name: 'duplicate_keys',
  table,
  key: 'journeyId',
  columns: ['journeyId', 'version', 'batch', 'province', 'ice', 'phoneDigest', 'names'],
  json: [],
  keep: ['phoneDigest'],
  stamp: 'transactionId',
  replaceWhere: 'known.version < excluded.version',
});

const removeKeys = (journeyId: string): RowFragment => ({
  name: 'duplicate_keys_gone',
  sql: (param) => `DELETE FROM ${table} WHERE journey_id = ${param(0)}::uuid`,
  params: [journeyId],
  make: (made) => made.remove(table, journeyId),
});

/**
 * The row of an application as part of the append that says, or changes, whose it is; nothing for any other append. Made
 * again, where nothing is in the clear, it is without the phone. A phone that cannot be opened any more (null) is of somebody
 * who was forgotten: that took the row away, and it does not come back.
 */
export function projectDuplicateKeys(inTheClear: InTheClear | undefined, state: JourneyState): RowFragment[] {
  if (gone.includes(state.state)) return [removeKeys(state.journeyId)];
  // Without its phone it is no use for comparing; and a digest of a phone is personal.
  if (inTheClear?.events.some(({ type }) => type === 'PersonErased') && !state.representative)
    return [removeKeys(state.journeyId)];
  if (inTheClear && !inTheClear.events.some(({ type }) => saysWho(type))) return [];
  const { journeyId, version, batch, cooperative } = state;
  const { province, ice = null } = cooperative;
  const phones = inTheClear ? phonesOf(inTheClear.events) : [];
  if (phones.includes(null)) return [removeKeys(journeyId)];
  const digest = inTheClear ? phoneDigest(phones, inTheClear.digest) : null;
  return [upsertKeys({ journeyId, version, batch, province, ice, phoneDigest: digest, names: namesOf(cooperative) })];
}

/** The events whose values are needed in the clear. */
export const openedForKeys: readonly string[] = Object.keys(phonesIn);
