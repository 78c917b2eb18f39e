import {
  type Actor,
  type ProgrammePolicy,
  type SessionEventData,
  sessionDeadlineKinds,
  type WorkingCalendar,
} from '@mourafaka/contracts';
import type { CatchUpFacts } from '../../aggregate';
import { seedCalendar } from '../../calendar';
import { openDeadlines } from '../../deadlines';
import { defaultPolicy } from '../../policy';
import { isSessionFinished, sessionDuties } from '../duties';
import { sessionOrders } from '../orders';
import { enrolmentOf } from '../state';
import { sessionTasks } from '../tasks';
import {
  afterwards,
  agent,
  and,
  aSession,
  closingTime,
  coop,
  coops,
  during,
  enrolled as enrolledBefore,
  given,
  manager,
  participants,
  play,
  sessionId,
  type SessionRecord,
  start,
  stateOf,
  system,
  theDay,
  words,
} from './given';

const kinds: readonly string[] = sessionDeadlineKinds;
const policy: ProgrammePolicy = {
  ...defaultPolicy,
  deadlines: defaultPolicy.deadlines.filter(({ kind }) => kinds.includes(kind)),
};
const how = { policy };
const scheduled = and([], 'schedule', aSession(), how);
const enrolled = and(scheduled, 'enrol', { journeyIds: coops(1, 3) }, how);
const reason = 'Motif';
const came = (n: number) => ({ journeyId: coop(n), participants: participants(2) });
const held = and(enrolled, 'record-attendance', came(1), { ...how, now: during });
const none: CatchUpFacts = { needed: true };
const next = {
  sessionId: '01930000-0000-7000-8000-0000000000bb',
  ...{ heldOn: '2026-12-18', from: '10:00', to: '15:00', place: 'Siège' },
};

const open = (record: SessionRecord): string[] =>
  openDeadlines(stateOf(record)).map(({ key, anchorOn }) => `${key} ${anchorOn}`);
const ends = (record: SessionRecord): string[] =>
  record.flatMap(({ type, data }) =>
    type === 'DeadlineMet' || type === 'DeadlineCancelled'
      ? [`${type} ${(data as SessionEventData<'DeadlineMet'>).key}`]
      : [],
  );
const taskKinds = (record: SessionRecord): string[] => sessionTasks(stateOf(record)).map(({ kind }) => kind);

describe('the attendance of a session', () => {
  it('has no deadline by a policy adopted before there was any, nor while nobody is enrolled', () => {
    expect(open(enrolledBefore())).toEqual([]);
    expect(open(scheduled).filter((key) => key.startsWith('attendance-record'))).toEqual([]);
  });

  it('is to be recorded so many days after the day itself, planned with the first place', () => {
    expect(open(enrolled)).toEqual([`attendance-record#1 ${theDay}`]);
    const [deadline] = openDeadlines(stateOf(enrolled));
    expect(deadline).toMatchObject({ dueOn: '2026-11-23', owner: 'agent' });
    expect(deadline?.steps.every(({ at }) => at > stateOf(enrolled).endsAt)).toBe(true);
  });

  it('has the deadline of the new day once it is moved, and none once it is cancelled or everybody has left', () => {
    const moved = and(enrolled, 'reschedule', { heldOn: '2026-11-27', from: '09:30', to: '16:00', reason }, how);
    expect(open(moved)).toEqual(['attendance-record#2 2026-11-27']);
    expect(ends(moved).slice(1)).toEqual(['DeadlineCancelled attendance-record#1']);
    const cancelled = and(enrolled, 'cancel', { reason }, how);
    expect(ends(cancelled).slice(1)).toEqual(['DeadlineCancelled attendance-record#1']);
    const left = coops(1, 3).reduce<SessionRecord>(
      (record, journeyId) => and(record, 'remove-enrolment', { journeyId, reason }, how),
      enrolled,
    );
    expect(ends(left).slice(1)).toEqual(['DeadlineCancelled attendance-record#1']);
  });

  it('is dealt with once everybody’s is known, or the session is closed', () => {
    const all = [2, 3].reduce<SessionRecord>(
      (record, n) => and(record, 'record-attendance', came(n), { ...how, now: during }),
      held,
    );
    expect(open(held)).toHaveLength(1);
    const closed = and(held, 'close', {}, { ...how, now: afterwards });
    expect([all, closed].map((record) => ends(record).at(-1))).toEqual([
      'DeadlineMet attendance-record#1',
      'DeadlineMet attendance-record#1',
    ]);
  });

  it('is reminded of and escalated for as long as nobody records anything', () => {
    const { record, performed } = play(enrolled, '2027-01-31T00:00:00.000Z', how);
    const about = performed.filter((key) => key.startsWith('attendance-record'));
    // The day before it is due is that of the session itself, on which nobody is asked yet.
    expect(about.filter((key) => key.includes('/remind'))).toEqual(['attendance-record#1/remind+0-agent']);
    const { escalations } = stateOf(record);
    expect(escalations.map(({ level, to }) => `${level} ${to}`)).toEqual(['1 regional-manager', '2 programme-manager']);
    expect(taskKinds(record)).toEqual(['attendance-record', 'escalation', 'escalation']);
    expect(stateOf(record).stage).toBe('scheduled');
  });

  it('is extended by a manager with a reason, and refused to a day that is no later', () => {
    const extend = (dueOn: string, record = enrolled) =>
      given(record).when('extend-deadline', { deadline: 'attendance-record', dueOn, reason }, { ...how, by: manager });
    extend('2026-11-20').refused('JOURNEY.NOT_AN_EXTENSION', 'invalid');
    extend('2026-12-01', enrolledBefore()).refused('DEADLINE.NONE_OPEN', 'wrong-moment');
    extend('2026-12-01').then('DeadlineMoved');
  });

  it('escalated is acted on by those it was escalated to, or above', () => {
    const late = play(enrolled, '2026-12-07T00:00:00.000Z', how).record;
    const [{ duty: escalation } = { duty: '' }] = stateOf(late).escalations;
    const act = (by: Actor = manager) =>
      given(late).when('acknowledge-escalation', { escalation, note: 'La feuille arrive' }, { ...how, by });
    act(agent).refused('DEADLINE.ESCALATED_TO_OTHERS', 'forbidden');
    act().then('EscalationAcknowledged');
    expect(act().state.escalations).toEqual([]);
    given(enrolled)
      .when('acknowledge-escalation', { escalation, note: 'x' }, how)
      .refused('DEADLINE.NONE_ESCALATED', 'wrong-moment');
  });
});

describe('the enrolment in a session', () => {
  it('is none of a session in which somebody is, and none of one that is cancelled', () => {
    expect(ends(enrolled)).toEqual(['DeadlineMet session-enrolment#1']);
    expect(ends(and(scheduled, 'cancel', { reason }, how))).toEqual(['DeadlineCancelled session-enrolment#1']);
  });

  it('is to be there on the day of the session, another day where that is moved, and again when everybody has left', () => {
    expect(open(scheduled)).toEqual([`session-enrolment#1 ${theDay}`]);
    expect(openDeadlines(stateOf(scheduled))[0]).toMatchObject({ dueOn: theDay, owner: 'agent' });
    const moved = and(scheduled, 'reschedule', { heldOn: '2026-11-27', from: '09:30', to: '16:00', reason }, how);
    expect([open(moved), ends(moved)]).toEqual([
      ['session-enrolment#2 2026-11-27'],
      ['DeadlineCancelled session-enrolment#1'],
    ]);
    const left = coops(1, 3).reduce<SessionRecord>(
      (record, journeyId) => and(record, 'remove-enrolment', { journeyId, reason }, how),
      enrolled,
    );
    expect(open(left)).toEqual([`session-enrolment#2 ${theDay}`]);
  });

  it('is reminded of and escalated for as long as nobody is enrolled and nobody cancels it', () => {
    const { record, performed } = play(scheduled, '2027-01-31T00:00:00.000Z', how);
    const about = performed.filter((key) => key.startsWith('session-enrolment'));
    expect(about.map((key) => key.split('/')[1])).toEqual([
      'remind-14-agent',
      'remind-7-agent',
      'remind+0-agent',
      'escalate+7-regional-manager',
      'escalate+21-programme-manager',
    ]);
    expect(taskKinds(record)).toEqual(['session-enrolment', 'escalation', 'escalation']);
    const [task] = sessionTasks(stateOf(record));
    expect(task).toMatchObject({ role: 'agent', dueOn: theDay, deadline: 'session-enrolment#1' });
  });
});

describe('a catch-up that nobody has planned', () => {
  const closed = play(held, closingTime, { ...how, catchUp: none }).record;
  const announced = (record: SessionRecord, catchUp: CatchUpFacts, now = '2026-12-01T10:00:00.000Z') => {
    const known = and(record, 'reconsider-catch-up', { sessionId: next.sessionId }, { ...how, by: system, now });
    return play(known, now, { ...how, catchUp, now });
  };

  it('is to be planned so many days after it is known, and is a task until it is', () => {
    expect(open(closed)).toEqual(['catch-up#1 2026-11-24']);
    expect(taskKinds(closed)).toEqual(['catch-up']);
    expect(sessionTasks(stateOf(closed))[0]).toMatchObject({
      params: { module: 'governance', heldOn: theDay, count: 2 },
      deadline: 'catch-up#1',
    });
    expect(isSessionFinished(stateOf(closed))).toBe(false);
  });

  it('has no deadline where another session was found for everybody', () => {
    const found = play(held, closingTime, { ...how, catchUp: { needed: true, next } }).record;
    expect(open(found)).toEqual([]);
    expect(taskKinds(found)).toEqual([]);
  });

  it('is proposed once a session is planned that makes up for it, whose own duty says so', () => {
    const catchUpOf = '01930000-0000-7000-8000-0000000000cc';
    const missedSession = { batch: '4', module: 'governance' };
    const planned = and([], 'schedule', aSession({ catchUpOf }), { missedSession });
    const [duty] = sessionDuties(stateOf(planned));
    expect(duty).toEqual({ key: 'announce#1', kind: 'announce', dueAt: start });
    expect(sessionOrders(stateOf(planned), { key: 'announce#1', kind: 'announce' })).toEqual([
      {
        category: 'session',
        entityId: catchUpOf,
        name: 'reconsider-catch-up',
        payload: { sessionId },
        regardless: true,
      },
      { category: 'session', entityId: sessionId, name: 'record-announced', payload: {} },
    ]);
    const said = and(planned, 'record-announced', {}, { by: system });
    expect(sessionDuties(stateOf(said)).map(({ kind }) => kind)).not.toContain('announce');
    given(said).when('record-announced', {}, { by: system }).refused('SESSION.DUTY_MOOT', 'wrong-moment');
  });

  it('is met once those who missed it are proposed the one that was planned', () => {
    const { record, told, performed } = announced(closed, { needed: true, next });
    expect(words(told)).toEqual(['2 catch-up', '3 catch-up']);
    expect(performed[0]).toBe(`propose/${coop(2)}/1.1`);
    expect(ends(record).at(-1)).toBe('DeadlineMet catch-up#1');
    expect(taskKinds(record)).toEqual([]);
  });

  it('stays the same deadline where the one that was planned is full already', () => {
    const { record } = announced(closed, none);
    expect(open(record)).toEqual(open(closed));
    expect(ends(record)).toEqual(ends(closed));
  });

  it('is moot to be looked for again where all have found another', () => {
    const found = play(held, closingTime, { ...how, catchUp: { needed: true, next } }).record;
    given(found)
      .when('reconsider-catch-up', { sessionId: next.sessionId }, { ...how, by: system })
      .refused('SESSION.DUTY_MOOT', 'wrong-moment');
  });

  it('is looked for again by staff, who enrolled the cooperative elsewhere', () => {
    const propose = (record: SessionRecord, n: number, catchUp: CatchUpFacts) =>
      given(record).when('propose-catch-up', { journeyId: coop(n) }, { ...how, by: agent, catchUp });
    propose(closed, 2, none).refused('SESSION.NO_CATCH_UP_YET', 'wrong-moment');
    propose(closed, 1, none).refused('SESSION.DUTY_MOOT', 'wrong-moment');
    const one = propose(closed, 2, { needed: false });
    one.then('CatchUpProposed');
    expect(enrolmentOf(one.state, coop(2))?.catchUp?.outcome).toBe('not-needed');
    propose(one.recorded, 3, { needed: false }).then('CatchUpProposed', 'DeadlineMet');
  });

  it('is escalated, and stays so until somebody has planned one or acted on it', () => {
    const { record } = play(closed, '2027-03-01T00:00:00.000Z', { ...how, catchUp: none });
    expect(stateOf(record).escalations.map(({ to }) => to)).toEqual(['regional-manager', 'programme-manager']);
    const met = announced(record, { needed: true, next }, '2027-03-02T10:00:00.000Z').record;
    expect(stateOf(met).escalations).toEqual([]);
    expect(isSessionFinished(stateOf(met))).toBe(true);
  });
});

describe('what people have to do about a session', () => {
  it('is to enrol cooperatives, then nothing before it is over, then who came and the sheet', () => {
    expect(taskKinds(scheduled)).toEqual(['session-enrolment']);
    expect(sessionTasks(stateOf(enrolled))).toMatchObject([
      { kind: 'attendance-record', since: '2026-11-20T15:00:00.000Z', dueOn: '2026-11-23', params: { count: 3 } },
    ]);
    expect(taskKinds(held)).toEqual(['attendance-record', 'attendance-sheet']);
    const sheet = and(held, 'attach-sheet', { documentId: sessionId }, { ...how, now: during });
    expect(taskKinds(sheet)).toEqual(['attendance-record']);
    expect(taskKinds(and(enrolled, 'cancel', { reason }, how))).toEqual([]);
  });

  it('has a deadline that reminds whom it waits for; that of the sheet is the attendance’s, and ends with the session', () => {
    const closed = play(held, closingTime, { ...how, catchUp: none }).record;
    const rule = (deadline = '') => policy.deadlines.find(({ kind }) => deadline.startsWith(`${kind}#`));
    for (const record of [scheduled, enrolled, held, closed]) {
      const waits = sessionTasks(stateOf(record));
      expect(waits).not.toEqual([]);
      for (const { role, deadline } of waits)
        expect(rule(deadline)?.reminders.map(({ audience }) => audience)).toContain(role);
    }
  });

  it('is the same without deadlines, for sessions scheduled before there were any', () => {
    const [task] = sessionTasks(stateOf(enrolledBefore()));
    expect(task).toMatchObject({ kind: 'attendance-record', role: 'agent' });
    expect(task?.deadline).toBeUndefined();
  });

  it('is another task once it is another day', () => {
    const moved = and(enrolled, 'reschedule', { heldOn: '2026-11-27', from: '09:30', to: '16:00', reason }, how);
    expect(sessionTasks(stateOf(moved))[0]?.key).not.toBe(sessionTasks(stateOf(enrolled))[0]?.key);
  });
});

describe('a session whose calendar changes', () => {
  const seeded = seedCalendar();
  const names = { ar: 'عطلة', fr: 'Jour chômé' };
  const off = (...days: string[]): WorkingCalendar => ({
    ...seeded,
    holidays: [...seeded.holidays, ...days.map((on) => ({ on, names, certainty: 'exceptional' as const }))],
  });
  const replan = (record: SessionRecord, calendar: WorkingCalendar, now = start) =>
    given(record).when('replan-deadlines', {}, { ...how, by: system, calendar, now });
  const remindersOf = (record: SessionRecord) => stateOf(record).reminders.map(({ at }) => at.slice(0, 10));

  it('stays as it is where nothing of it moves', () => {
    replan(enrolled, seeded).refused('JOURNEY.NOTHING_TO_REPLAN', 'wrong-moment');
    replan(play(held, closingTime, { ...how, catchUp: { needed: false } }).record, off('2026-12-15')).refused(
      'JOURNEY.NOTHING_TO_REPLAN',
    );
  });

  it('reminds on the working days of the new one, though a holiday is announced the evening before', () => {
    expect(remindersOf(enrolled)).toEqual(['2026-11-13', '2026-11-19']);
    const told = play(enrolled, '2026-11-14T00:00:00.000Z', how).record;
    const outcome = replan(told, off('2026-11-19'), '2026-11-16T18:00:00.000Z');
    outcome.then('DeadlinesReplanned', 'SessionReplanned');
    // Wednesday the 18th is a holiday as well.
    expect(remindersOf(outcome.recorded)).toEqual(['2026-11-13', '2026-11-17']);
    const { told: reminded } = play(outcome.recorded, '2026-11-20T00:00:00.000Z', how);
    expect(words(reminded)).toEqual(['1 reminder', '2 reminder', '3 reminder']);
    expect(stateOf(outcome.recorded).heldOn).toBe(theDay);
  });

  it('moves the day by which attendance is recorded', () => {
    const outcome = replan(enrolled, off('2026-11-23'));
    outcome.then('DeadlinesReplanned', 'DeadlineMoved');
    expect(outcome.events[1]?.data).toMatchObject({
      why: 'calendar',
      previousDueOn: '2026-11-23',
      dueOn: '2026-11-24',
    });
  });

  it('counts only the days off of its region', () => {
    const elsewhere = { on: '2026-11-23', names, certainty: 'exceptional' as const, regions: ['01'] };
    replan(enrolled, { ...seeded, holidays: [...seeded.holidays, elsewhere] }).refused('JOURNEY.NOTHING_TO_REPLAN');
    replan(enrolled, { ...seeded, holidays: [...seeded.holidays, { ...elsewhere, regions: ['09'] }] }).then(
      'DeadlinesReplanned',
      'DeadlineMoved',
    );
  });
});
