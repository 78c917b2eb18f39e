/** What happened, as whoever follows from outside is told it: which event of what, and where that stands now. Nothing personal. */
import { z } from 'zod';
import { batchEventSchemas } from '../batch/events';
import { journeyEventNames } from '../journey/events';
import { journeyStateNames } from '../journey/states';
import { roles } from '../meta';
import { sessionEventSchemas } from '../session/events';
import { taskEventSchemas } from '../task';
import { phases } from '../workflow';

/** The streams that are told of. Calendar, templates and bulks are read where they are needed. */
export const feedCategories = ['journey', 'batch', 'session', 'task'] as const;
export type FeedCategory = (typeof feedCategories)[number];

/** Every type of event that may be told of, by category. */
export const feedEventTypes: Readonly<Record<FeedCategory, readonly string[]>> = {
  journey: journeyEventNames,
  batch: Object.keys(batchEventSchemas),
  session: Object.keys(sessionEventSchemas),
  task: Object.keys(taskEventSchemas),
};

const common = {
  type: z.string().describe('Of the event, e.g. `DevelopmentPlanApproved`'),
  version: z.int().min(1).describe('Of the stream, after the event'),
  recordedAt: z.iso.datetime().describe('When it was recorded, UTC'),
  by: z.enum(roles).describe('The role in which somebody caused it'),
};
const region = z.string().describe('Code of the region');

/** Where a journey stood right after the event. */
export const journeyItem = z.object({
  category: z.literal('journey'),
  journeyId: z.uuid(),
  batch: z.string(),
  wave: z.string().optional(),
  lot: z.string().optional(),
  ...common,
  phase: z.enum(phases as [(typeof phases)[number], ...(typeof phases)[number][]]),
  state: z.enum(journeyStateNames),
  suspended: z.boolean(),
  region,
  province: z.string(),
});
export const batchItem = z.object({ category: z.literal('batch'), batch: z.string(), ...common });
export const sessionItem = z.object({
  category: z.literal('session'),
  sessionId: z.uuid(),
  batch: z.string(),
  lot: z.string().optional(),
  ...common,
  region: region.optional(),
});
/** Who marks a task of the work queue, and of what it is one. */
export const taskItem = z.object({
  category: z.literal('task'),
  taskId: z.uuid(),
  journeyId: z.uuid().optional(),
  sessionId: z.uuid().optional(),
  batch: z.string().optional(),
  lot: z.string().optional(),
  ...common,
  region: region.optional(),
});

export const feedItem = z.discriminatedUnion('category', [journeyItem, batchItem, sessionItem, taskItem]);
export type FeedItem = z.infer<typeof feedItem>;
export type JourneyItem = z.infer<typeof journeyItem>;

/** A journey that may be seen no more by whoever is told. */
export const leftItem = z.object({ journeyId: z.uuid(), recordedAt: common.recordedAt });
