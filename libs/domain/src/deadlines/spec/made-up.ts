/** A made-up stream that has deadlines and nothing else: what is waited for is said by its state. */
import type { DeadlineEvent, DeadlineRule } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { defaultPolicy } from '../../policy';
import { testContext, type TestContext } from '../../testing';
import { alignDeadlines } from '../align';
import type { WithDeadlines } from '../deadline';
import { evolveDeadlines } from '../evolve';
import type { Anchor, DeadlineSpec } from '../spec';

export interface Made extends WithDeadlines {
  waits: Partial<Record<DeadlineRule['kind'], Anchor[]>>;
  paused: boolean;
  suspended: boolean;
}

export const kinds = defaultPolicy.deadlines.map(({ kind }) => kind);

export const spec: DeadlineSpec<DeadlineRule['kind'], Made> = {
  wanted: Object.fromEntries(kinds.map((kind) => [kind, ({ waits }: Made) => waits[kind]])) as never,
  pausedIn: (_deadline, { paused }) => paused,
  suspended: ({ suspended }) => suspended,
  goesOn: (kind) => kind === 'resumption',
  regionOf: () => '09',
};

export const nothing: Made = { waits: {}, paused: false, suspended: false, deadlines: [], escalations: [] };

export function evolved(state: Made, events: readonly DeadlineEvent[], recordedAt: string): Made {
  return events.reduce<Made>((before, { type, data }) => {
    const evolve = evolveDeadlines[type] as (of: Made, what: unknown, at: { recordedAt: string }) => Partial<Made>;
    return { ...before, ...evolve(before, data, { recordedAt }) };
  }, state);
}

/** The state after something changed, with the deadline events that follow. */
export function after(
  before: Made,
  change: Partial<Made>,
  given: TestContext = {},
): { state: Made; events: DeadlineEvent[]; context: DecisionContext } {
  const context = testContext(given);
  const changed = { ...before, ...change };
  const events = alignDeadlines(spec, changed, context);
  return { state: evolved(changed, events, context.now), events, context };
}
