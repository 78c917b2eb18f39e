import { z } from 'zod';
import { code } from '../fields';
import { type Phase, phases } from '../workflow';
import { feedCategories, feedEventTypes } from './items';

const types = Object.values(feedEventTypes).flat() as [string, ...string[]];

/** What somebody asks to be told; what is absent does not narrow it. */
export const feedFilter = z.strictObject({
  categories: z.array(z.enum(feedCategories)).min(1).optional(),
  types: z.array(z.enum(types)).min(1).optional().describe('Types of events'),
  batch: code(20).optional(),
  wave: code().optional(),
  region: code(2).optional().describe('Code of the region'),
  province: code(3).optional(),
  phase: z.enum(phases as [Phase, ...Phase[]]).optional(),
  journeyId: z.uuid().optional().describe('What is about this journey: its own events, and marks of its tasks'),
});
export type FeedFilter = z.infer<typeof feedFilter>;
