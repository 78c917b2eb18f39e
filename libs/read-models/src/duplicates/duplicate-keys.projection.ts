import type { DomainEvent, JourneyEvent, JourneyEventName, JourneyStateName } from '@mourafaka/contracts';
import { type JourneyState, normaliseText } from '@mourafaka/domain';
import type { SqlFragment } from '@mourafaka/platform';
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

function phoneDigest({ events, digest }: InTheClear): Buffer | null {
  const phones = events.flatMap(({ type, data }) =>
    saysWho(type) ? [(phonesIn[type] as (data: unknown) => unknown)(data)] : [],
  );
  const last = phones.findLast((phone) => typeof phone === 'string');
  return last === undefined ? null : digest(last);
}

const upsertKeys = upsert<keyof DuplicateKeysRow>({
  name: 'duplicate_keys',
  table: 'read.duplicate_keys',
  key: 'journeyId',
  columns: ['journeyId', 'version', 'batch', 'province', 'ice', 'phoneDigest', 'names'],
  json: [],
  keep: ['phoneDigest'],
  stamp: 'transactionId',
  replaceWhere: 'known.version < excluded.version',
});

const removeKeys = (journeyId: string): SqlFragment => ({
  name: 'duplicate_keys_gone',
  sql: (param) => `DELETE FROM read.duplicate_keys WHERE journey_id = ${param(0)}::uuid`,
  params: [journeyId],
});

/**
 * The row of an application as part of the append that says, or changes, whose it is; nothing for any other append. Made
 * again, where nothing is in the clear, it is without the phone.
 */
export function projectDuplicateKeys(inTheClear: InTheClear | undefined, state: JourneyState): SqlFragment[] {
  if (gone.includes(state.state)) return [removeKeys(state.journeyId)];
  if (inTheClear && !inTheClear.events.some(({ type }) => saysWho(type))) return [];
  const { journeyId, version, batch, cooperative } = state;
  const { province, ice = null } = cooperative;
  const digest = inTheClear ? phoneDigest(inTheClear) : null;
  return [upsertKeys({ journeyId, version, batch, province, ice, phoneDigest: digest, names: namesOf(cooperative) })];
}
