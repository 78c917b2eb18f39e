import { type JourneyState, moveName } from '@mourafaka/domain';
import type { RowFragment } from '../row-fragment';

type Row = readonly [column: string, value: unknown][];

function moveRow(before: JourneyState | undefined, after: JourneyState, dateOf: (instant: string) => string): Row {
  const { cooperative } = after;
  const from = before?.state ?? 'new';
  return [
    ['journey_id', after.journeyId],
    ['version', after.version],
    ['lap', after.moves[moveName(from, after.state)]],
    ['at', after.updatedAt],
    ['from_since', before?.since ?? null],
    ['moved_on', dateOf(after.updatedAt)],
    ['since_on', before ? dateOf(before.since) : null],
    ['from_state', from],
    ['to_state', after.state],
    ['batch', after.batch],
    ['region', cooperative.region],
    ['province', cooperative.province],
    ['sector', cooperative.sector],
    ['wave', after.wave ?? null],
    ['lot', after.lot ?? null],
    ['provider', after.provider ?? null],
    ['agent', after.agent ?? null],
    ['consultant', after.consultant ?? null],
  ];
}

const table = 'read.journey_moves';

/** Written twice it is there once. */
function insert(row: Row): RowFragment {
  const columns = row.map(([column]) => column);
  const params = row.map(([, value]) => value);
  const [journeyId, version] = params as [string, number];
  return {
    name: 'journey_move',
    sql: (param) =>
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${row.map((_, index) => param(index)).join(', ')}) ` +
      `ON CONFLICT (journey_id, version) DO NOTHING`,
    params,
    make: (made) => void made.table(table, columns).rows.set(`${journeyId}/${version}`, params),
  };
}

/**
 * A row for each change of state among the states of one append, the one before it first. `dateOf`: instant → local date.
 * Nothing where it stays where it is, as with most appends.
 */
export function projectMoves(
  states: readonly (JourneyState | undefined)[],
  dateOf: (instant: string) => string,
): RowFragment[] {
  return states.slice(1).flatMap((after, n) => {
    const before = states[n];
    return after && after.state !== before?.state ? [insert(moveRow(before, after, dateOf))] : [];
  });
}
