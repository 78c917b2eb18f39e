import {
  type BatchCommandName,
  batchCommandNames,
  batchCommands,
  type BatchPayload,
  batchStages,
  batchTransitions,
  eventSchemas,
} from '@mourafaka/contracts';
import fc from 'fast-check';
import { fold } from '../../aggregate';
import { batchAggregate } from '../batch-aggregate';
import { batchDuties, isBatchFinished } from '../duties';
import { batchOrders } from '../orders';
import { batchView } from '../process-view';
import {
  and,
  batchIn,
  type BatchRecord,
  candidate,
  committee,
  dutyKeys,
  five,
  given,
  journey,
  onePolicy,
  perform,
  programmeManager,
  request,
  secondMember,
  stateOf,
  system,
} from './given';

const timer = (instant: string) => instant;

describe('the system’s duties', () => {
  it.each([
    ['planned', []],
    ['assessment', []],
    ['scoring', []],
    ['ranked', []],
    ['approved', []],
    ['released', ['release/wave-1#1']],
    ['running', []],
    ['closed', []],
  ] as const)('of a batch that is %s are %j', (stage, keys) => {
    expect(dutyKeys(batchIn(stage))).toEqual(keys);
  });

  it('of an open call are its reminders and its closing, in their order', () => {
    expect(dutyKeys(batchIn('call-open'))).toEqual([
      'call-closing#1/remind-7-agent',
      'call-closing#1/remind-2-agent',
      'call-closing#1/remind-2-regional-manager',
      'call-closing#1/remind-0-programme-manager',
      'close-call#1',
    ]);
  });

  it('are all performed by orders that the batch, or another stream, takes', () => {
    for (const stage of batchStages) {
      const state = stateOf(batchIn(stage));
      for (const duty of batchDuties(state)) expect(batchOrders(state, duty).length).toBeGreaterThan(0);
    }
  });

  it('none is left, and nothing more comes, when the batch is over', () => {
    expect(batchStages.filter((stage) => isBatchFinished(stateOf(batchIn(stage))))).toEqual(['closed']);
  });

  it('are seen by the workflow with the stage and what people are waited for', () => {
    const view = batchView(stateOf(batchIn('ranked')), 9, timer);
    expect(view).toMatchObject({ version: 9, phase: 'ranked', finished: false, waitingFor: ['approve-selection'] });
    expect(batchView(stateOf(batchIn('call-open')), 3, timer)).toMatchObject({
      waitingFor: [],
      attributes: { batch: '4', phase: 'call-open', nextDueAt: '2026-12-22T08:00:00.000Z' },
    });
  });
});

const pool = [...five, candidate(6), candidate(7, { region: '01' })];
const people = [committee, secondMember, programmeManager];
const policies = [
  onePolicy,
  { ...onePolicy, waves: onePolicy.waves.map((wave) => ({ ...wave, rankOn: '2027-01-10', releaseOn: '2027-01-20' })) },
  {
    ...onePolicy,
    waves: [...onePolicy.waves, { code: 'wave-2', target: 1, regions: ['01'] }],
    call: { reminders: [] },
  },
];

const step = fc.record({
  pick: fc.nat(1000),
  choice: fc.nat(11),
  duty: fc.boolean(),
  by: fc.constantFrom(...people),
  days: fc.integer({ min: 0, max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const dayOf = (now: string, days: number) =>
  new Date(Date.parse(now) + days * 86_400_000 + 3_600_000).toISOString().slice(0, 10);

function payloadOf(command: BatchCommandName, now: string, { choice }: Step): unknown {
  const wave = choice % 4 === 0 ? 'wave-2' : 'wave-1';
  const round = choice % 3 === 0 ? 'round-2' : 'round-1';
  const payloads: Partial<Record<BatchCommandName, unknown>> = {
    'adopt-policy': { policy: policies[choice % 3], scope: choice % 2 ? 'running' : 'new' },
    'open-call': { opensOn: dayOf(now, (choice % 5) - 1), closesOn: dayOf(now, 30 + choice) },
    'extend-call': { closesOn: dayOf(now, 20 + choice * 3), reason: 'x' },
    'grant-late-application': { court: 'Tiznit', registrationNumber: '7/2025', reason: 'x', until: dayOf(now, 9) },
    rank: choice % 2 ? {} : { wave },
    'reopen-scoring': { wave, reason: 'x' },
    'approve-selection': { wave },
    'release-wave': { wave },
    'record-dispatched': choice % 2 ? { wave } : { round },
    'open-financing-round': { round, partner: 'Fondation Exemple', budgetMad: 50_000 + choice },
    'rank-financing': { round },
    'approve-financing': { round, ranking: (choice % 3) + 1 },
    'free-place': { wave, journeyId: journey((choice % 7) + 1) },
    'offer-place': { place: (choice % 3) + 1 },
    'record-offer': { place: (choice % 3) + 1, offer: 1, outcome: choice % 2 ? 'told' : 'refused' },
    'begin-call': { duty: `open-call#${choice}` },
    'issue-message': { duty: `call-closing#${choice}/remind-7-agent` },
    'create-batch': { code: '4', names: { ar: 'ش', fr: 'T', en: 'B' } },
  };
  return payloads[command] ?? {};
}

interface Walk {
  record: BatchRecord;
  /** Keys of duties that were performed, and then listed again. */
  repeated: string[];
  moves: { command: BatchCommandName; from: string; to: string; events: string[] }[];
}

/** Random commands and, half of the time, the next duty as the system performs it; refused ones change nothing. */
function walkOf([stage, steps]: [(typeof batchStages)[number], Step[]]): Walk {
  const walk: Walk = { record: batchIn(stage), repeated: [], moves: [] };
  const performed = new Set<string>();
  let now = walk.record.at(-1)?.recordedAt ?? '';
  for (const current of steps) {
    now = new Date(Date.parse(now) + current.days * 86_400_000).toISOString();
    const state = stateOf(walk.record);
    const duty = current.duty ? batchDuties(state)[0] : undefined;
    const waiting = pool.slice(2).map(({ journeyId }) => journeyId);
    const requests = [1, 2, 3].map((n) => request(n)).slice(current.choice % 5 === 0 ? 1 : 0);
    const known = { candidates: pool.slice(current.choice % 2), waiting, requests, openJourneys: current.choice % 2 };
    const command = batchCommandNames[current.pick % batchCommandNames.length] ?? 'rank';
    if (duty && duty.dueAt > now) now = duty.dueAt;
    const orders = duty
      ? batchOrders(state, duty)
          .filter(({ category }) => category === 'batch')
          .map(({ name, payload }) => ({
            command: name as BatchCommandName,
            payload,
            by: system,
          }))
      : [{ command, payload: payloadOf(command, now, current), by: current.by }];
    for (const one of orders) {
      const from = stateOf(walk.record).stage;
      const payload = one.payload as BatchPayload<BatchCommandName>;
      const outcome = given(walk.record).when(one.command, payload, { by: one.by, now, ...known });
      if (outcome.refusal) continue;
      walk.record = outcome.recorded;
      if (duty) performed.add(duty.key);
      const events = outcome.events.map(({ type }) => type);
      walk.moves.push({ command: one.command, from, to: outcome.state.stage, events });
    }
    walk.repeated.push(...dutyKeys(walk.record).filter((key) => performed.has(key)));
  }
  return walk;
}

const walks = fc.tuple(fc.constantFrom(...batchStages), fc.array(step, { minLength: 10, maxLength: 40 })).map(walkOf);
const check = (property: (walk: Walk) => void) => fc.assert(fc.property(walks, property), { numRuns: 60 });

describe('whatever is done to a batch', () => {
  it('no duty that was performed is ever listed again', () => check(({ repeated }) => expect(repeated).toEqual([])));

  it('it moves only along the declared transitions and makes the events its commands name', () =>
    check(({ moves }) => {
      for (const { command, from, to, events } of moves) {
        expect(batchTransitions[command].from).toContain(from);
        const targets: readonly string[] = batchTransitions[command].to;
        expect(`${command} ${from} ${targets.includes(to) || (targets.includes('same') && to === from)}`).toBe(
          `${command} ${from} true`,
        );
        expect(batchCommands[command].events).toEqual(expect.arrayContaining(events));
      }
    }));

  it('its events’ data fit their schemas, and folding is deterministic, in one go or in two, and through JSON', () =>
    check(({ record }) => {
      for (const { type, data } of record) expect(eventSchemas[type]?.safeParse(data).error).toBeUndefined();
      const half = Math.floor(record.length / 2);
      const inTwo = fold(batchAggregate, record.slice(half), fold(batchAggregate, record.slice(0, half)));
      expect(JSON.stringify(inTwo)).toBe(JSON.stringify(stateOf(record)));
      const throughJson = JSON.parse(JSON.stringify(record)) as BatchRecord;
      expect(stateOf(throughJson)).toEqual(stateOf(record));
      const stored = JSON.parse(JSON.stringify(stateOf(record))) as ReturnType<typeof stateOf>;
      expect(batchDuties(stored)).toEqual(batchDuties(stateOf(record)));
    }));
});

it('a reminder performed twice over an extension has another key each time', () => {
  const once = perform(batchIn('call-open'), 'call-closing#1/remind-7-agent');
  const extended = and(once, 'extend-call', { closesOn: '2027-02-26', reason: 'x' });
  expect(dutyKeys(perform(extended, 'call-closing#2/remind-7-agent'))).not.toContain('call-closing#2/remind-7-agent');
});
