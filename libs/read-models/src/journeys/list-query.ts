import sql, { join, raw, type Sql } from 'sql-template-tag';
import { conditionsOf, factsAt, type FactsSource } from '../facts/facts-at';

/** What the list may be sorted by: a leading `-` turns it round. Names are those of the language. */
export const journeySorts = [
  'submittedAt',
  '-submittedAt',
  'updatedAt',
  '-updatedAt',
  'dueAt',
  'nameAr',
  '-nameAr',
  'nameFr',
  '-nameFr',
  'region',
  '-region',
] as const;
export type JourneySort = (typeof journeySorts)[number];

export const mostInAPage = 200;
/** More than these are not counted to the end: whoever finds as many needs a filter, not a number. */
export const mostCounted = 10_000;

type KeyType = 'timestamptz' | 'text';

/** Where a page ends: what its last row is sorted by, and its id. */
export interface ListPlace {
  values: readonly string[];
  id: string;
}

interface Order {
  /** One after the other; the journey's id decides where they leave a choice. */
  keys: readonly { column: string; type: KeyType }[];
  descending: boolean;
  /** Of the past: today's facts give the order, so that they are walked until a page is full. */
  walked: boolean;
}

const keysOf: Readonly<Record<string, Order['keys']>> = {
  submittedAt: [{ column: 'n.submitted_at', type: 'timestamptz' }],
  updatedAt: [{ column: 'f.valid_from', type: 'timestamptz' }],
  // What can never become overdue comes last.
  dueAt: [{ column: `coalesce(f.overdue_from, 'infinity'::timestamptz)`, type: 'timestamptz' }],
  nameAr: [{ column: 'n.name_ar', type: 'text' }],
  nameFr: [{ column: 'n.name_fr', type: 'text' }],
  region: [
    { column: 'f.region', type: 'text' },
    { column: 'f.province', type: 'text' },
  ],
};

/** Under `n` stand facts as they are: their names are those of today, whenever the others are of. */
function orderOf(sort: JourneySort, past: boolean): Order {
  const descending = sort.startsWith('-');
  const keys = keysOf[descending ? sort.slice(1) : sort] ?? [];
  return {
    keys: past ? keys : keys.map(({ column, type }) => ({ column: column.replace(/^n\./, 'f.'), type })),
    descending,
    walked: past && keys.every(({ column }) => column.startsWith('n.')),
  };
}

/** What rows are put in order by. */
const columnsOf = ({ keys, walked }: Order): string[] => [
  ...keys.map(({ column }) => column),
  walked ? 'n.journey_id' : 'f.journey_id',
];

function after(order: Order, { values, id }: ListPlace): Sql {
  const { keys, descending } = order;
  const columns = raw(columnsOf(order).join(', '));
  const given = join([...keys.map(({ type }, n) => sql`${values[n]}::${raw(type)}`), sql`${id}::uuid`]);
  return sql`(${columns}) ${raw(descending ? '<' : '>')} (${given})`;
}

export interface PlacesAsked {
  source: FactsSource;
  sort: JourneySort;
  /** The last of the page before. */
  after?: ListPlace;
  limit: number;
}

/** Ids of the journeys of a page, in order, with the values they are sorted by: `journey_id`, `k0`, `k1` … */
export function placesSql({ source: asked, sort, after: last, limit }: PlacesAsked): Sql {
  const order = orderOf(sort, asked.past);
  const source = { ...asked, walked: order.walked };
  const keys = order.keys.map(({ column }, n) => `${column} AS k${n}`).join(', ');
  const direction = order.descending ? 'DESC' : 'ASC';
  const by = columnsOf(order).map((column) => `${column} ${direction}`);
  const conditions = [conditionsOf(source), ...(last ? [after(order, last)] : [])];
  return sql`SELECT f.journey_id, ${raw(keys)} FROM ${factsAt(source)}
    WHERE ${join(conditions, ' AND ')} ORDER BY ${raw(by.join(', '))} LIMIT ${limit}`;
}

/** How the places `p` of a sort are put in order once more, and what of them a cursor holds. */
export function placeColumns(sort: JourneySort): { order: Sql; values: Sql } {
  const { keys, descending } = orderOf(sort, false);
  const direction = descending ? 'DESC' : 'ASC';
  const columns = keys.map((_, n) => `p.k${n}`);
  return {
    order: raw([...columns, 'p.journey_id'].map((column) => `${column} ${direction}`).join(', ')),
    values: raw(`ARRAY[${columns.map((column) => `${column}::text`).join(', ')}]`),
  };
}

/** How many there are, counted up to one more than `mostCounted`. */
export const countSql = (source: FactsSource): Sql =>
  sql`SELECT count(*)::integer AS total FROM
    (SELECT FROM ${factsAt(source)} WHERE ${conditionsOf(source)} LIMIT ${mostCounted + 1}) counted`;
