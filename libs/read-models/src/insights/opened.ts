import type { FigureKey } from '@mourafaka/contracts';
import sql, { type Sql } from 'sql-template-tag';
import type { JourneyFilter } from '../journeys/journey-filter';
import { type Asked, figuresSql } from './figures-sql';

type Opened = Pick<JourneyFilter, 'figure' | 'deadline' | 'owner'>;

/** Rows that a figure counts, or that add something to it. */
function behind(figure: FigureKey, asked: Asked): Sql {
  const { where, value } = figuresSql[figure](asked);
  return value ? sql`((${where}) AND (${value}) > 0)` : sql`(${where})`;
}

/** Conditions on facts `f`; none where nothing is opened. */
export function openedConditions({ figure, deadline, owner }: Opened, asked: Asked): Sql[] {
  const { at } = asked;
  const overdue = sql`EXISTS (
    SELECT FROM unnest(f.deadline_kinds, f.deadline_owners, f.deadline_due) AS d (kind, owner, due)
    WHERE d.due <= ${at} ${deadline === undefined ? sql`` : sql`AND d.kind = ${deadline}`}
      ${owner === undefined ? sql`` : sql`AND d.owner = ${owner}`})`;
  return [
    ...(figure === undefined ? [] : [behind(figure, asked)]),
    ...(deadline === undefined && owner === undefined ? [] : [overdue]),
  ];
}
