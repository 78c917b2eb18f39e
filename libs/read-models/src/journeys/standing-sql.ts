import { PREPARED } from '@mourafaka/platform';
import { snake } from '../sql-upsert';
import type { DetailColumn, JourneyRow } from './journey.entity';
import { journeyColumns } from './journey.projection';

/** The columns of `read.journeys j` under the names a row has here. */
export const listedColumns = journeyColumns.map((name) => `j.${snake(name)} AS "${name}"`).join(', ');

/** All that one status is made of, with the key by which its contact is opened; `$1`: the journey's id. */
export const standingSql = `${PREPARED}SELECT ${listedColumns}, j.detail, j.planner, k.person_id, k.wrapped_key, k.kek_id
  FROM read.journeys j
  LEFT JOIN journal.person_keys k ON k.person_id = (j.detail #>> '{representative,personId}')::uuid
  WHERE j.journey_id = $1`;

/** A row of `journal.person_keys`; the wrapped key is null once it is destroyed. */
export interface ContactKey {
  person_id: string;
  wrapped_key: Buffer | null;
  kek_id: string;
}

/** Where nobody is named, or their key was never made, there is no key. */
type KeyRow = Omit<ContactKey, 'person_id'> & { person_id: string | null };

export type StandingRow = JourneyRow & DetailColumn & KeyRow & { planner: number };
