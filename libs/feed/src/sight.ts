import type { FeedCategory, FeedFilter } from '@mourafaka/contracts';
import { isWithin, may, type Principal, type Reach, reachOf } from '@mourafaka/platform';
import type { Whereabouts } from '@mourafaka/read-models';
import type { Happening } from './happenings';
import type { Standing } from './standing';

/** How far somebody sees, of each category; undefined where they see nothing. */
export type Reaches = Readonly<Record<FeedCategory, Reach | undefined>>;

export const reachesOf = (principal: Principal): Reaches => ({
  journey: reachOf(principal, 'journey.read'),
  // A batch lies in no region: whoever may read one may read all.
  batch: may(principal, 'batch.read') ? { all: true } : undefined,
  session: reachOf(principal, 'session.read'),
  task: reachOf(principal, 'task.read'),
});

const fields = ['batch', 'wave', 'region', 'province', 'phase'] as const satisfies readonly (keyof FeedFilter &
  keyof Standing)[];

const stands = (filter: FeedFilter, standing: Partial<Standing> | undefined): boolean =>
  standing !== undefined && fields.every((name) => filter[name] === undefined || filter[name] === standing[name]);

const journeyOf = ({ item }: Happening): string | undefined => ('journeyId' in item ? item.journeyId : undefined);

/** Whether the filter asks for it: by where it stood before or stands since, so that what leaves a filter is seen to leave. */
export function isAskedFor(filter: FeedFilter, happening: Happening): boolean {
  const { item, before, after } = happening;
  if (filter.categories && !filter.categories.includes(item.category)) return false;
  if (filter.types && !filter.types.includes(item.type)) return false;
  if (filter.journeyId !== undefined && filter.journeyId !== journeyOf(happening)) return false;
  return stands(filter, before) || stands(filter, after);
}

/** Whether it took the journey away from whom it lay within the reach of. */
const tookAway = (reach: Reach, { before, after }: Happening): boolean =>
  before !== undefined && isWithin(reach, before) && !isWithin(reach, after);

/**
 * What somebody sees of it. What they may not see today does not exist for them, whenever it happened (`today`: where it lies
 * now); but the event by which it went is told as such, without what it was, so that nobody keeps looking at a journey
 * that is not theirs any more.
 */
export function sightOf(
  happening: Happening,
  { reaches, filter }: { reaches: Reaches; filter: FeedFilter },
  today: Partial<Whereabouts>,
): 'item' | 'left' | undefined {
  const reach = reaches[happening.item.category];
  if (!reach) return undefined;
  if (isWithin(reach, today)) return isAskedFor(filter, happening) ? 'item' : undefined;
  const { types: _any, ...where } = filter;
  return tookAway(reach, happening) && isAskedFor(where, happening) ? 'left' : undefined;
}
