import type { BulkEvent } from '@mourafaka/contracts';
import type { SqlFragment } from '@mourafaka/platform';

/**
 * All items in one parameter, however many: numbered in the order of the parts and of the journeys in each. Each part is
 * taken apart once: `part -> 'payload'` would read all its ids again for every row.
 */
const insertItems: SqlFragment['sql'] = (param) =>
  `INSERT INTO bulk.items (bulk_id, n, journey_id, command, payload)
   SELECT ${param(0)}::uuid, row_number() OVER (ORDER BY part.place, journey.place), journey.id::uuid, part.command, part.payload
     FROM ROWS FROM (json_to_recordset(${param(1)}::json) AS (command text, payload json, "journeyIds" json))
            WITH ORDINALITY AS part (command, payload, ids, place),
          json_array_elements_text(part.ids) WITH ORDINALITY AS journey (id, place)
   ON CONFLICT DO NOTHING`;

/** The rows of a request's items, as part of the append that records it. */
export const projectBulk = (events: readonly BulkEvent[]): SqlFragment[] =>
  events.flatMap(({ type, data }) =>
    type === 'BulkRequested'
      ? [{ name: 'bulk_items', sql: insertItems, params: [data.bulkId, JSON.stringify(data.parts)] }]
      : [],
  );
