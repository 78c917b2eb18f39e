/** Role × scope × command × state: the desk, the table of rights and the domain as they are, against a model of them. */
import {
  type JourneyCommand,
  type JourneyCommandName,
  journeyCommandNames,
  type JourneyStateName,
  journeyStateNames,
  type Role,
  roles,
} from '@mourafaka/contracts';
import { journeyAggregate, type JourneyState } from '@mourafaka/domain';
import type { Principal } from '@mourafaka/platform';
import fc from 'fast-check';
import { journeyIn, sampleJourneyId, samplePayloads, stateOf, testContext } from '../../../../domain/src/testing';
import type { CommandEnvelope, Executed } from '../../execute/envelope';
import { Desk } from '../desk';
import { type Answer, expected, needsOpening, type Place } from './model';

const lotOf = (assigned: boolean): Partial<JourneyState> =>
  assigned ? { lot: 'lot-1', consultant: 'consultant-lot-1' } : { lot: undefined, consultant: undefined };

/** A journey in a state, of a region, in somebody's hands or in nobody's. */
const journeyOf = (state: JourneyStateName, region: string, assigned: boolean): JourneyState => {
  const journey = stateOf(journeyIn(state));
  return { ...journey, ...lotOf(assigned), cooperative: { ...journey.cooperative, region } };
};
const placeOf = ({ cooperative: { region }, lot, consultant }: JourneyState): Place => ({
  ...{ region, lot, consultant, journeyId: sampleJourneyId },
});

/** The desk before one journey: what the engine would decide is decided, and nothing is kept. */
function deskBefore(journey: JourneyState): { desk: Desk; given: CommandEnvelope[] } {
  const given: CommandEnvelope[] = [];
  const execute = (envelope: CommandEnvelope): Promise<Executed> => {
    given.push(envelope);
    const { name, payload, actor } = envelope;
    const command = { type: name, journeyId: sampleJourneyId, payload } as JourneyCommand;
    const now = journey.updatedAt;
    const { refusal } = journeyAggregate.decide(command, journey, testContext({ actor, now, policyVersion: 2 }));
    return Promise.resolve(
      refusal
        ? { ok: false, refusal }
        : { ok: true, replayed: false, stream: `journey-${sampleJourneyId}`, version: 1, events: [] },
    );
  };
  const state = <State>() => Promise.resolve({ version: 1, state: journey as State });
  return { desk: new Desk({ execute, state }), given };
}

const codes: Readonly<Record<string, Answer>> = {
  'JOURNEY.NOT_FOUND': 'unseen',
  'IDENTITY.NOT_ALLOWED': 'not-allowed',
  'COMMAND.UNKNOWN': 'not-allowed',
};

interface Cell {
  principal: Principal;
  journey: JourneyState;
  command: JourneyCommandName;
}

async function answered({
  principal,
  journey,
  command,
}: Cell): Promise<{ answer: Answer | 'accepted'; acted?: string; opening?: string }> {
  const { desk, given } = deskBefore(journey);
  const executed = await desk.give({
    ...{ principal, journeyId: sampleJourneyId, command, payload: samplePayloads[command] },
    ...{ key: 'k', correlationId: 'matrix' },
  });
  const acted = given[0] && `${given[0].actor.id} as ${given[0].actor.role}`;
  const by = { acted, opening: given[0]?.actor.borrowed?.openingId };
  if (executed.ok) return { answer: 'accepted', ...by };
  return { answer: codes[executed.refusal.code] ?? 'closed', ...by };
}

/** What was answered, as far as the model knows it: a refusal of the matter itself may stand where it says `perhaps`. */
const agrees = (want: Answer, got: Answer | 'accepted'): boolean =>
  want === 'perhaps' ? got === 'accepted' || got === 'closed' : want === got;

const somebody = (role: Role | Role[], more: Partial<Principal> = {}): Principal => ({
  ...{ id: 'somebody', name: '', roles: [role].flat(), regions: ['09'], lots: ['lot-1'] },
  ...more,
});

const scopes: readonly [what: string, region: string, assigned: boolean][] = [
  ['of the region and the lot', '09', true],
  ['of another region, of the lot', '04', true],
  ['of the region, in nobody’s lot', '09', false],
  ['of another region, in nobody’s lot', '04', false],
];

it.each(roles)('opened in an emergency, it is open to a person of the role %s as the model says', async (role) => {
  const holes: string[] = [];
  for (const state of journeyStateNames) {
    const journey = journeyOf(state, '04', false);
    for (const command of journeyCommandNames) {
      const principal = somebody(role, { opened: [{ openingId: 'glass', journeyId: sampleJourneyId }] });
      const want = expected(principal, placeOf(journey), command, state);
      const { answer, acted, opening } = await answered({ principal, journey, command });
      const isMarked =
        acted === undefined || !needsOpening(principal, placeOf(journey), command) || opening === 'glass';
      if (!agrees(want, answer) || !isMarked) holes.push(`${command} in ${state}: ${answer}, not ${want}; ${opening}`);
    }
  }
  expect(holes).toEqual([]);
});

describe.each(scopes)('a journey %s', (_what, region, assigned) => {
  it.each(roles)(
    'is open to a person of the role %s as the model says, for each command in each state',
    async (role) => {
      const holes: string[] = [];
      for (const state of journeyStateNames) {
        const journey = journeyOf(state, region, assigned);
        for (const command of journeyCommandNames) {
          const principal = somebody(role);
          const want = expected(principal, placeOf(journey), command, state);
          const { answer } = await answered({ principal, journey, command });
          if (!agrees(want, answer)) holes.push(`${command} in ${state}: ${answer}, not ${want}`);
        }
      }
      expect(holes).toEqual([]);
    },
  );
});

const openingOf = (journeyId: string) => [{ openingId: 'glass', journeyId }];

const anybody: fc.Arbitrary<Principal> = fc.record({
  id: fc.constantFrom('somebody', 'consultant-lot-1', 'committee', 'applicant'),
  name: fc.constant(''),
  roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 3 }),
  regions: fc.subarray(['04', '09', '12']),
  lots: fc.subarray(['lot-1', 'lot-2']),
  opened: fc.constantFrom(undefined, openingOf(sampleJourneyId), openingOf('another')),
});
const anyJourney = fc
  .tuple(fc.constantFrom(...journeyStateNames), fc.constantFrom('04', '09'), fc.boolean())
  .map(([state, region, assigned]) => ({ state, journey: journeyOf(state, region, assigned) }));

it('whatever roles, regions and lots a person has, they are let in where the model lets them in, and nowhere else', () =>
  fc.assert(
    fc.asyncProperty(
      anybody,
      anyJourney,
      fc.constantFrom(...journeyCommandNames),
      async (principal, { state, journey }, command) => {
        const want = expected(principal, placeOf(journey), command, state);
        const { answer, acted, opening } = await answered({ principal, journey, command });
        if (!agrees(want, answer)) throw new Error(`${answer}, not ${want}`);
        // What is done in an emergency says so, and nothing else does.
        const isEmergency = needsOpening(principal, placeOf(journey), command);
        if (acted !== undefined && isEmergency !== (opening === 'glass')) throw new Error(`opening ${opening}`);
        // Nobody acts under another's name, or in a role they do not have.
        const as = principal.roles.map((role) => `${principal.id} as ${role}`);
        if (acted !== undefined && !as.includes(acted)) throw new Error(`acted ${acted}`);
      },
    ),
    { numRuns: 2_000 },
  ));

it('somebody can do each thing, somewhere on the path', () => {
  const nobody = journeyCommandNames.filter(
    (command) =>
      !journeyStateNames.some((state) =>
        roles.some((role) => expected(somebody(role), { region: '09', lot: 'lot-1' }, command, state) === 'perhaps'),
      ),
  );
  expect(nobody).toEqual([
    'submit-application',
    'offer-place',
    'record-place-freed',
    'grant-financing',
    'decline-financing',
    'record-delivery',
    'record-erasure',
    'tell-session',
  ]);
});

/** Each pair: what somebody did, and what they may then not do themselves. */
const secondPairs: readonly [
  what: string,
  state: JourneyStateName,
  command: JourneyCommandName,
  by: (state: JourneyState) => JourneyState,
][] = [
  [
    'submitted a plan',
    'plan-submitted',
    'approve-development-plan',
    (state) => ({ ...state, plan: state.plan && { ...state.plan, author: 'somebody' } }),
  ],
  [
    'decided',
    'appealed',
    'decide-appeal',
    (state) => ({ ...state, closing: state.closing && { ...state.closing, by: 'somebody' } }),
  ],
  [
    'signed the list',
    'appealed',
    'decide-appeal',
    (state) => ({
      ...state,
      closing: state.closing && { ...state.closing, by: 'system', signedBy: ['x', 'somebody'] },
    }),
  ],
  [
    'scored the file alone',
    'scored',
    'admit',
    (state) => ({ ...state, scores: state.scores.slice(0, 1).map((score) => ({ ...score, scorer: 'somebody' })) }),
  ],
  [
    'signed the waiver first',
    'evaluated',
    'graduate',
    (state) => ({ ...state, waiver: { reason: 'Inondation', signedBy: 'somebody', unmet: [] } }),
  ],
];

it.each(secondPairs)('whoever %s, somebody else does what follows: four eyes', async (_what, state, command, by) => {
  const journey = by(journeyOf(state, '09', true));
  const everything = [...roles].filter((role) => role !== 'system' && role !== 'applicant');
  const { desk } = deskBefore(journey);
  const order = { journeyId: sampleJourneyId, command, payload: samplePayloads[command], key: 'k', correlationId: 'm' };
  const own = await desk.give({ ...order, principal: somebody(everything) });
  expect(own).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
  expect(!own.ok && own.refusal.code).toMatch(/_NEEDS_ANOTHER_PERSON$/);
  // Who lends rights, and who has them for a time, are one pair of eyes.
  const borrowed = [{ from: { id: 'somebody', name: '' }, role: 'regional-manager' as const, regions: ['09'] }];
  const replacing = somebody('agent', { id: 'another', regions: ['04'], lots: [], borrowed });
  expect(await desk.give({ ...order, principal: replacing })).toMatchObject({
    ok: false,
    refusal: { kind: 'forbidden' },
  });
  const other = await desk.give({ ...order, principal: somebody(everything, { id: 'another' }) });
  expect(other).not.toMatchObject({ refusal: { kind: 'forbidden' } });
});
