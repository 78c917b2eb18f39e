import type { DeadlineRule } from '@mourafaka/contracts';
import { seedCalendar } from '../../calendar';
import { defaultPolicy } from '../../policy';
import { people, testContext } from '../../testing';
import { acknowledgeEscalation } from '../acknowledge';
import { type Deadline, openDeadlines } from '../deadline';
import { extendDeadline } from '../extend';
import { replanDeadlines, resumeDeadlines } from '../move';
import { escalateStep, remindStep } from '../steps';
import { runningDeadlines } from '../spec';
import { after, evolved, kinds, type Made, nothing, spec } from './made-up';

const day = (date: string): string => `${date}T09:00:00.000Z`;
const typesOf = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);
const only = (state: Made): Deadline => {
  const [first, ...others] = state.deadlines;
  if (!first || others.length > 0) throw new Error(`${state.deadlines.length} deadlines`);
  return first;
};
const waiting = (kind: (typeof kinds)[number], on = '2026-11-02') =>
  after(nothing, { waits: { [kind]: [{ on }] } }).state;

describe('several deadlines of one kind', () => {
  const two = after(nothing, {
    waits: {
      'assistance-visit': [
        { on: '2026-11-02', about: 'T1' },
        { on: '2026-11-02', about: 'T2' },
      ],
    },
  }).state;

  it('are told apart by what they are about, and numbered one after the other', () => {
    expect(two.deadlines.map(({ key, about }) => [key, about])).toEqual([
      ['assistance-visit#1', 'T1'],
      ['assistance-visit#2', 'T2'],
    ]);
  });

  it('are not extended by their kind alone: nobody could tell which', () => {
    const extension = { deadline: 'assistance-visit', dueOn: '2027-01-15', reason: 'x' };
    const refusal = extendDeadline(spec, two, extension, testContext());
    expect(refusal).toMatchObject({ errors: [{ code: 'JOURNEY.DEADLINE_UNKNOWN' }] });
    const one = extendDeadline(spec, two, { ...extension, deadline: 'assistance-visit#2' }, testContext());
    expect(one).toMatchObject([{ type: 'DeadlineMoved', data: { key: 'assistance-visit#2', dueOn: '2027-01-15' } }]);
  });

  it('are met one by one', () => {
    const { state, events } = after(two, { waits: { 'assistance-visit': [{ on: '2026-11-02', about: 'T2' }] } });
    expect(events).toMatchObject([{ type: 'DeadlineMet', data: { key: 'assistance-visit#1' } }]);
    expect(openDeadlines(state).map(({ about }) => about)).toEqual(['T2']);
  });
});

describe('a deadline that comes again and again', () => {
  it('leaves the last one behind, without its steps, and numbers the next one on', () => {
    const rounds = ['2026-11-02', '2026-11-20', '2026-12-10', '2027-01-05'];
    const state = rounds.reduce<Made>(
      (before, on) => after(before, { waits: { 'coaching-session': [{ on }] } }, { now: day(on) }).state,
      nothing,
    );
    expect(state.deadlines.map(({ key, status }) => `${key} ${status}`)).toEqual(['coaching-session#4 open']);
    const closed = after(state, { waits: {} }, { now: day('2027-02-01') }).state;
    expect(closed.deadlines).toMatchObject([{ key: 'coaching-session#4', status: 'met', steps: [], performed: [] }]);
    const again = after(closed, { waits: { 'coaching-session': [{ on: '2027-02-01' }] } }, { now: day('2027-02-01') });
    expect(again.events).toMatchObject([{ type: 'DeadlineSet', data: { key: 'coaching-session#5' } }]);
  });

  it('is not given the same days twice once it has expired', () => {
    const state = waiting('place-answer');
    const expiry = {
      type: 'DeadlineExpired',
      data: { duty: 'x', deadline: 'place-answer#1', kind: 'place-answer' },
    } as const;
    const expired = evolved(state, [expiry], day('2026-12-01'));
    expect(after(expired, {}).events).toEqual([]);
    expect(only(expired).status).toBe('expired');
  });
});

describe.each(kinds)('a deadline of the kind %s', (kind) => {
  const state = waiting(kind);
  const { dueOn } = only(state);

  it('may be extended, and is reminded of again before its new day', () => {
    const later = { deadline: kind, dueOn: '2030-05-14', reason: 'Récolte' };
    const moved = extendDeadline(spec, state, later, testContext());
    expect(moved).toMatchObject([{ type: 'DeadlineMoved', data: { why: 'extended', dueOn: '2030-05-14' } }]);
    const extended = evolved(state, moved as never, day('2026-11-02'));
    expect(only(extended).steps.length).toBeGreaterThan(1);
  });

  it('stands still while the other side must act, and gets its days back', () => {
    const paused = after(state, { paused: true }, { now: day('2026-11-02') });
    expect(only(paused.state)).toMatchObject({ status: 'paused', steps: [] });
    const on = after(paused.state, { paused: false }, { now: day('2026-11-12') });
    expect(on.events).toMatchObject([{ type: 'DeadlineMoved', data: { why: 'resumed', pausedDays: 10 } }]);
    expect(only(on.state).dueOn > dueOn).toBe(true);
  });

  it('stands still in a suspension and gets its days back, unless it is of the suspension itself', () => {
    const suspended = after(state, { suspended: true });
    expect(suspended.events).toEqual([]);
    const runs = kind === 'resumption';
    expect(runningDeadlines(spec, suspended.state)).toHaveLength(runs ? 1 : 0);
    const extension = { deadline: kind, dueOn: '2030-05-14', reason: 'x' };
    const answer = extendDeadline(spec, suspended.state, extension, testContext());
    expect(answer).toMatchObject(runs ? [{ type: 'DeadlineMoved' }] : { code: 'JOURNEY.SUSPENDED' });
    const back = resumeDeadlines(spec, suspended.state, 10, testContext());
    expect(back).toMatchObject(runs ? [] : [{ data: { why: 'resumed', pausedDays: 10 } }]);
  });
});

describe('a day set from outside', () => {
  it('is not counted, and moves to a working day', () => {
    // 18 November is Independence Day.
    const set = after(nothing, { waits: { resumption: [{ on: '2026-11-02', fixedOn: '2026-11-18' }] } });
    expect(set.events).toMatchObject([{ data: { dueOn: '2026-11-19', fixedOn: '2026-11-18' } }]);
    expect(only(set.state).fixedOn).toBe('2026-11-18');
  });
});

describe('another edition of the zone data', () => {
  it('moves the instant of a deadline of which nothing is left to send', () => {
    const deadlines = waiting('plan').deadlines.map((deadline) => ({ ...deadline, steps: [] }));
    const bare = { ...nothing, deadlines };
    const now = '2027-06-01T09:00:00.000Z';
    const context = testContext({ now });
    const anHourLater = { ...context, instantOf: (on: string, time: string) => `${on}T${time}:00.000Z` };
    expect(replanDeadlines(spec, bare, 'calendar', context)).toEqual([]);
    expect(typesOf(replanDeadlines(spec, bare, 'calendar', anHourLater))).toEqual(['DeadlineMoved']);
  });
});

describe('a day off of one region', () => {
  const calendar = {
    ...seedCalendar(),
    holidays: [
      ...seedCalendar().holidays,
      {
        on: '2026-11-16',
        names: { ar: 'عطلة جهوية', fr: 'Jour chômé régional' },
        certainty: 'exceptional' as const,
        regions: ['09'],
      },
    ],
  };

  it('moves the deadlines of that region alone', () => {
    const state = waiting('completeness-check');
    expect(only(state).dueOn).toBe('2026-11-17');
    const context = testContext({ calendar, calendarVersion: 2 });
    expect(replanDeadlines(spec, state, 'calendar', context)).toMatchObject([{ data: { dueOn: '2026-11-19' } }]);
    expect(replanDeadlines({ ...spec, regionOf: () => '01' }, state, 'calendar', context)).toEqual([]);
  });
});

describe('an urgent reminder', () => {
  it('says so in its step and in its message', () => {
    const state = waiting('place-answer');
    const step = only(state).steps.find(({ urgent }) => urgent);
    expect(step?.name).toBe('remind+0-applicant');
    const message = remindStep(state, step?.key ?? '', testContext({ now: step?.at }));
    expect(message?.data).toMatchObject({ urgent: true });
  });
});

describe('a delay that is escalated', () => {
  const state = waiting('plan');
  const steps = only(state).steps.filter(({ kind }) => kind === 'escalate');
  const escalated = steps.slice(0, 2).reduce((before, { key, at }) => {
    const event = escalateStep(before, key, testContext({ now: at }));
    return event ? evolved(before, [event], at) : before;
  }, state);
  const [toAgent = '', toRegion = ''] = escalated.escalations.map(({ duty }) => duty);
  const act = (escalation: string, by: keyof typeof people) =>
    acknowledgeEscalation(escalated, { escalation, note: 'Vu avec le cabinet' }, people[by]);

  it('stays until somebody acts on it', () => {
    expect(escalated.escalations).toMatchObject([
      { deadline: 'plan#1', kind: 'plan', level: 1, to: 'agent' },
      { deadline: 'plan#1', kind: 'plan', level: 2, to: 'regional-manager' },
    ]);
  });

  it('is for whom it is addressed to, or a manager above', () => {
    expect(act(toRegion, 'agent')).toMatchObject({ code: 'DEADLINE.ESCALATED_TO_OTHERS', kind: 'forbidden' });
    expect(act(toAgent, 'consultant')).toMatchObject({ code: 'DEADLINE.ESCALATED_TO_OTHERS' });
    expect(act('plan#1/remind-3', 'agent')).toMatchObject({ code: 'DEADLINE.NO_SUCH_ESCALATION' });
    for (const by of ['agent', 'manager', 'programmeManager'] as const)
      expect(act(toAgent, by)).toMatchObject([{ type: 'EscalationAcknowledged', data: { deadline: 'plan#1' } }]);
    const left = evolved(escalated, act(toAgent, 'agent') as never, day('2027-01-20'));
    expect(left.escalations.map(({ duty }) => duty)).toEqual([toRegion]);
  });

  it('is nobody’s any more once the deadline is met, extended or expired', () => {
    const now = day('2027-01-20');
    expect(after(escalated, { waits: {} }, { now }).state.escalations).toEqual([]);
    const extension = { deadline: 'plan', dueOn: '2027-03-15', reason: 'Récolte' };
    const moved = extendDeadline(spec, escalated, extension, testContext({ now }));
    expect(evolved(escalated, moved as never, now).escalations).toEqual([]);
  });

  it('stays where the deadline moves and is overdue all the same', () => {
    const now = day('2027-01-20');
    const policy = {
      ...defaultPolicy,
      deadlines: defaultPolicy.deadlines.map((rule) => (rule.kind === 'plan' ? { ...rule, days: 46 } : rule)),
    };
    const moved = replanDeadlines(spec, escalated, 'policy', testContext({ now, policy }));
    expect(typesOf(moved)).toEqual(['DeadlineMoved']);
    expect(evolved(escalated, moved, now).escalations).toHaveLength(2);
  });
});

describe('a newer policy', () => {
  const now = day('2026-11-03');
  const state = waiting('plan');
  const by = (change: Partial<DeadlineRule['reminders'][number]>) => {
    const deadlines = defaultPolicy.deadlines.map((rule) =>
      rule.kind === 'plan' ? { ...rule, reminders: rule.reminders.map((one) => ({ ...one, ...change })) } : rule,
    );
    return replanDeadlines(spec, state, 'policy', testContext({ now, policy: { ...defaultPolicy, deadlines } }));
  };

  it('that says nothing else of a deadline leaves it alone', () => {
    expect(by({})).toEqual([]);
  });

  it('is followed by what has not been said yet: by which channel, in which words, and whether it may wait', () => {
    for (const change of [{ channel: 'email' }, { template: 'plan-today' }, { urgent: true }] as const) {
      const [moved] = by(change);
      expect(moved).toMatchObject({ type: 'DeadlineMoved', data: { why: 'policy' } });
      const steps = moved?.type === 'DeadlineMoved' ? moved.data.steps : [];
      for (const step of steps.filter(({ kind }) => kind === 'remind')) expect(step).toMatchObject(change);
    }
  });
});
