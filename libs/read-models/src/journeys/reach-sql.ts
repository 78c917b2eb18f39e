import type { Reach } from '@mourafaka/platform';
import sql, { join, raw, type Sql } from 'sql-template-tag';

/** What the caller may see of a table under a name, whatever they ask for. */
export function within(reach: Reach, alias: 'f' | 'j' | 'n' | 'today'): Sql {
  if (reach.all) return sql`true`;
  const { regions, lots, consultant } = reach;
  const of = (column: string): Sql => raw(`${alias}.${column}`);
  // Of one region an index gives the order as well, and another one asked for is known to be none of theirs.
  const among = (column: string, values: readonly string[]): Sql[] => {
    if (values.length === 0) return [];
    return [values.length === 1 ? sql`${of(column)} = ${values[0]}` : sql`${of(column)} = ANY (${values}::text[])`];
  };
  const ways = [
    ...among('region', regions),
    ...among('lot', lots),
    ...(consultant !== undefined ? [sql`${of('consultant')} = ${consultant}`] : []),
  ];
  return ways.length === 0 ? sql`false` : sql`(${join(ways, ' OR ')})`;
}
