import type { Reach } from '@mourafaka/platform';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { openedConditions } from '../insights/opened';
import { equalFilters, type JourneyFilter } from '../journeys/journey-filter';
import { within } from '../journeys/reach-sql';
import { everFoundBy, foundBy, wasFoundBy } from '../journeys/search-sql';
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
  /** Of the past: journey by journey, in the order of today's facts, as far as they are read. */
  walked?: boolean;
}

const columns = raw(factColumns.map(snake).join(', '));
const columnsOfToday = raw(factColumns.map((name) => `n.${snake(name)}`).join(', '));

/**
 * Whether each journey there is today is asked how it stood. Else what stood is found by the instant: all of it, at once and
 * in no order.
 */
const walks = ({ past, walked, filter: { batch, q } }: FactsSource): boolean =>
  past && (walked === true || batch !== undefined || q !== undefined);

/** The rows under the name `f`: what was archived comes back as it was then. Where it is walked, facts of today are `n`. */
export function factsAt(source: FactsSource): Sql {
  const { at, past, filter } = source;
  if (walks(source)) return walkedTo(at);
  if (past) {
    return sql`(SELECT ${columns} FROM read.journey_facts WHERE valid_from <= ${at}
      UNION ALL
      SELECT ${columns} FROM read.journey_facts_past WHERE tstzrange(valid_from, valid_to) @> ${at}::timestamptz) f`;
  }
  if (filter.q === undefined) return sql`read.journey_facts f`;
  // Words are looked up before anything else: nobody can guess how many they find, and in the order asked for all would be read.
  return sql`(SELECT * FROM read.journey_facts f WHERE ${foundBy(filter.q)} OFFSET 0) f`;
}

/** The row that stood: of today, or the first of those before that ended after the instant. */
const walkedTo = (at: Date): Sql => sql`read.journey_facts n CROSS JOIN LATERAL (
  SELECT ${columnsOfToday} WHERE n.valid_from <= ${at}
  UNION ALL
  (SELECT ${columns} FROM read.journey_facts_past
    WHERE journey_id = n.journey_id AND valid_to > ${at} AND valid_from <= ${at} ORDER BY valid_to LIMIT 1)
  LIMIT 1) f`;

/** Who may see a journey is decided as it stands, whenever it is looked at. */
function seen(source: FactsSource): Sql {
  const { reach, past } = source;
  if (walks(source)) return within(reach, 'n');
  if (reach.all || !past) return within(reach, 'f');
  return sql`f.journey_id IN (SELECT today.journey_id FROM read.journey_facts today WHERE ${within(reach, 'today')})`;
}

/** What hardly ever changes: only a correction does it, and the last row before it is marked. */
const seldomCorrected = ['region', 'province', 'sector'] as const;

/** Journeys of which it holds today, or held before it was corrected. */
const everIn = (column: string, value: string): Sql => sql`(n.${raw(column)} = ${value} OR n.journey_id = ANY (ARRAY(
  SELECT w.journey_id FROM read.journey_facts_past w WHERE w.corrected AND w.${raw(column)} = ${value})))`;

/** What facts of today say of any past: a journey keeps its batch, and there is none before its application. */
function nowAsEver({ at, filter }: FactsSource): Sql[] {
  const { batch, q } = filter;
  return [
    sql`n.submitted_at <= ${at}`,
    ...(batch === undefined ? [] : [sql`n.batch = ${batch}`]),
    ...seldomCorrected.flatMap((name) => {
      const value = filter[name];
      return value === undefined ? [] : [everIn(name, value)];
    }),
    ...(q === undefined ? [] : [sql`n.journey_id = ANY (ARRAY(${everFoundBy(q)}))`]),
  ];
}

/** What a row of `factsAt` must fulfil, besides the words that are looked up there; to be joined by AND, never empty. */
export function conditionsOf(source: FactsSource): Sql {
  const { filter, at, past } = source;
  const { overdue, assignee, q, suspended } = filter;
  const conditions = [seen(source), ...(walks(source) ? nowAsEver(source) : []), ...openedConditions(filter, source)];
  for (const name of equalFilters) {
    if (filter[name] !== undefined) conditions.push(sql`f.${raw(name)} = ${filter[name]}`);
  }
  if (suspended !== undefined) conditions.push(suspended ? sql`f.suspended` : sql`NOT f.suspended`);
  if (overdue !== undefined) {
    const due = sql`coalesce(f.overdue_from, 'infinity'::timestamptz) <= ${at}`;
    conditions.push(overdue ? due : sql`NOT (${due})`);
  }
  if (assignee !== undefined) conditions.push(sql`(f.agent = ${assignee} OR f.consultant = ${assignee})`);
  if (q !== undefined && past) conditions.push(wasFoundBy(q));
  return join(conditions, ' AND ');
}
