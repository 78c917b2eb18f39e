import { type JourneyCommandName, journeyStateNames, type JourneyPayload, phaseOf } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, type JourneyRecord, otherJourneyId, type people, samplePayloads, stateOf } from '../../testing';
import { runningDeadlines } from '../../deadlines';
import { journeyDeadlines } from '../deadlines';
import type { JourneyState } from '../state';
import { tasks } from '../tasks';
import { given } from './given';

/** Waits that no deadline escalates, and why. */
const endsByItself: Readonly<Record<string, string>> = {
  'file-completion': 'the file lapses the day after: the system draws the consequence, nobody has to be told to',
  'place-answer': 'the offer lapses the day after, and the place goes to the next',
  'appeal-window': 'an appeal is a right and no duty: nobody is late who does not use it',
};

/** Tasks that follow from the system’s own messages: they wait from the moment they are there, and have no day. */
const withoutDay: Readonly<Record<string, string>> = {
  escalation: 'it is itself what came after a deadline, whose next level is the deadline’s own next escalation',
  'message-failed': 'a wrong number is no step of the procedure: what it should have said has a deadline of its own',
  'message-uncertain': 'as for a message that failed',
};

const give = <N extends JourneyCommandName>(
  record: JourneyRecord,
  command: N,
  payload: JourneyPayload<N> = samplePayloads[command],
  by: keyof typeof people = 'agent',
): JourneyRecord => {
  const { refusal, recorded } = given(record).when(command, payload, { by });
  if (refusal) throw new Error(`${command}: ${JSON.stringify(refusal)}`);
  return recorded;
};

const training = journeyIn('training');
const policyOf = (change: Partial<typeof defaultPolicy>) => ({ ...defaultPolicy, ...change });

/** The same journey where people open each phase themselves. */
const byHand = (record: JourneyRecord): JourneyRecord =>
  given(record).when(
    'apply-policy',
    { version: 2 },
    { by: 'system', policy: policyOf({ automaticPhases: [] }), policyVersion: 2 },
  ).recorded;

const allSessionsHeld = (): JourneyRecord => {
  const few = given(training).when(
    'apply-policy',
    { version: 2 },
    {
      by: 'system',
      policy: policyOf({ sessions: { planned: 1 }, training: { modules: 4, sessions: 1 } }),
      policyVersion: 2,
    },
  ).recorded;
  return give(few, 'record-coaching-session', {
    ...samplePayloads['record-coaching-session'],
    occurredOn: '2027-01-27',
  });
};

const assisted = (...steps: JourneyCommandName[]): JourneyRecord =>
  steps.reduce<JourneyRecord>((record, step) => give(record, step), give(training, 'request-technical-assistance'));

const held = give(training, 'record-coaching-session', {
  ...samplePayloads['record-coaching-session'],
  occurredOn: '2027-01-27',
});
const funded = give(
  give(training, 'request-financing'),
  'grant-financing',
  samplePayloads['grant-financing'],
  'system',
);
const similar = [{ journeyId: otherJourneyId, signals: [{ kind: 'phone' as const, score: 1 }] }];

/** Waits that come up beside the state, one by one. */
const beside: Readonly<Record<string, () => JourneyRecord>> = {
  'an assembly whose accounts are not filed': () =>
    give(training, 'record-assembly', { ...samplePayloads['record-assembly'], heldOn: '2027-01-27' }),
  'a possible duplicate': () => given(journeyIn('complete')).when('assess-eligibility', {}, { similar }).recorded,
  'a consultant who may begin': () =>
    byHand(give(journeyIn('admitted'), 'assign-consultant', samplePayloads['assign-consultant'], 'manager')),
  'training that people open': () => byHand(journeyIn('plan-approved')),
  'an amended plan': () =>
    give(training, 'amend-development-plan', samplePayloads['amend-development-plan'], 'consultant'),
  'a disputed session': () => give(held, 'dispute-session', samplePayloads['dispute-session'], 'applicant'),
  'assistance asked for': () => assisted(),
  'assistance assigned': () => assisted('assign-technical-assistance'),
  'assistance visited': () => assisted('assign-technical-assistance', 'record-technical-assistance-visit'),
  'assistance recommended': () =>
    assisted('assign-technical-assistance', 'record-technical-assistance-visit', 'recommend-technical-assistance'),
  'training whose sessions are all held': allSessionsHeld,
  'somebody who asked what is held on them': () => give(training, 'request-access', {}, 'applicant'),
  'a grant to be paid': () => funded,
  'a suspension until a day': () => give(training, 'suspend', { reason: 'Inondation', until: '2027-09-01' }, 'manager'),
  'a suspension without a day': () => give(training, 'suspend', { reason: 'Inondation' }, 'manager'),
};

const open = journeyStateNames.filter(
  (name) => phaseOf(name) !== 'closed' || ['rejected', 'lapsed', 'excluded', 'appealed'].includes(name),
);
const waits: [string, () => JourneyRecord][] = [
  ...open.map((name): [string, () => JourneyRecord] => [`the state «${name}»`, () => journeyIn(name)]),
  ...Object.entries(beside),
];

const ruleOf = (kind: string) => defaultPolicy.deadlines.find((rule) => rule.kind === kind);

/** What the first policy does about a deadline, as far as something is missing. */
function missing(kind: string): string[] {
  const rule = ruleOf(kind);
  if (!rule) return [`${kind}: no rule`];
  const offsets = rule.reminders.map(({ offsetDays }) => offsetDays);
  return [
    ...(offsets.some((days) => days < 0) ? [] : [`${kind}: no reminder before`]),
    ...(offsets.includes(0) ? [] : [`${kind}: no reminder on the day`]),
    ...(rule.escalations.length > 0 || kind in endsByItself ? [] : [`${kind}: no escalation`]),
  ];
}

/** Nobody has to remember: whoever it waits for is the one who is reminded. */
const remindsOnlyOthers = (kind: string, role: string): boolean =>
  !ruleOf(kind)?.reminders.some(({ audience }) => audience === role);

const deadlineOf = (state: JourneyState, key: string | undefined) =>
  runningDeadlines(journeyDeadlines, state).find((deadline) => deadline.key === key);

describe('every wait of a journey', () => {
  it.each(waits)(
    'in %s has a deadline with a reminder before, one on the day and an escalation after, told to whom it waits for',
    (_name, make) => {
      const state = stateOf(make());
      const untold = tasks(state).flatMap(({ kind, role, deadline }) => {
        if (kind in withoutDay) return [];
        const found = deadlineOf(state, deadline);
        if (!found) return [`${kind}: no deadline`];
        return [...missing(found.kind), ...(remindsOnlyOthers(found.kind, role) ? [`${kind}: ${role} not told`] : [])];
      });
      expect(untold).toEqual([]);
      expect(runningDeadlines(journeyDeadlines, state)).not.toEqual([]);
    },
  );

  it('is met by a test: no kind of deadline of a journey is left out', () => {
    const met = new Set(
      waits.flatMap(([, make]) =>
        make().flatMap(({ type, data }) => (type === 'DeadlineSet' ? [(data as { kind: string }).kind] : [])),
      ),
    );
    expect(Object.keys(journeyDeadlines.wanted).filter((kind) => !met.has(kind))).toEqual([]);
  });
});

describe('the first policy', () => {
  it('has a rule for every kind of deadline, of journeys, batches and sessions', () => {
    expect(defaultPolicy.deadlines.flatMap(({ kind }) => missing(kind))).toEqual([]);
  });

  it('escalates nothing that ends by itself', () => {
    const escalated = Object.keys(endsByItself).filter((kind) => (ruleOf(kind)?.escalations.length ?? 0) > 0);
    expect(escalated).toEqual([]);
    expect(Object.keys(endsByItself).map((kind) => ruleOf(kind)?.expiresAfterDays)).not.toContain(undefined);
  });

  it('tells of a delay upwards only: the agent, then the region, then the programme', () => {
    const order = ['agent', 'regional-manager', 'programme-manager'];
    const downwards = defaultPolicy.deadlines.filter(({ owner, escalations }) =>
      escalations.some(({ to, daysOverdue }, n) => {
        const before = escalations[n - 1];
        return order.indexOf(to) < order.indexOf(before?.to ?? owner) || daysOverdue <= (before?.daysOverdue ?? 0);
      }),
    );
    expect(downwards.map(({ kind }) => kind)).toEqual([]);
  });
});
