import type { Reach } from '@mourafaka/platform';
import sql, { join, raw, type Sql } from 'sql-template-tag';

/** What the caller may see of a table under a name, whatever they ask for. */
export function within(reach: Reach, alias: 'f' | 'j' | 'n' | 'today'): Sql {
  if (reach.all) return sql`true`;
  const { regions, lots, consultant } = reach;
  const of = (column: string): Sql => raw(`${alias}.${column}`);
  const ways = [
    ...(regions.length > 0 ? [sql`${of('region')} = ANY (${regions}::text[])`] : []),
    ...(lots.length > 0 ? [sql`${of('lot')} = ANY (${lots}::text[])`] : []),
    ...(consultant !== undefined ? [sql`${of('consultant')} = ${consultant}`] : []),
  ];
  return ways.length === 0 ? sql`false` : sql`(${join(ways, ' OR ')})`;
}
