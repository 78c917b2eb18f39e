import { type Duty, type JourneyCommandName, journeyStateNames } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import {
  journeyIn,
  journeyScript,
  journeyCommand,
  type JourneyRecord,
  people,
  stateOf,
  testContext,
  testNow,
  giveCommand,
} from '../../testing';
import { given } from './given';
import { duties, isFinished, journeyOrders } from '../duties';
import { journeyAggregate } from '../journey-aggregate';
import { processView } from '../process-view';
import { type JourneyState, openDeadlines } from '../state';
import { tasks } from '../tasks';

const by = 'system' as const;
/** The order to the journey itself. */
const ownOrder = (state: JourneyState, due: Duty) => {
  const { name, payload } = journeyOrders(state, due).at(-1) ?? { name: '', payload: {} };
  return { type: name as JourneyCommandName, payload: payload as never };
};
const keysIn = (record: JourneyRecord) => duties(stateOf(record)).map(({ key }) => key);

describe('a duty', () => {
  const [reminder] = duties(stateOf(journeyIn('submitted')));
  const duty = reminder?.key ?? '';

  it('has a key of its own, though two messages go out on one day by two channels', () => {
    const deadlines = defaultPolicy.deadlines.map((rule) => ({
      ...rule,
      reminders: rule.reminders.flatMap((one) => [one, { ...one, channel: 'email' as const }]),
    }));
    const policy = { ...defaultPolicy, deadlines };
    const { state } = given(journeyIn('submitted')).when('declare-complete', {}, { policy });
    const applied = given(journeyIn('submitted')).when('apply-policy', { version: 2 }, { policy, policyVersion: 2 });
    for (const keys of [duties(state), duties(applied.state)].map((all) => all.map(({ key }) => key)))
      expect(new Set(keys).size).toBe(keys.length);
  });

  it('is moot before it is due', () => {
    given(journeyIn('submitted')).when('issue-message', { duty }, { by }).refused('JOURNEY.DUTY_MOOT', 'wrong-moment');
  });

  it('is performed from its very instant', () => {
    const outcome = given(journeyIn('submitted')).when('issue-message', { duty }, { by, now: reminder?.dueAt });
    outcome.then('MessageIssued');
    expect(outcome.events[0]?.data).toMatchObject({
      duty,
      audience: 'agent',
      deadline: 'completeness-check#1',
      dueOn: '2026-11-17',
    });
  });

  it('is performed once', () => {
    const once = given(journeyIn('submitted')).when('issue-message', { duty }, { by, now: reminder?.dueAt }).recorded;
    given(once).when('issue-message', { duty }, { by }).refused('JOURNEY.DUTY_MOOT');
  });

  it('is moot once the matter is dealt with', () => {
    const dealt = given(journeyIn('submitted')).when('declare-complete', {}).recorded;
    given(dealt).when('issue-message', { duty }, { by, now: reminder?.dueAt }).refused('JOURNEY.DUTY_MOOT');
  });

  it('is not performed by the command of another kind', () => {
    for (const command of ['escalate', 'expire'] as const) {
      given(journeyIn('submitted')).when(command, { duty }, { by, now: reminder?.dueAt }).refused('JOURNEY.DUTY_MOOT');
    }
  });

  it.each(journeyStateNames)('in %s names a command that performs it', (name) => {
    for (const due of duties(stateOf(journeyIn(name)))) {
      const { type, payload } = ownOrder(stateOf(journeyIn(name)), due);
      const { refusal } = given(journeyIn(name)).when(type, payload, {
        by,
        now: due.dueAt > testNow ? due.dueAt : testNow,
      });
      expect(refusal).toBeUndefined();
    }
  });
});

describe('a delay', () => {
  it('is escalated, level by level', () => {
    const steps =
      openDeadlines(stateOf(journeyIn('submitted')))[0]?.steps.filter(({ kind }) => kind === 'escalate') ?? [];
    const record = steps.reduce<JourneyRecord>((before, step) => {
      const outcome = given(before).when('escalate', { duty: step.key }, { by, now: step.at });
      outcome.then('Escalated');
      expect(outcome.events[0]?.data).toMatchObject({ level: step.level, to: step.audience });
      return outcome.recorded;
    }, journeyIn('submitted'));
    expect(keysIn(record).filter((key) => key.startsWith('completeness-check') && key.includes('escalate'))).toEqual(
      [],
    );
  });

  it('of the applicant lapses the file, and the day after is one day too late', () => {
    const duty = 'file-completion#1/expire';
    const expiry = duties(stateOf(journeyIn('incomplete'))).find(({ key }) => key === duty);
    const lapsed = given(journeyIn('incomplete')).when('expire', { duty }, { by, now: expiry?.dueAt });
    lapsed.then('DeadlineExpired', 'FileLapsed');
    expect(lapsed.state.state).toBe('lapsed');
    given(lapsed.recorded)
      .when('complete-file', { documents: [{ kind: 'statutes', name: 's.pdf' }] })
      .refused('JOURNEY.WRONG_MOMENT');
  });

  it('whose reminders are past when it is planned skips them and says so', () => {
    const deadlines = defaultPolicy.deadlines.map((rule) =>
      rule.kind === 'completeness-check' ? { ...rule, days: 1 } : rule,
    );
    const { events } = given([]).when(
      'submit-application',
      journeyScript({ startOn: '2026-11-02' })[0]?.payload as never,
      {
        policy: { ...defaultPolicy, deadlines },
      },
    );
    const set = events.find((event) => event.type === 'DeadlineSet' && event.data.kind === 'completeness-check');
    expect(set?.data).toMatchObject({ dueOn: '2026-11-03', skipped: [{ name: 'remind-3-agent' }] });
  });
});

describe('messages', () => {
  it.each([
    ['2026-12-13T02:00:00.000Z', '2026-12-13T08:00:00.000Z'],
    ['2026-12-13T11:00:00.000Z', '2026-12-13T11:00:00.000Z'],
    ['2026-12-13T20:00:00.000Z', '2026-12-14T08:00:00.000Z'],
  ])('decided at %s leave at %s: nobody is woken at night', (now, notBefore) => {
    const [letter] = stateOf(journeyIn('admitted')).letters.slice(-1);
    const { events } = given(journeyIn('admitted')).when('issue-message', { duty: letter?.key ?? '' }, { by, now });
    expect(events[0]?.data).toMatchObject({ template: 'admission', notBefore });
  });
});

describe('the next phase', () => {
  it('is opened by the system as soon as its condition stands', () => {
    expect(keysIn(journeyIn('admitted'))).not.toContain('open-phase/start-diagnosis#1');
    const assigned = given(journeyIn('admitted')).when('assign-consultant', { consultant: 'c-1' }).recorded;
    expect(keysIn(assigned)).toContain('open-phase/start-diagnosis#1');
    expect(keysIn(journeyIn('plan-approved'))).toContain('open-phase/start-training#1');
  });

  it('is left to people where the policy says so', () => {
    const policy = { ...defaultPolicy, automaticPhases: [] };
    const applied = given(journeyIn('plan-approved')).when(
      'apply-policy',
      { version: 2 },
      { policy, policyVersion: 2 },
    );
    expect(duties(applied.state).filter(({ kind }) => kind === 'open-phase')).toEqual([]);
    expect(tasks(applied.state)).toMatchObject([{ kind: 'training-start', commands: ['start-training'] }]);
  });

  it('opened again after an appeal has a key of its own', () => {
    const back = given(journeyIn('excluded')).when('appeal', { grounds: 'x' }).recorded;
    const state = given(back).when(
      'decide-appeal',
      { outcome: 'reassess', reason: 'x' },
      { by: 'programmeManager' },
    ).state;
    expect(state).toMatchObject({ state: 'training', opened: { training: 1 } });
  });
});

describe('the process view', () => {
  it.each(journeyStateNames)('of %s holds ids, dates and names of things, nothing personal', (name) => {
    const state = stateOf(journeyIn(name));
    const text = JSON.stringify(processView(state, state.version, (instant) => instant));
    for (const secret of ['Fatima', '+2126', 'exemple@', 'Coopérative', '1234/2024'])
      expect(text).not.toContain(secret);
  });

  it('wakes by the timer’s own clock', () => {
    const state = stateOf(journeyIn('submitted'));
    const { duties: planned, waitingFor } = processView(state, 5, () => 'later');
    expect(planned.every(({ wakeAt }) => wakeAt === 'later')).toBe(true);
    expect(waitingFor).toEqual(['completeness-check']);
  });

  it.each(['graduated', 'withdrawn', 'rejected'] as const)('of %s finishes when every duty is performed', (name) => {
    let record = journeyIn(name);
    for (let n = 0; n < 10 && !isFinished(stateOf(record)); n++) {
      const [due] = duties(stateOf(record));
      if (!due) break;
      const { type, payload } = ownOrder(stateOf(record), due);
      record = given(record).when(type, payload, { by, now: due.dueAt }).recorded;
    }
    expect(isFinished(stateOf(record))).toBe(true);
  });
});

describe('two years', () => {
  it('go from application to graduation with every duty performed on its day', () => {
    let record: JourneyRecord = [];
    const performUntil = (instant: string) => {
      for (;;) {
        const due = record.length > 0 ? duties(stateOf(record)).find(({ dueAt }) => dueAt <= instant) : undefined;
        if (!due) return;
        const { type, payload } = ownOrder(stateOf(record), due);
        const context = testContext({ now: due.dueAt, actor: people.system });
        const { refusal, recorded } = giveCommand(journeyAggregate, record, journeyCommand(type, payload), context);
        expect(refusal).toBeUndefined();
        record = recorded;
      }
    };
    for (const step of journeyScript({ startOn: '2026-11-02', skipAutomatic: true })) {
      const now = new Date(Date.parse(testNow) + step.day * 86_400_000).toISOString();
      performUntil(now);
      const context = testContext({ now, actor: people[step.by] });
      const { refusal, recorded } = giveCommand(
        journeyAggregate,
        record,
        journeyCommand(step.command, step.payload),
        context,
      );
      expect(refusal).toBeUndefined();
      record = recorded;
    }
    performUntil('2029-12-31T00:00:00.000Z');
    expect(isFinished(stateOf(record))).toBe(true);
    const byType = (type: string) => record.filter((event) => event.type === type).length;
    expect(
      [
        'MessageIssued',
        'Escalated',
        'DiagnosisStarted',
        'TrainingStarted',
        'MarketingStarted',
        'CooperativeGraduated',
      ].map(byType),
    ).toMatchInlineSnapshot(`
      [
        33,
        6,
        1,
        1,
        1,
        1,
      ]
    `);
  });
});
