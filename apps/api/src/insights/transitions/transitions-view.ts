import { journeyStateNames, phases } from '@mourafaka/contracts';
import { z } from 'zod';
import { name } from '../../openapi/named';

const states = z.enum(journeyStateNames as [string, ...string[]]);
const length = z.object({
  median: z.int().nullable(),
  p90: z.int().nullable().describe('Nine of ten waited no longer'),
});
const waiting = z.object({
  workingDays: length.describe('By the calendar in force at `asOf`, and the days off of the region'),
  days: length,
});
const ends = {
  arc: z.string().describe('`submitted..complete`'),
  from: z.union([z.literal('new'), states]),
  to: states,
  fromName: z.string(),
  toName: z.string(),
};
const open = z.string().describe('The list of the journeys behind it');

export const transitionsView = name(
  'Transitions',
  z.object({
    asOf: z.string().describe('The instant it is of: ISO 8601, UTC'),
    nodes: z.array(
      z.object({
        state: states,
        name: z.string(),
        phase: z.enum(phases as [string, ...string[]]),
        entered: z.int().describe('Moves that lead here'),
        left: z.int().describe('Moves that lead away'),
        standing: z.object({
          journeys: z.int().describe('They stand here, whenever they came'),
          waiting: waiting.describe('For how long they have stood here'),
          open,
        }),
      }),
    ),
    arcs: z
      .array(
        z.object({
          ...ends,
          kind: z
            .enum(['forward', 'back', 'out', 'return'])
            .describe('On the path, back on it, off it, or in again behind the decision'),
          count: z.int().describe('Moves'),
          journeys: z.int(),
          again: z.int().describe('Journeys that went this way more than once'),
          waiting: waiting.describe('How long they had stood where they left'),
          outliers: z.object({
            above: z.int().nullable().describe('Working days; longer waits are outliers. Null: too few to tell'),
            moves: z.int(),
            open,
          }),
          open,
        }),
      )
      .describe('In the order of the path'),
    rework: z
      .array(
        z.object({
          ...ends,
          rounds: z.int().describe('Times a journey was sent back'),
          journeys: z.int(),
          again: z.int().describe('Journeys that went round more than once'),
          unfinished: z.int().describe('Rounds that are not over yet'),
          time: z
            .object({
              workingDays: length.extend({ total: z.int() }),
              days: length.extend({ total: z.int() }),
            })
            .describe('From going back until it had come as far again, or left; until `asOf` where it has not yet'),
          open,
        }),
      )
      .describe('Arcs that go back; the most time first'),
    rule: z
      .object({ factor: z.number(), minimumCases: z.int(), text: z.string() })
      .describe('Which waits are outliers'),
  }),
);
export type TransitionsView = z.infer<typeof transitionsView>;

export const movedView = name(
  'MovedJourneys',
  z.object({
    asOf: z.string(),
    ...ends,
    above: z.int().nullable().describe('Working days; longer waits are outliers. Null: too few to tell'),
    items: z
      .array(
        z.object({
          journeyId: z.string(),
          denomination: z.string().nullable(),
          region: z.string().describe('As it was then'),
          province: z.string(),
          since: z.string().nullable().describe('When it had come where it left: ISO 8601, UTC'),
          at: z.string().describe('When it moved: ISO 8601, UTC'),
          version: z.int().describe('Of the event that moved it, as in the timeline'),
          workingDays: z.int().nullable(),
          days: z.int().nullable(),
          lap: z.int().describe('1 the first time it goes this way, 2 the second …'),
          outlier: z.boolean(),
        }),
      )
      .describe('The longest wait first; a journey that went more than once stands there as often'),
    nextCursor: z.string().optional(),
  }),
);
export type MovedView = z.infer<typeof movedView>;
