import { type JourneyStateName, journeyStateNames } from '@mourafaka/contracts';
import { AppError } from '@mourafaka/platform';
import { type Arc, mostInAPage } from '@mourafaka/read-models';
import { z } from 'zod';
import { insightFilter } from '../insight-query';

const { phase: _phase, ...filter } = insightFilter;
const period = {
  from: z.iso.date().optional().describe('Moved on that local date or later'),
  to: z.iso.date().optional().describe('Moved on that local date or before'),
};

export const transitionsQuery = z.strictObject({ ...filter, ...period });
export type TransitionsQuery = z.infer<typeof transitionsQuery>;

const states = journeyStateNames as [JourneyStateName, ...JourneyStateName[]];
const ends = z.tuple([z.enum(['new', ...states]), z.enum(states)]);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const movedQuery = transitionsQuery.extend({
  arc: z
    .string()
    .regex(/^[a-z-]{1,20}\.\.[a-z-]{1,20}$/)
    .describe('`submitted..complete`'),
  outliers: flag.optional().describe('Only those that waited out of the ordinary'),
  again: flag.optional().describe('Only those by which a journey goes this way once more'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});
export type MovedQuery = z.infer<typeof movedQuery>;

/** The two states of an arc's name. Throws `AppError` (invalid) for one that is none. */
export function arcNamed(arc: string): Arc {
  const found = ends.safeParse(arc.split('..'));
  if (found.success) return { from: found.data[0], to: found.data[1] };
  const params = { values: journeyStateNames.join(', ') };
  const errors = [{ field: 'arc', code: 'FIELD.NOT_ONE_OF', params }];
  throw new AppError('REQUEST.INVALID', 'invalid', { errors });
}
