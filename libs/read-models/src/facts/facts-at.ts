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
    SELECT ${columns} FROM read.journey_facts_past WHERE valid_from <= ${at} AND valid_to > ${at}) f`;
}

function within(reach: Reach): Sql[] {
  if (reach.all) return [];
  const { regions, lots, consultant = null } = reach;
  return [sql`(f.region = ANY (${regions}::text[]) OR f.lot = ANY (${lots}::text[]) OR f.consultant = ${consultant})`];
}

const likeWord = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** What a row must fulfil; to be joined by AND, never empty. */
export function conditionsOf({ filter, reach, at }: FactsSource): Sql {
  const { overdue, assignee, q, suspended } = filter;
  const conditions = [sql`true`, ...within(reach)];
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
