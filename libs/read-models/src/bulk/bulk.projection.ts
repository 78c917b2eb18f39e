import type { BulkEvent } from '@mourafaka/contracts';
import type { SqlFragment } from '@mourafaka/platform';
import type { MadeRows, RowFragment } from '../row-fragment';

const items = 'bulk.items';
const columns = ['bulk_id', 'n', 'journey_id', 'command', 'payload'];

/**
 * All items in one parameter, however many: numbered in the order of the parts and of the journeys in each. Each part is
 * taken apart once: `part -> 'payload'` would read all its ids again for every row.
 */
const insertItems: SqlFragment['sql'] = (param) =>
  `INSERT INTO ${items} (${columns.join(', ')})
   SELECT ${param(0)}::uuid, row_number() OVER (ORDER BY part.place, journey.place), journey.id::uuid, part.command, part.payload
     FROM ROWS FROM (json_to_recordset(${param(1)}::json) AS (command text, payload json, "journeyIds" json))
            WITH ORDINALITY AS part (command, payload, ids, place),
          json_array_elements_text(part.ids) WITH ORDINALITY AS journey (id, place)
   ON CONFLICT DO NOTHING`;

type Requested = Extract<BulkEvent, { type: 'BulkRequested' }>['data'];

function makeItems(made: MadeRows, { bulkId, parts }: Requested): void {
  const { rows } = made.table(items, columns);
  let n = 0;
  for (const { command, payload, journeyIds } of parts) {
    const text = JSON.stringify(payload);
    for (const journeyId of journeyIds) {
      n += 1;
      rows.set(`${bulkId}/${n}`, [bulkId, n, journeyId, command, text]);
    }
  }
}

/** The rows of a request's items, as part of the append that records it. */
export const projectBulk = (events: readonly BulkEvent[]): RowFragment[] =>
  events.flatMap(({ type, data }) => {
    if (type !== 'BulkRequested') return [];
    const params = [data.bulkId, JSON.stringify(data.parts)];
    return [{ name: 'bulk_items', sql: insertItems, params, make: (made: MadeRows) => makeItems(made, data) }];
  });
