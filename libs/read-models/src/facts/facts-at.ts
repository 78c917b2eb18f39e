import { normaliseText } from '@mourafaka/domain';
import type { Reach } from '@mourafaka/platform';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { JourneyFilter } from '../journeys/list-query';
import { snake } from '../sql-upsert';
import { factColumns } from './facts.projection';

/** Which facts are read. */
export interface FactsSource {
  filter: FactsFilter;
  /** What the caller may see, whatever they ask for. */
  reach: Reach;
  /** At which instant it is decided what is overdue, late or dormant. */
  at: Date;
  /** The local date of `at`: planned days before it are over. */
  today: string;
  /** As it stood at `at`, inclusive; else as it stands. */
  past: boolean;
}

/** Those absent do not narrow it. */
export interface FactsFilter extends JourneyFilter {
  wave?: string;
  lot?: string;
  provider?: string;
  agent?: string;
  consultant?: string;
  suspended?: boolean;
}

const equals = [
  'batch',
  'wave',
  'phase',
  'state',
  'region',
  'province',
  'sector',
  'lot',
  'provider',
  'agent',
  'consultant',
] as const;

const columns = raw(factColumns.map(snake).join(', '));

/** The rows under the name `f`: what was archived comes back as it was then. */
export function factsAt({ at, past }: Pick<FactsSource, 'at' | 'past'>): Sql {
  if (!past) return sql`read.journey_facts f`;
  return sql`(SELECT ${columns} FROM read.journey_facts WHERE valid_from <= ${at}
    UNION ALL
    SELECT ${columns} FROM read.journey_facts_past WHERE tstzrange(valid_from, valid_to) @> ${at}::timestamptz) f`;
}

/** Who may see a journey is decided as it stands, whenever it is looked at. */
function within({ reach, past }: Pick<FactsSource, 'reach' | 'past'>): Sql[] {
  if (reach.all) return [];
  const { regions, lots, consultant = null } = reach;
  const seen = (row: string): Sql =>
    sql`(${raw(row)}.region = ANY (${regions}::text[]) OR ${raw(row)}.lot = ANY (${lots}::text[])
      OR ${raw(row)}.consultant = ${consultant})`;
  if (!past) return [seen('f')];
  return [sql`f.journey_id IN (SELECT today.journey_id FROM read.journey_facts today WHERE ${seen('today')})`];
}

const likeWord = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** What a row must fulfil; to be joined by AND, never empty. */
export function conditionsOf(source: Omit<FactsSource, 'today'>): Sql {
  const { filter, at } = source;
  const { overdue, assignee, q, suspended } = filter;
  const conditions = [sql`true`, ...within(source)];
  for (const name of equals) {
    if (filter[name] !== undefined) conditions.push(sql`f.${raw(name)} = ${filter[name]}`);
  }
  if (suspended !== undefined) conditions.push(sql`f.suspended = ${suspended}`);
  if (overdue !== undefined) conditions.push(sql`coalesce(f.overdue_from <= ${at}, false) = ${overdue}`);
  if (assignee !== undefined) conditions.push(sql`(f.agent = ${assignee} OR f.consultant = ${assignee})`);
  const words = normaliseText(q ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length > 0) conditions.push(sql`f.search_text LIKE ALL (${words.map(likeWord)}::text[])`);
  return join(conditions, ' AND ');
}
