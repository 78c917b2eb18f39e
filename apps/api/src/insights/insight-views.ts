import {
  type FigureKey,
  figureKeys,
  figures,
  type Indicator,
  indicatorKeys,
  type Milestone,
  milestones,
} from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';
import { dimensions } from '@mourafaka/read-models';
import { z } from 'zod';
import { name } from '../openapi/named';

/** What every insight says of itself. */
const asked = {
  asOf: z.string().describe('The instant it is of: ISO 8601, UTC'),
  open: z
    .string()
    .describe('Followed by the key of a figure: the list of the cooperatives behind it, as JSON, CSV or XLSX'),
};

const figureValues = z
  .partialRecord(z.enum(figureKeys as [FigureKey, ...FigureKey[]]), z.number())
  .describe('By the keys of `/v1/insights/definitions`');
const shareOfOne = z.number().nullable().describe('0 to 1; null where there is nothing to take a share of');

const shares = z.record(z.string(), shareOfOne).describe('Of what was promised, or of the selected');

const waits = z.object({
  count: z.int(),
  median: z.int().nullable().describe('Working days'),
  p90: z.int().nullable().describe('Working days: nine of ten waited no longer'),
});

export const funnelView = name(
  'Funnel',
  z.object({
    ...asked,
    received: z.int(),
    steps: z.array(
      z.object({
        step: z.enum(milestones as unknown as [Milestone, ...Milestone[]]),
        name: z.string(),
        count: z.int(),
        ofReceived: shareOfOne,
        after: z.string().describe('The step the wait is counted from'),
        wait: waits,
      }),
    ),
    left: z.int(),
  }),
);
export type FunnelView = z.infer<typeof funnelView>;

export const groupedView = name(
  'GroupedInsight',
  z.object({
    ...asked,
    by: z.enum(dimensions).nullable(),
    total: figureValues,
    shares: shares.optional(),
    items: z
      .array(
        z.object({
          key: z.string().nullable().describe('Null: of the cooperatives that have none'),
          name: z.string(),
          rank: z.int().optional().describe('Of `regions`: see `ranking` in the definitions'),
          figures: figureValues,
          shares: shares.optional(),
        }),
      )
      .describe('Empty without `by`'),
  }),
);
export type GroupedView = z.infer<typeof groupedView>;

export const indicatorsView = name(
  'Indicators',
  groupedView.extend({
    changes: z
      .array(
        z.object({
          indicator: z.enum(indicatorKeys as [Indicator, ...Indicator[]]),
          name: z.string(),
          then: z.number(),
          now: z.number(),
          change: z.number(),
          share: shareOfOne.describe('Of what it was'),
        }),
      )
      .describe('Of the cooperatives measured twice, at the diagnosis and at the final evaluation'),
    notes: z.array(z.string()).describe('How figures that rest on an assumption are worked out'),
  }),
);

export const delaysView = name(
  'Delays',
  z.object({
    ...asked,
    deadlines: z.int(),
    journeys: z.int(),
    items: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        owner: z.string().describe('The role that has to act'),
        ownerName: z.string(),
        person: z.string().nullable().describe('The agent or consultant it is assigned to'),
        region: z.string(),
        regionName: z.string(),
        deadlines: z.int(),
        journeys: z.int(),
        oldest: z.string().describe('Since when the oldest is overdue: ISO 8601, UTC'),
        workingDays: z.int().describe('For how many working days the oldest has been overdue'),
        open: z.string().describe('The list of these cooperatives'),
      }),
    ),
  }),
);
export type DelaysView = z.infer<typeof delaysView>;

export const leavingView = name(
  'Leaving',
  z.object({
    ...asked,
    figures: figureValues,
    reasons: z.array(
      z.object({ state: z.string(), name: z.string(), reason: z.string().nullable(), journeys: z.int() }),
    ),
  }),
);

export type LeavingView = z.infer<typeof leavingView>;

const quota = z.object({
  key: z.string(),
  name: z.string(),
  target: z.int(),
  selected: z.int().describe('Admitted and not left since'),
  open: z.string(),
});
export const targetsView = name(
  'Targets',
  z.object({
    ...asked,
    batch: z.string(),
    policyVersion: z.int(),
    target: z.int(),
    selected: z.int(),
    waves: z.array(
      quota.extend({
        quotas: z.array(quota).describe('Of regions, where the policy sets one'),
        shares: z
          .array(z.object({ key: z.string(), name: z.string(), percent: z.int(), actual: shareOfOne }))
          .describe('Minimum shares of the policy that figures can tell'),
      }),
    ),
  }),
);
export type TargetsView = z.infer<typeof targetsView>;

export const definitionsView = name(
  'FigureDefinitions',
  z.object({
    items: z.array(
      z.object({ figure: z.string(), name: z.string(), formula: z.string(), events: z.array(z.string()) }),
    ),
  }),
);

export const definitionsIn = (language: Language): z.infer<typeof definitionsView> => ({
  items: figureKeys.map((figure) => {
    const { names, formula, events } = figures[figure];
    return { figure, name: names[language], formula: formula[language], events: [...events] };
  }),
});
