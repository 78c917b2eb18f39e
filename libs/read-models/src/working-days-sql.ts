import sql, { type Sql } from 'sql-template-tag';

/** Working days counted once, as `workingDayOrdinals` counts them: how many lie before each local day ends. */
export interface CountedDays {
  /** The first local date counted. */
  from: string;
  /** Whose row each of `ordinals` is; the first is the country's. */
  regions: readonly string[];
  ordinals: readonly (readonly number[])[];
}

/** An array of arrays of numbers as PostgreSQL reads it. */
const literal = (rows: readonly (readonly number[])[]): string =>
  `{${rows.map((row) => `{${row.join(',')}}`).join(',')}}`;

/** How many working days of a region lie before the n-th day ends, counted from 1. Between two days they are a subtraction. */
export function ordinalOf(nth: Sql, region: Sql, { regions, ordinals }: CountedDays): Sql {
  // Most calendars know no day off of a single region.
  const row = regions.length === 1 ? sql`1` : sql`coalesce(array_position(${regions}::text[], ${region}), 1)`;
  return sql`(${literal(ordinals)}::integer[])[${row}][${nth}]`;
}
