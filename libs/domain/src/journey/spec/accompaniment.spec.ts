import type { JourneyPayload } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, type JourneyRecord, people, samplePayloads } from '../../testing';
import { given } from './given';
import { progressOf } from '../progress';

const by = 'consultant' as const;
const action = (change: Partial<JourneyPayload<'submit-development-plan'>['actions'][number]> = {}) => ({
  objective: 'Vendre mieux',
  title: 'Étiquettes',
  service: 'marketing' as const,
  owner: 'Présidente',
  startOn: '2027-02-01',
  dueOn: '2027-06-01',
  costMad: 1000,
  indicator: 'Ventes',
  target: '+20 %',
  ...change,
});
const session = (occurredOn: string, reason?: string): JourneyPayload<'record-coaching-session'> => ({
  ...samplePayloads['record-coaching-session'],
  occurredOn,
  reason,
});

/** A journey with so many sessions, one a day. */
const withSessions = (record: JourneyRecord, count: number, month: string): JourneyRecord =>
  Array.from({ length: count }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`).reduce<JourneyRecord>(
    (before, day) =>
      given(before).when('record-coaching-session', session(day), { by, now: `${day}T12:00:00.000Z` }).recorded,
    record,
  );

describe('the diagnosis', () => {
  it('does not start without a consultant', () => {
    given(journeyIn('admitted')).when('start-diagnosis', {}, { by }).refused('JOURNEY.NO_CONSULTANT', 'wrong-moment');
    const assigned = given(journeyIn('admitted')).when(
      'assign-consultant',
      { consultant: 'consultant-lot-1' },
      { by: 'manager' },
    );
    assigned.then('ConsultantAssigned');
    given(assigned.recorded).when('start-diagnosis', {}, { by }).then('DiagnosisStarted');
  });

  it('records strengths, weaknesses, opportunities and threats with the baseline', () => {
    const { events, state } = given(journeyIn('diagnosing')).when('record-swot', samplePayloads['record-swot'], { by });
    expect(events.map(({ type }) => type)).toEqual(['SwotRecorded']);
    expect(state).toMatchObject({ swotEntries: 4, baseline: { members: 12 } });
  });

  it.each([
    [
      'an action that ends before it starts',
      [action({ dueOn: '2027-01-01' })],
      'actions.0.dueOn',
      'JOURNEY.ACTION_ENDS_BEFORE_START',
    ],
    ['two actions of one code', [action({ id: 'X' }), action({ id: 'X' })], 'actions.1.id', 'JOURNEY.ACTION_TWICE'],
  ])('refuses a plan with %s', (_what, actions, field, code) => {
    const { refusal } = given(journeyIn('diagnosing')).when('submit-development-plan', { actions }, { by });
    expect(refusal?.errors).toMatchObject([{ field, code }]);
  });

  it('numbers the actions of a plan, and its rounds', () => {
    const { events } = given(journeyIn('plan-returned')).when(
      'submit-development-plan',
      { actions: [action(), action({ id: 'B' })] },
      { by },
    );
    expect(events[0]).toMatchObject({
      type: 'DevelopmentPlanSubmitted',
      data: { round: 2, actions: [{ id: 'A1' }, { id: 'B' }] },
    });
  });

  it('is not approved without its report', () => {
    const submitted = given(journeyIn('diagnosing')).when(
      'submit-development-plan',
      { actions: [action()] },
      { by },
    ).recorded;
    given(submitted).when('approve-development-plan', {}).refused('JOURNEY.NO_DIAGNOSIS_REPORT');
  });

  it('is not approved by the plan’s author', () => {
    given(journeyIn('plan-submitted'))
      .when('approve-development-plan', {}, { by })
      .refused('JOURNEY.PLAN_NEEDS_ANOTHER_PERSON', 'forbidden');
    given(journeyIn('plan-submitted')).when('approve-development-plan', {}).then('DevelopmentPlanApproved');
  });

  it('may be returned with remarks, and the plan submitted again', () => {
    given(journeyIn('plan-submitted'))
      .when('return-development-plan', { remarks: 'Chiffrer' })
      .then('DevelopmentPlanReturned');
  });
});

describe('attendance', () => {
  const attendance = (change: Partial<JourneyPayload<'record-attendance'>> = {}) => ({
    ...samplePayloads['record-attendance'],
    occurredOn: '2026-12-14',
    ...change,
  });

  it.each([
    ['at a module that is not in the programme', { module: 'astronomy' }, 'module', 'JOURNEY.MODULE_UNKNOWN'],
    ['on a day to come', { occurredOn: '2031-01-01' }, 'occurredOn', 'FIELD.IN_FUTURE'],
  ])('%s is refused', (_what, change, field, code) => {
    const { refusal } = given(journeyIn('diagnosing')).when('record-attendance', attendance(change), { by });
    expect(refusal?.errors).toMatchObject([{ field, code }]);
  });

  it('is not recorded twice for one day', () => {
    const once = given(journeyIn('diagnosing')).when('record-attendance', attendance(), { by });
    once.then('AttendanceRecorded');
    const { refusal } = given(once.recorded).when('record-attendance', attendance(), { by });
    expect(refusal?.errors).toMatchObject([{ code: 'JOURNEY.ATTENDANCE_TWICE' }]);
  });

  it('gives every participant an id of their own, for their name is personal', () => {
    const { events } = given(journeyIn('diagnosing')).when('record-attendance', attendance(), { by });
    const [held] = events;
    const ids = held?.type === 'AttendanceRecorded' ? held.data.participants.map(({ personId }) => personId) : [];
    expect(new Set(ids).size).toBe(2);
  });

  it('counts a module once', () => {
    const once = given(journeyIn('diagnosing')).when('record-attendance', attendance(), { by }).recorded;
    const twice = given(once).when('record-attendance', attendance({ occurredOn: '2026-12-15' }), { by });
    expect(progressOf(twice.state).modulesAttended).toBe(1);
  });
});

describe('coaching', () => {
  const now = '2027-02-20T10:00:00.000Z';

  it('on a day to come is refused', () => {
    const { refusal } = given(journeyIn('training')).when('record-coaching-session', session('2027-02-21'), {
      by,
      now,
    });
    expect(refusal?.errors).toMatchObject([{ field: 'occurredOn', code: 'FIELD.IN_FUTURE' }]);
  });

  it('twice on one day is refused', () => {
    const once = given(journeyIn('training')).when('record-coaching-session', session('2027-02-20'), { by, now });
    once.then('CoachingSessionRecorded');
    const { refusal } = given(once.recorded).when('record-coaching-session', session('2027-02-20'), { by });
    expect(refusal?.errors).toMatchObject([{ code: 'JOURNEY.SESSION_TWICE_A_DAY' }]);
  });

  it('beyond the twelve sessions needs a reason', () => {
    const twelve = withSessions(journeyIn('training'), 12, '2027-03');
    given(twelve).when('record-coaching-session', session('2027-03-13'), { by }).refused('JOURNEY.SESSIONS_EXCEEDED');
    given(twelve)
      .when('record-coaching-session', session('2027-03-13', 'Certification'), { by })
      .then('CoachingSessionRecorded');
  });

  it('and technical assistance are recorded once they took place', () => {
    const assistance = { ...samplePayloads['record-technical-assistance'], occurredOn: '2027-02-19' };
    given(journeyIn('training'))
      .when('record-technical-assistance', assistance, { by, now })
      .then('TechnicalAssistanceRecorded');
    const early = { ...assistance, occurredOn: '2027-03-01' };
    given(journeyIn('training')).when('record-technical-assistance', early, { by, now }).refused('COMMAND.INVALID');
  });

  it('updates only actions of the plan, and drops none without a remark', () => {
    const update = (payload: JourneyPayload<'update-plan-action'>) =>
      given(journeyIn('training')).when('update-plan-action', payload, { by });
    expect(update({ actionId: 'Z9', status: 'done' }).refusal?.errors).toMatchObject([
      { code: 'JOURNEY.ACTION_UNKNOWN' },
    ]);
    expect(update({ actionId: 'A1', status: 'dropped' }).refusal?.errors).toMatchObject([
      { code: 'JOURNEY.DROPPING_NEEDS_REMARK' },
    ]);
    const done = update({ actionId: 'A1', status: 'done' });
    done.then('PlanActionUpdated');
    expect(progressOf(done.state)).toMatchObject({ actionsDone: 1, actionsPlanned: 3 });
  });
});

describe('marketing', () => {
  it('does not start before training has delivered', () => {
    const five = withSessions(journeyIn('training'), 5, '2027-03');
    const { refusal } = given(five).when('start-marketing', {}, { by });
    expect(refusal).toMatchObject({
      code: 'JOURNEY.TRAINING_NOT_DELIVERED',
      params: { modules: 3, modulesNeeded: 3, sessions: 5, sessionsNeeded: 6 },
    });
    given(withSessions(journeyIn('training'), 6, '2027-03'))
      .when('start-marketing', {}, { by })
      .then('MarketingStarted');
  });

  it('takes one marketing plan', () => {
    const plan = samplePayloads['submit-marketing-plan'];
    const once = given(journeyIn('marketing')).when('submit-marketing-plan', plan, { by });
    once.then('MarketingPlanSubmitted');
    given(once.recorded).when('submit-marketing-plan', plan, { by }).refused('JOURNEY.MARKETING_PLAN_EXISTS');
  });

  it.each([
    ['record-product-improvement', 'deliveredOn', 'ProductImprovementRecorded'],
    ['record-outlet', 'openedOn', 'OutletRecorded'],
    ['record-sale-support', 'occurredOn', 'SaleSupportRecorded'],
  ] as const)('%s tells what has happened, never what will', (command, field, event) => {
    const on = (date: string) => ({ ...samplePayloads[command], [field]: date }) as never;
    const { refusal } = given(journeyIn('marketing')).when(command, on('2031-01-01'), { by });
    expect(refusal?.errors).toMatchObject([{ field, code: 'FIELD.IN_FUTURE' }]);
    given(journeyIn('marketing')).when(command, on('2027-06-01'), { by }).then(event);
  });
});

describe('graduation', () => {
  const strict = { ...defaultPolicy, graduation: { ...defaultPolicy.graduation, outlets: 5, sessions: 14 } };

  it('follows the evaluation when the minimums are met', () => {
    given(journeyIn('marketing'))
      .when('record-evaluation', samplePayloads['record-evaluation'], { by })
      .then('EvaluationRecorded');
    const outcome = given(journeyIn('evaluated')).when('graduate', {}, { by: 'manager' });
    outcome.then('CooperativeGraduated');
    expect(outcome.state).toMatchObject({ state: 'graduated', letters: [{ template: 'graduation' }] });
  });

  it('below the minimums is refused, naming them', () => {
    const { refusal } = given(journeyIn('evaluated')).when('graduate', {}, { by: 'manager', policy: strict });
    expect(refusal).toMatchObject({ code: 'JOURNEY.MINIMUMS_NOT_MET', params: { unmet: 'sessions, outlets' } });
  });

  it('below the minimums takes a reason and two people', () => {
    const waiver = { waiverReason: 'Sécheresse, zone sinistrée' };
    const first = given(journeyIn('evaluated')).when('graduate', waiver, { by: 'manager', policy: strict });
    first.then('GraduationWaiverSigned');
    expect(first.state.state).toBe('evaluated');
    given(first.recorded)
      .when('graduate', waiver, { by: 'manager', policy: strict })
      .refused('JOURNEY.WAIVER_NEEDS_ANOTHER_PERSON', 'forbidden');
    const second = given(first.recorded).when('graduate', {}, { by: 'programmeManager', policy: strict });
    second.then('CooperativeGraduated');
    expect(second.events[0]?.data).toMatchObject({
      waiver: { firstSignature: people.manager.id, unmet: ['sessions', 'outlets'] },
    });
  });
});
