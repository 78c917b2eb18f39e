import type { Reach } from '@mourafaka/platform';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { openedConditions } from '../insights/opened';
import { equalFilters, type JourneyFilter } from '../journeys/journey-filter';
import { within } from '../journeys/reach-sql';
import { foundBy, wasFoundBy } from '../journeys/search-sql';
import { snake } from '../sql-upsert';
import { factColumns } from './facts.projection';

/** Which facts are read. */
export interface FactsSource {
  filter: JourneyFilter;
  /** What the caller may see, whatever they ask for. */
  reach: Reach;
  /** At which instant it is decided what is overdue, late or dormant. */
  at: Date;
  /** The local date of `at`: planned days before it are over. */
  today: string;
  /** As it stood at `at`, inclusive; else as it stands. */
  past: boolean;
}

const columns = raw(factColumns.map(snake).join(', '));

/** The rows under the name `f`: what was archived comes back as it was then. */
export function factsAt({ at, past }: Pick<FactsSource, 'at' | 'past'>): Sql {
  if (!past) return sql`read.journey_facts f`;
  return sql`(SELECT ${columns} FROM read.journey_facts WHERE valid_from <= ${at}
    UNION ALL
    SELECT ${columns} FROM read.journey_facts_past WHERE tstzrange(valid_from, valid_to) @> ${at}::timestamptz) f`;
}

/** Who may see a journey is decided as it stands, whenever it is looked at. */
function seen({ reach, past }: Pick<FactsSource, 'reach' | 'past'>): Sql {
  if (reach.all || !past) return within(reach, 'f');
  return sql`f.journey_id IN (SELECT today.journey_id FROM read.journey_facts today WHERE ${within(reach, 'today')})`;
}

/** What a row must fulfil; to be joined by AND, never empty. */
export function conditionsOf(source: FactsSource): Sql {
  const { filter, at, past } = source;
  const { overdue, assignee, q, suspended } = filter;
  const conditions = [seen(source), ...openedConditions(filter, source)];
  for (const name of equalFilters) {
    if (filter[name] !== undefined) conditions.push(sql`f.${raw(name)} = ${filter[name]}`);
  }
  if (suspended !== undefined) conditions.push(suspended ? sql`f.suspended` : sql`NOT f.suspended`);
  if (overdue !== undefined) {
    const due = sql`coalesce(f.overdue_from, 'infinity'::timestamptz) <= ${at}`;
    conditions.push(overdue ? due : sql`NOT (${due})`);
  }
  if (assignee !== undefined) conditions.push(sql`(f.agent = ${assignee} OR f.consultant = ${assignee})`);
  if (q !== undefined) conditions.push(past ? wasFoundBy(q) : foundBy(q));
  return join(conditions, ' AND ');
}
