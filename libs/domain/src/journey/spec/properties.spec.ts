import {
  eventSchemas,
  type JourneyCommandName,
  journeyCommandNames,
  journeyCommands,
  type JourneyStateName,
  journeyStateNames,
  journeyTransitions,
  type Transition,
} from '@mourafaka/contracts';
import fc from 'fast-check';
import { fold, type RecordedEvent, type SimilarApplication } from '../../aggregate';
import { defaultPolicy } from '../../policy';
import {
  giveCommand,
  journeyCommand,
  journeyIn,
  type JourneyRecord,
  otherJourneyId,
  people,
  samplePayloads,
  stateOf,
  testContext,
} from '../../testing';
import { duties, journeyOrders } from '../duties';
import { faultsOf } from '../faults';
import { journeyAggregate } from '../journey-aggregate';
import { holdsPlace } from '../places';
import { scoringNow } from '../scoring';
import type { JourneyState } from '../state';
import { tasks } from '../tasks';

const names = journeyCommandNames.filter((name) => name !== 'submit-application');
const everybody = Object.keys(people) as (keyof typeof people)[];
/** Easier minimums, so that random walks get far. */
const policy = {
  ...defaultPolicy,
  training: { modules: 0, sessions: 1 },
  graduation: { modules: 0, sessions: 1, actionsDonePercent: 0, productImprovements: 0, outlets: 0 },
};

/** What a walk does next: mostly something the state allows, at times anything at all, at times the next duty. */
const step = fc.record({
  pick: fc.nat(1000),
  choice: fc.nat(11),
  wild: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  duty: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  by: fc.constantFrom(...everybody),
  hours: fc.integer({ min: 1, max: 24 * 40 }),
  policyVersion: fc.integer({ min: 1, max: 3 }),
  /** How much another application resembles it. */
  resembles: fc.constantFrom(0, 0, 0, 0.8, 1),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const dayOf = (instant: string) => new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10);

function payloadOf(command: JourneyCommandName, now: string, { policyVersion, choice }: Step): unknown {
  const sample = samplePayloads[command];
  const on = dayOf(now);
  if (command === 'apply-policy') return { version: policyVersion };
  if (command === 'extend-deadline')
    return {
      deadline: ['decision', 'plan', 'coaching-session', 'appeal-window'][choice % 4],
      dueOn: '2032-01-05',
      reason: 'x',
    };
  if (command === 'decide-appeal') return { outcome: ['admit', 'reassess', 'dismiss'][choice % 3], reason: 'x' };
  return 'occurredOn' in sample ? { ...sample, occurredOn: on } : sample;
}

const resembling = (score: number): SimilarApplication => ({
  journeyId: otherJourneyId,
  signals: [{ kind: 'denomination', score }],
});

interface Walk {
  record: JourneyRecord;
  states: JourneyState[];
  given: { from: string; before?: string; command: JourneyCommandName; to: string }[];
}

function next(walk: Walk, current: Step, now: string): { command: JourneyCommandName; payload: unknown } {
  const state = stateOf(walk.record);
  const due = duties(state)[current.choice % 3];
  const order = current.duty && due ? journeyOrders(state, due).at(-1) : undefined;
  if (order) return { command: order.name as JourneyCommandName, payload: order.payload };
  const allowed = names.filter((name) => (journeyTransitions[name].from as readonly string[]).includes(state.state));
  const from = current.wild
    ? names
    : allowed.filter((name) => !['withdraw', 'exclude', 'suspend'].includes(name) || current.choice % 5 === 0);
  const command = from[current.pick % from.length] ?? 'add-note';
  return { command, payload: payloadOf(command, now, current) };
}

/** A random walk from a state some commands led to: every accepted command is recorded; refused ones change nothing. */
function walkOf([start, steps]: [JourneyStateName, Step[]]): Walk {
  const walk: Walk = { record: journeyIn(start), states: [stateOf(journeyIn(start))], given: [] };
  let now = walk.record.at(-1)?.recordedAt ?? '';
  for (const current of steps) {
    now = new Date(Date.parse(now) + current.hours * 3_600_000).toISOString();
    const before = stateOf(walk.record);
    const { command, payload } = next(walk, current, now);
    const context = testContext({
      now,
      actor: people[current.by],
      policy,
      policyVersion: Math.max(before.policyVersion, current.policyVersion),
      similar: current.resembles === 0 ? [] : [resembling(current.resembles)],
    });
    const outcome = giveCommand(journeyAggregate, walk.record, journeyCommand(command, payload as never), context);
    if (outcome.refusal) continue;
    walk.record = outcome.recorded;
    walk.states.push(outcome.state as JourneyState);
    walk.given.push({
      from: before.state,
      before: before.closing?.from,
      command,
      to: (outcome.state as JourneyState).state,
    });
  }
  return walk;
}

const walks = fc
  .tuple(fc.constantFrom(...journeyStateNames), fc.array(step, { minLength: 5, maxLength: 30 }))
  .map(walkOf);
const check = (property: (walk: Walk) => void) => fc.assert(fc.property(walks, property), { numRuns: 40 });

describe('whatever is done to a journey', () => {
  it('every state it passes is sound', () =>
    check(({ states }) => {
      for (const state of states) expect(faultsOf(state)).toEqual([]);
    }));

  it('it moves only along the declared transitions', () =>
    check(({ given }) => {
      for (const { from, before, command, to } of given) {
        const { from: allowed, to: targets }: Transition = journeyTransitions[command];
        expect(allowed).toContain(from);
        const special: Record<string, string | undefined> = { same: from, before };
        expect(targets.map((target) => special[target] ?? target)).toContain(to);
      }
    }));

  it('a place that is left before training is owed to the batch, once, and no other is', () =>
    check(({ states }) => {
      states.slice(1).forEach((after, n) => {
        const before = states[n] as JourneyState;
        const leaves =
          holdsPlace(before, before.state) && !holdsPlace(after, after.state) && after.state !== 'training';
        expect(after.placesFreed - before.placesFreed).toBe(leaves ? 1 : 0);
      });
    }));

  it('it is scored with the scores that count', () =>
    check(({ states }) => {
      for (const state of states) expect(state.state !== 'scored' || scoringNow(state).complete).toBe(true);
    }));

  it('its events’ data fit their schemas', () =>
    check(({ record }) => {
      for (const { type, data } of record) expect(eventSchemas[type]?.safeParse(data).success).toBe(true);
    }));

  it('each open task has one key, which no other task of the journey ever has', () =>
    check(({ record }) => {
      const ended = new Set<string>();
      record.reduce<JourneyState | undefined>((before, event) => {
        const after = fold(journeyAggregate, [event], before) as JourneyState;
        const kept = (after.tasks ?? []).map(({ key }) => key);
        for (const { key } of before?.tasks ?? []) if (!kept.includes(key)) ended.add(key);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.filter((key) => ended.has(key))).toEqual([]);
        const shown = tasks(after).map(({ key }) => key);
        expect(shown.filter((key) => !kept.includes(key))).toEqual([]);
        expect(after.suspended !== undefined || shown.length === kept.length).toBe(true);
        return after;
      }, undefined);
    }));

  it('folding is deterministic, in one go or in two, and through JSON', () =>
    check(({ record, states }) => {
      const text = JSON.parse(JSON.stringify(record)) as RecordedEvent<never>[];
      const half = Math.floor(record.length / 2);
      const inTwo = fold(journeyAggregate, record.slice(half), fold(journeyAggregate, record.slice(0, half)));
      expect(inTwo).toEqual(states.at(-1));
      expect(JSON.stringify(fold(journeyAggregate, text))).toBe(JSON.stringify(states.at(-1)));
    }));

  it('deciding changes neither the state nor the record', () =>
    check(({ record }) => {
      const state = stateOf(record);
      const before = JSON.stringify(state);
      for (const name of names)
        journeyAggregate.decide(journeyCommand(name, samplePayloads[name] as never), state, testContext({ policy }));
      expect(JSON.stringify(state)).toBe(before);
    }));
});

it('every command names the events it makes', () => {
  const made = new Map<string, Set<string>>();
  for (const walk of fc.sample(walks, { numRuns: 60, seed: 4 })) {
    walk.given.forEach(({ command }, n) => {
      const before = walk.states[n]?.version ?? 0;
      const [first] = walk.record.slice(before, before + 1);
      if (first) made.set(command, (made.get(command) ?? new Set()).add(first.type));
    });
  }
  for (const [command, types] of made) {
    expect(journeyCommands[command as JourneyCommandName].events).toEqual(expect.arrayContaining([...types]));
  }
  expect(made.size).toBeGreaterThan(30);
});
