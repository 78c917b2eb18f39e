import { indicators, planAction, journeyEventSchemas as events } from '@mourafaka/contracts';
import { z } from 'zod';
import { name } from '../../openapi/named';
import { stamp } from '../dossier/recorded-shapes';
import { salesView } from '../dossier/sales-view';

const figure = z.union([z.number(), z.boolean()]).optional();

const measure = z.object({
  ...stamp,
  kind: z.enum(['baseline', 'evaluation']),
  asOf: z.string().optional().describe('The day it tells of, where that was said: local date'),
  indicators,
});
export type Measure = z.infer<typeof measure>;

const target = planAction
  .pick({ id: true, title: true, indicator: true, target: true, dueOn: true })
  .extend({ status: events.PlanActionUpdated.shape.status });

export const journeyIndicatorsAnswer = name(
  'JourneyIndicators',
  z.object({
    journeyId: z.string(),
    version: z.int().describe('Of the last event read'),
    indicators: z
      .array(
        z.object({
          indicator: z.string(),
          name: z.string().describe('In the caller’s language'),
          baseline: figure.describe('At the diagnosis'),
          now: figure.describe('By the last evaluation'),
          change: z.number().optional().describe('Of numbers known at both ends'),
          changePercent: z.number().optional().describe('One decimal; absent where it began at 0'),
        }),
      )
      .describe('Empty before the first measure'),
    measures: z.array(measure).describe('Every one, also a baseline that was replaced, in the order of recording'),
    targets: z.array(target).describe('What the plan that is followed promises, action by action'),
    sales: salesView.describe('Before and after marketing started, by the month'),
  }),
);
export type JourneyIndicators = z.infer<typeof journeyIndicatorsAnswer>;
