import type { BatchEventData, ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { callWindowOf } from '../state';
import {
  administrator,
  afterCall,
  and,
  batchIn,
  type BatchRecord,
  dates,
  dutyKeys,
  given,
  onePolicy,
  perform,
  stateOf,
  system,
  withPolicy,
} from './given';

const scheduleOf = (record: BatchRecord) =>
  record.findLast(({ type }) => type === 'CallScheduled')?.data as BatchEventData<'CallScheduled'>;

describe('opening a call', () => {
  it('needs a policy', () => {
    const created = withPolicy().slice(0, 1);
    given(created).when('open-call', dates).refused('BATCH.NO_POLICY', 'wrong-moment');
  });

  it('that closes before it opens, is over already, or is open already, is refused', () => {
    given(withPolicy())
      .when('open-call', { opensOn: '2026-12-31', closesOn: '2026-10-01' })
      .refused('BATCH.CLOSES_BEFORE_OPENING', 'invalid');
    given(withPolicy())
      .when('open-call', { opensOn: '2026-09-01', closesOn: '2026-09-02' })
      .refused('BATCH.CLOSED_ALREADY', 'invalid');
    given(batchIn('call-open')).when('open-call', dates).refused('BATCH.CALL_ALREADY_OPEN', 'wrong-moment');
  });

  it('on its day opens it at once and plans every instant to come', () => {
    const outcome = given(withPolicy()).when('open-call', dates);
    outcome.then('CallOpened', 'CallScheduled');
    expect(outcome.state.stage).toBe('call-open');
    expect(scheduleOf(outcome.recorded)).toMatchObject({
      revision: 1,
      opensAt: '2026-10-02T23:00:00.000Z',
      closesAt: '2026-12-31T23:00:00.000Z',
      skipped: [],
    });
  });

  it('for a later day plans it, and it opens by itself on that day at midnight', () => {
    const planned = given(withPolicy()).when('open-call', { opensOn: '2026-11-02', closesOn: '2026-12-31' });
    planned.then('CallPlanned', 'CallScheduled');
    expect(planned.state).toMatchObject({ stage: 'planned', call: { status: 'planned' } });
    expect(dutyKeys(planned.recorded)).toEqual(['open-call#1']);
    const opened = perform(planned.recorded, 'open-call#1');
    expect(opened.at(-1)).toMatchObject({ type: 'CallOpened', recordedAt: '2026-11-01T23:00:00.000Z' });
    expect(stateOf(opened).stage).toBe('call-open');
  });

  it('that is planned may be planned anew or opened early: the former opening is moot', () => {
    const planned = and(withPolicy(), 'open-call', { opensOn: '2026-11-02', closesOn: '2026-12-31' });
    const early = and(planned, 'open-call', dates, { now: '2026-10-20T09:00:00.000Z' });
    expect(stateOf(early).stage).toBe('call-open');
    given(early)
      .when('begin-call', { duty: 'open-call#1' }, { by: system, now: '2026-11-02T09:00:00.000Z' })
      .refused('BATCH.DUTY_MOOT', 'wrong-moment');
  });

  it('by the system before its instant is moot', () => {
    const planned = and(withPolicy(), 'open-call', { opensOn: '2026-11-02', closesOn: '2026-12-31' });
    given(planned).when('begin-call', { duty: 'open-call#1' }, { by: system }).refused('BATCH.DUTY_MOOT');
  });

  it('takes no late applications unless it says so', () => {
    expect(callWindowOf(stateOf(batchIn('call-open')))).toEqual({ ...dates, status: 'open', lateAllowed: false });
  });
});

describe('closing a call', () => {
  it.each(['planned', 'assessment', 'scoring', 'closed'] as const)('of a batch that is %s is refused', (stage) => {
    given(batchIn(stage)).when('close-call', {}).refused('BATCH.CALL_NOT_OPEN', 'wrong-moment');
  });

  it('that is closed says what may be done now', () => {
    const { refusal } = given(batchIn('assessment')).when('close-call', {});
    expect(refusal?.allowed).toEqual(['adopt-policy', 'open-call', 'grant-late-application', 'open-scoring', 'rank']);
  });

  it('happens by itself at the midnight after its last day', () => {
    const record = perform(batchIn('call-open'), 'close-call#1');
    expect(record.at(-1)).toMatchObject({ type: 'CallClosed', recordedAt: '2026-12-31T23:00:00.000Z' });
    expect(stateOf(record).stage).toBe('assessment');
  });

  it('by the system after an extension in between is moot', () => {
    const extended = and(batchIn('call-open'), 'extend-call', {
      closesOn: '2027-01-15',
      reason: 'Peu de candidatures',
    });
    given(extended).when('close-call', {}, { by: system, now: afterCall }).refused('BATCH.DUTY_MOOT');
    expect(dutyKeys(extended)).toContain('close-call#2');
  });

  it('may be undone by opening it again, which plans everything anew', () => {
    const again = and(batchIn('assessment'), 'open-call', { ...dates, closesOn: '2027-02-10' });
    expect(stateOf(again)).toMatchObject({ stage: 'call-open', call: { closesOn: '2027-02-10' } });
    expect(dutyKeys(again)).toContain('close-call#2');
  });
});

describe('extending a call', () => {
  const extend = (record: BatchRecord, closesOn: string, now?: string) =>
    given(record).when('extend-call', { closesOn, reason: 'Peu de candidatures' }, { now });

  it('is refused to a day that is no later, and where no call is open or planned', () => {
    extend(batchIn('call-open'), '2026-12-31').refused('BATCH.NOT_AN_EXTENSION', 'invalid');
    extend(batchIn('assessment'), '2027-02-01').refused('BATCH.CALL_NOT_OPEN', 'wrong-moment');
    extend(batchIn('planned'), '2027-02-01').refused('BATCH.CALL_NOT_OPEN', 'wrong-moment');
  });

  it('keeps each extension with its reason, however many there are', () => {
    const twice = extend(extend(batchIn('call-open'), '2027-01-15').recorded, '2027-01-29').state;
    expect(twice.call).toMatchObject({
      closesOn: '2027-01-29',
      extensions: [
        { previousClosesOn: '2026-12-31', closesOn: '2027-01-15', reason: 'Peu de candidatures' },
        { previousClosesOn: '2027-01-15', closesOn: '2027-01-29' },
      ],
    });
  });

  it('reminds again of the new closing day though reminders of the former went out', () => {
    const reminded = ['remind-7-agent', 'remind-2-agent'].reduce<BatchRecord>(
      (record, name) => perform(record, `call-closing#1/${name}`),
      batchIn('call-open'),
    );
    const extended = extend(reminded, '2027-01-29').recorded;
    expect(dutyKeys(extended)).toEqual([
      'call-closing#2/remind-7-agent',
      'call-closing#2/remind-2-agent',
      'call-closing#2/remind-2-regional-manager',
      'call-closing#2/remind-0-programme-manager',
      'close-call#2',
    ]);
  });

  it('at the last moment records the reminders whose time is past as skipped', () => {
    const extended = extend(batchIn('call-open'), '2027-01-04', '2026-12-31T20:00:00.000Z').recorded;
    expect(scheduleOf(extended).skipped.map(({ name }) => name)).toEqual([
      'remind-7-agent',
      'remind-2-agent',
      'remind-2-regional-manager',
    ]);
    expect(dutyKeys(extended)).toEqual(['call-closing#2/remind-0-programme-manager', 'close-call#2']);
  });
});

describe('a reminder of a call', () => {
  const call = { opensOn: '2026-10-03', closesOn: '2026-11-22' };
  const record = and(withPolicy(), 'open-call', call);

  it('is planned on working days, counted back over weekends and holidays', () => {
    // Closing on a Sunday; Wednesday 18 November is a public holiday.
    expect(scheduleOf(record).steps.map(({ name, at }) => `${name} ${at}`)).toEqual([
      'remind-7-agent 2026-11-11T08:00:00.000Z',
      'remind-2-agent 2026-11-19T08:00:00.000Z',
      'remind-2-regional-manager 2026-11-19T08:00:00.000Z',
      'remind-0-programme-manager 2026-11-20T08:00:00.000Z',
    ]);
  });

  it('by a second channel on the same day is a reminder of its own', () => {
    const [first] = defaultPolicy.call.reminders;
    if (!first) throw new Error('the policy reminds nobody');
    const both = { ...onePolicy, call: { reminders: [first, { ...first, channel: 'email' as const }] } };
    const { steps } = scheduleOf(and(withPolicy(both), 'open-call', call));
    expect(steps.map(({ name, channel }) => [name, channel])).toEqual([
      ['remind-7-agent', 'inbox'],
      ['remind-7-agent-2', 'email'],
    ]);
  });

  it('goes to staff with the closing day, once', () => {
    const key = 'call-closing#1/remind-7-agent';
    const told = perform(record, key);
    expect(told.at(-1)?.data).toEqual({
      duty: key,
      audience: 'agent',
      channel: 'inbox',
      template: 'call-closing',
      dueOn: '2026-11-22',
      notBefore: '2026-11-11T08:30:00.000Z',
      otherwiseAt: '2026-11-12T08:30:00.000Z',
    });
    given(told).when('issue-message', { duty: key }, { by: system }).refused('BATCH.DUTY_MOOT');
  });

  it('is not issued before its time, nor after the call is closed', () => {
    const duty = 'call-closing#1/remind-2-agent';
    given(record).when('issue-message', { duty }, { by: system }).refused('BATCH.DUTY_MOOT');
    const closed = and(record, 'close-call', {}, { now: '2026-11-13T09:00:00.000Z' });
    given(closed)
      .when('issue-message', { duty }, { by: system, now: '2026-11-19T09:00:00.000Z' })
      .refused('BATCH.DUTY_MOOT');
  });

  it('follows a new policy that states other reminders', () => {
    const policy: ProgrammePolicy = {
      ...onePolicy,
      call: { reminders: [{ offsetDays: -3, audience: 'agent', channel: 'inbox', template: 'call-closing' }] },
    };
    const adopted = given(record).when('adopt-policy', { policy });
    adopted.then('PolicyAdopted', 'CallScheduled');
    expect(dutyKeys(adopted.recorded)).toEqual(['call-closing#2/remind-3-agent', 'close-call#2']);
    given(record).when('adopt-policy', { policy: onePolicy }).then('PolicyAdopted');
  });
});

describe('a late application', () => {
  const grant = { court: 'TPI de Tiznit', registrationNumber: 'N° 0784 / 2025', reason: 'Routes coupées' };

  it('is granted by name, as the registration is compared, with a reason and a last day', () => {
    const { state, events } = given(batchIn('assessment')).when(
      'grant-late-application',
      { ...grant, until: '2027-01-20' },
      { by: administrator },
    );
    expect(events).toEqual([
      {
        type: 'LateApplicationGranted',
        data: { court: 'tiznit', number: '784/2025', reason: 'Routes coupées', until: '2027-01-20' },
      },
    ]);
    expect(callWindowOf(state)).toMatchObject({
      status: 'closed',
      lateGrants: [{ registration: 'tiznit|784/2025', until: '2027-01-20' }],
    });
  });

  it('is not granted to a day that is past, nor before there is a call, nor once all is ranked', () => {
    const refused = (record: BatchRecord, until: string) =>
      given(record).when('grant-late-application', { ...grant, until }, { by: administrator });
    refused(batchIn('assessment'), '2026-12-01').refused('BATCH.UNTIL_IN_PAST', 'invalid');
    refused(batchIn('planned'), '2027-01-20').refused('BATCH.WRONG_MOMENT', 'wrong-moment');
    refused(batchIn('ranked'), '2027-12-31').refused('BATCH.WRONG_MOMENT', 'wrong-moment');
  });

  it('stays granted when the call is opened once more', () => {
    const granted = and(batchIn('assessment'), 'grant-late-application', { ...grant, until: '2027-03-20' });
    const again = and(granted, 'open-call', { ...dates, closesOn: '2027-02-10' });
    expect(stateOf(again).call?.lateGrants).toHaveLength(1);
  });
});
