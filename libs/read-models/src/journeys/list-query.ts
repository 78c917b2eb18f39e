import type { JourneyStateName, Phase } from '@mourafaka/contracts';
import { normaliseText } from '@mourafaka/domain';
import type { Reach } from '@mourafaka/platform';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { type JourneyEntity, type JourneyRow } from './journey.entity';

/** Filters of a list; those absent do not narrow it. */
export interface JourneyFilter {
  batch?: string;
  phase?: Phase;
  state?: JourneyStateName;
  region?: string;
  province?: string;
  sector?: string;
  overdue?: boolean;
  /** Id of the agent or of the consultant. */
  assignee?: string;
  /** Words of a denomination, in French or Arabic, or of the registration number; all of them must occur. */
  q?: string;
}

/** By submission, by last change, or by what is due first; a leading `-` is the latest first. */
export const journeySorts = ['submittedAt', '-submittedAt', 'updatedAt', '-updatedAt', 'dueAt'] as const;
export type JourneySort = (typeof journeySorts)[number];

export const mostInAPage = 200;

type Query = SelectQueryBuilder<JourneyEntity>;

interface Order {
  expression: string;
  direction: 'ASC' | 'DESC';
  valueOf(row: JourneyRow): string;
  /** Not a column of its own: TypeORM sorts by an expression only once it is selected under a name. */
  computed?: true;
}

const submitted = { expression: 'j.submittedAt', valueOf: (row: JourneyRow) => row.submittedAt.toISOString() };
const updated = { expression: 'j.updatedAt', valueOf: (row: JourneyRow) => row.updatedAt.toISOString() };

/** What can never become overdue comes last. */
const due = {
  expression: `coalesce(j.overdueFrom, 'infinity'::timestamptz)`,
  valueOf: (row: JourneyRow) => row.overdueFrom?.toISOString() ?? 'infinity',
  computed: true,
} as const;

export const orders: Readonly<Record<JourneySort, Order>> = {
  submittedAt: { ...submitted, direction: 'ASC' },
  '-submittedAt': { ...submitted, direction: 'DESC' },
  updatedAt: { ...updated, direction: 'ASC' },
  '-updatedAt': { ...updated, direction: 'DESC' },
  dueAt: { ...due, direction: 'ASC' },
};

/** Sorted as asked, and by id where that leaves a choice. */
export function sorted(query: Query, { expression, direction, computed }: Order): Query {
  if (computed) query.addSelect(expression, 'sort_value');
  return query.orderBy(computed ? 'sort_value' : expression, direction).addOrderBy('j.journeyId', direction);
}

const equals = ['batch', 'phase', 'state', 'region', 'province', 'sector'] as const;

/** What the caller may see, whatever they ask for. */
function within(query: Query, reach: Reach): Query {
  if (reach.all) return query;
  return query.andWhere(
    '(j.region = ANY (:reachRegions) OR j.lot = ANY (:reachLots) OR j.consultant = :reachConsultant)',
    { reachRegions: reach.regions, reachLots: reach.lots, reachConsultant: reach.consultant ?? null },
  );
}

const likeWord = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** Rows of the filter within the reach; `now` decides what is overdue. */
export function journeysOf(
  repository: Repository<JourneyEntity>,
  filter: JourneyFilter,
  reach: Reach,
  now: Date,
): Query {
  const query = within(repository.createQueryBuilder('j'), reach);
  for (const name of equals) {
    if (filter[name] !== undefined) query.andWhere(`j.${name} = :${name}`, { [name]: filter[name] });
  }
  if (filter.overdue !== undefined) {
    const overdue = 'coalesce(j.overdueFrom <= :now, false)';
    query.andWhere(filter.overdue ? overdue : `NOT ${overdue}`, { now });
  }
  if (filter.assignee !== undefined) {
    query.andWhere('(j.agent = :assignee OR j.consultant = :assignee)', { assignee: filter.assignee });
  }
  const words = normaliseText(filter.q ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length > 0) query.andWhere('j.searchText LIKE ALL (:words)', { words: words.map(likeWord) });
  return query;
}
