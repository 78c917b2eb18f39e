import { PREPARED } from '@mourafaka/platform';
import { snake } from '../sql-upsert';
import type { DetailColumn, JourneyRow } from './journey.entity';
import { journeyColumns } from './journey.projection';

/** The columns of `read.journeys j` under the names a row has here. */
export const listedColumns = journeyColumns.map((name) => `j.${snake(name)} AS "${name}"`).join(', ');

/** All that one status is made of; `$1`: the journey's id. */
export const standingSql = `${PREPARED}SELECT ${listedColumns}, j.detail, j.planner FROM read.journeys j WHERE j.journey_id = $1`;

export type StandingRow = JourneyRow & DetailColumn & { planner: number };
