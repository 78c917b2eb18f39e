import { feedCategories, feedEventTypes, type FeedFilter, type Phase, phases } from '@mourafaka/contracts';
import { parsePlace } from '@mourafaka/feed';
import type { TailCursor } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';
import { z } from 'zod';
import { oneLine } from '../http/fields';

/** Several values in one parameter, `journey,batch`. */
const listOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .string()
    .max(4_000)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(values)).min(1));

const types = Object.values(feedEventTypes).flat() as [string, ...string[]];

export const streamQuery = z.strictObject({
  category: listOf([...feedCategories])
    .optional()
    .describe('`journey`, `batch`, `session`, `task`; several by comma'),
  type: listOf(types).optional().describe('Types of events, e.g. `DevelopmentPlanApproved,CooperativeGraduated`'),
  batch: oneLine(20).optional(),
  wave: oneLine(60).optional(),
  region: oneLine(2).optional(),
  province: oneLine(3).optional(),
  phase: z.enum(phases as [Phase, ...Phase[]]).optional(),
  journeyId: z.uuid().optional(),
  lastEventId: z
    .string()
    .max(60)
    .optional()
    .describe('In place of the header `Last-Event-ID`, where one cannot be set'),
});

export const filterOf = ({ category, type, lastEventId: _, ...rest }: z.infer<typeof streamQuery>): FeedFilter => ({
  ...rest,
  ...(category && { categories: category }),
  ...(type && { types: type }),
});

/** Where somebody comes back to; the header goes before the query, which some clients keep in the address. Throws `AppError`. */
export function placeAsked(header: string | string[] | undefined, query: string | undefined): TailCursor | undefined {
  const [text = ''] = [header].flat();
  const given = text === '' ? (query ?? '') : text;
  if (given === '') return undefined;
  const place = parsePlace(given);
  if (place) return place;
  const errors = [{ field: 'lastEventId', code: 'STREAM.PLACE_MALFORMED' }];
  throw new AppError('REQUEST.INVALID', 'invalid', { errors });
}
