import { personalPaths, eventSchemas } from '@mourafaka/contracts';
import { isWorkingDay, seedCalendar } from '../../calendar';
import { journeyIn, type JourneyRecord, samplePayloads, stateOf, testCode } from '../../testing';
import { defaultPolicy } from '../../policy';
import { codePurpose } from '../decide/confirmation';
import { duties } from '../duties';
import { tasks } from '../tasks';
import { given } from './given';

const by = 'consultant' as const;
const session = (occurredOn: string, over = {}) => ({
  ...samplePayloads['record-coaching-session'],
  ...{ occurredOn, ...over },
});
const now = '2027-02-20T10:00:00.000Z';
/** One session, recorded by the consultant on 20 February 2027. */
const held = (over = {}): JourneyRecord =>
  given(journeyIn('training')).when('record-coaching-session', session('2027-02-20', over), { by, now }).recorded;
const code = (issue = 1) => testCode(codePurpose('S1', issue));
const at = (record: JourneyRecord) => stateOf(record).sessions[0];

describe('the plan of coaching sessions', () => {
  it('comes with training: as many as the policy has, its spacing apart, on working days', () => {
    const { coachingPlan, trainingStartedAt } = stateOf(journeyIn('training'));
    expect(trainingStartedAt).toMatch(/^2027-01-26/);
    expect(coachingPlan.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(coachingPlan.slice(0, 3).map(({ plannedOn }) => plannedOn)).toEqual([
      '2027-03-29', // The 27th is a Saturday.
      '2027-05-26',
      '2027-07-26', // The 25th is a Sunday.
    ]);
    expect(coachingPlan.every(({ plannedOn }) => isWorkingDay(seedCalendar(), plannedOn))).toBe(true);
  });

  it('is none where the policy has no deadline for the next session', () => {
    const deadlines = defaultPolicy.deadlines.filter(({ kind }) => kind !== 'coaching-session');
    given(journeyIn('plan-approved'))
      .when('start-training', {}, { policy: { ...defaultPolicy, deadlines } })
      .then('TrainingStarted');
  });

  it.each([
    ['of a number it does not have', { number: 13, plannedOn: '2027-04-01' }, 'JOURNEY.SESSION_NUMBER_UNKNOWN'],
    ['to a day that is past', { number: 2, plannedOn: '2027-01-04' }, 'JOURNEY.PLANNED_IN_PAST'],
    ['to the day of another', { number: 2, plannedOn: '2027-03-29' }, 'JOURNEY.TWO_PLANNED_ON_A_DAY'],
  ])('moves no session %s', (_what, payload, expected) => {
    const { refusal } = given(journeyIn('training')).when('plan-session', payload, { by });
    expect(refusal?.errors).toMatchObject([{ code: expected }]);
  });

  it('moves no session that is held', () => {
    const { refusal } = given(held()).when('plan-session', { number: 1, plannedOn: '2027-04-01' }, { by });
    expect(refusal?.errors).toMatchObject([{ field: 'number', code: 'JOURNEY.SESSION_ALREADY_HELD' }]);
  });

  it('keeps what is known of a session that is moved, and how often it was', () => {
    const once = given(journeyIn('training')).when(
      'plan-session',
      { number: 2, plannedOn: '2027-05-20', from: '10:00', place: 'Siège' },
      { by },
    );
    once.then('CoachingSessionPlanned');
    const twice = given(once.recorded).when('plan-session', { number: 2, plannedOn: '2027-05-21' }, { by });
    expect(twice.state.coachingPlan[1]).toMatchObject({
      number: 2,
      plannedOn: '2027-05-21',
      from: '10:00',
      place: 'Siège',
      revision: 2,
    });
  });

  it('absent in a journey that started before there was one, is made session by session', () => {
    const before = journeyIn('training').filter(({ type }) => type !== 'CoachingScheduled');
    const { state } = given(before).when('plan-session', { number: 3, plannedOn: '2027-05-21' }, { by });
    expect(state.coachingPlan).toMatchObject([{ number: 3, revision: 0 }]);
    expect(stateOf(before)).toMatchObject({ coachingPlan: [], sessions: [] });
  });
});

describe('a coaching session', () => {
  it('is not the second of its number, nor with more people named than came', () => {
    const again = given(held()).when('record-coaching-session', session('2027-02-21', { number: 1 }), { by });
    expect(again.refusal?.errors).toMatchObject([{ field: 'number', code: 'JOURNEY.SESSION_ALREADY_HELD' }]);
    const participants = Array.from({ length: 5 }, () => ({
      role: 'member' as const,
      sex: 'female' as const,
      ageBand: '25-34' as const,
    }));
    const many = given(journeyIn('training')).when(
      'record-coaching-session',
      session('2027-02-20', { participants, attended: 4 }),
      { by, now },
    );
    expect(many.refusal?.errors).toMatchObject([{ code: 'JOURNEY.MORE_NAMED_THAN_ATTENDED' }]);
  });

  it('is the next of the plan unless it says which', () => {
    const third = given(held({ number: 2 })).when('record-coaching-session', session('2027-02-21'), { by });
    expect(third.state.sessions.map(({ id, number }) => [id, number])).toEqual([
      ['S1', 2],
      ['S2', 1],
    ]);
  });

  it('names who attended, each a person of their own, under seal', () => {
    const participants = [
      { name: 'Fatima Exemple', role: 'president' as const, sex: 'female' as const, ageBand: '35-44' as const },
    ];
    const { events } = given(journeyIn('training')).when(
      'record-coaching-session',
      session('2027-02-20', { participants }),
      { by, now },
    );
    expect(events[0]?.data).toMatchObject({ participants: [{ personId: expect.stringMatching(/-/) as string }] });
    expect(personalPaths(eventSchemas.CoachingSessionRecorded as never)).toEqual([['participants', '*', 'name']]);
  });

  it('recorded before confirmations were asked for asks for none, and may be asked for later', () => {
    const old = held().map((event) => {
      if (event.type !== 'CoachingSessionRecorded') return event;
      const { confirmation: _asked, number: _number, ...data } = event.data as Record<string, unknown>;
      return { ...event, data };
    });
    expect(stateOf(old).letters.filter(({ template }) => template === 'session-code')).toEqual([]);
    given(old).when('confirm-session', { session: 'S1', code: code() }).refused('JOURNEY.NO_CODE_SENT');
    given(old).when('renew-session-code', { session: 'S1' }).then('SessionCodeRenewed');
  });
});

describe('the cooperative’s own confirmation', () => {
  it('is asked for by a message that says which session, and holds no code', () => {
    const state = stateOf(held());
    expect(state.letters.at(-1)).toMatchObject({
      template: 'session-code',
      params: { session: 'S1', issue: '1', date: '2027-02-20' },
    });
    expect(
      duties(state)
        .filter(({ kind }) => kind === 'issue-letter')
        .map(({ key }) => key),
    ).toContain(state.letters.at(-1)?.key);
    expect(JSON.stringify(held())).not.toContain(code());
  });

  it('by a wrong code is refused, and counted', () => {
    const wrong = given(held()).when('confirm-session', { session: 'S1', code: '00000000' }, { wrongCodes: 2 });
    expect(wrong.refusal).toMatchObject({ code: 'JOURNEY.CODE_WRONG', kind: 'invalid', params: { left: 2 } });
  });

  it('is closed after five wrong codes, even to the right one, until a new code is sent', () => {
    given(held())
      .when('confirm-session', { session: 'S1', code: code() }, { wrongCodes: 5 })
      .refused('JOURNEY.CODE_SPENT', 'wrong-moment');
    const renewed = given(held()).when('renew-session-code', { session: 'S1' }, { by: 'applicant' });
    renewed.then('SessionCodeRenewed');
    expect(renewed.state.letters.at(-1)).toMatchObject({ params: { session: 'S1', issue: '2' } });
    given(renewed.recorded).when('confirm-session', { session: 'S1', code: code() }).refused('JOURNEY.CODE_WRONG');
    given(renewed.recorded)
      .when('confirm-session', { session: 'S1', code: code(2) }, { by: 'applicant' })
      .then('CoachingSessionConfirmed');
  });

  it('sends the applicant one new code a day, and staff as many as it takes', () => {
    const first = given(held()).when('renew-session-code', { session: 'S1' }, { by: 'applicant', now });
    const same = { now: '2027-02-20T18:00:00.000Z' };
    given(first.recorded)
      .when('renew-session-code', { session: 'S1' }, { by: 'applicant', ...same })
      .refused('JOURNEY.CODE_SENT_TODAY', 'wrong-moment');
    given(first.recorded).when('renew-session-code', { session: 'S1' }, same).then('SessionCodeRenewed');
  });

  it('is given once, of a session that is there, and not by who recorded it', () => {
    given(held())
      .when('confirm-session', { session: 'S1', code: code() }, { by })
      .refused('JOURNEY.CONFIRMATION_NEEDS_ANOTHER_PERSON', 'forbidden');
    const unknown = given(held()).when('confirm-session', { session: 'S2', code: code() });
    expect(unknown.refusal?.errors).toMatchObject([{ code: 'JOURNEY.ENTRY_UNKNOWN' }]);
    const confirmed = given(held()).when('confirm-session', { session: 'S1', code: code() }, { by: 'applicant' });
    confirmed.then('CoachingSessionConfirmed');
    expect(at(confirmed.recorded)?.confirmedAt).toMatch(/^2027-02-21/);
    for (const command of ['confirm-session', 'renew-session-code', 'dispute-session'] as const)
      given(confirmed.recorded).when(command, samplePayloads[command]).refused('JOURNEY.NO_SESSION_TO_CONFIRM');
  });
});

describe('a disputed session', () => {
  const disputed = given(held()).when('dispute-session', samplePayloads['dispute-session'], { by: 'applicant' });
  const settle = (outcome: 'held' | 'not-held', by: 'agent' | 'consultant' = 'agent') =>
    given(disputed.recorded).when('settle-dispute', { session: 'S1', outcome, reason: 'Feuille vue' }, { by });

  it('waits for the agent, and for nobody else’s word meanwhile', () => {
    disputed.then('CoachingSessionDisputed');
    expect(tasks(disputed.state)).toContainEqual(
      expect.objectContaining({ kind: 'session-dispute', role: 'agent', commands: ['settle-dispute'] }),
    );
    given(disputed.recorded)
      .when('confirm-session', { session: 'S1', code: code() })
      .refused('JOURNEY.SESSION_DISPUTED');
  });

  it('is not settled by who recorded or held it, nor where there is no dispute', () => {
    settle('held', 'consultant').refused('JOURNEY.DISPUTE_NEEDS_ANOTHER_PERSON', 'forbidden');
    const byOther = given(journeyIn('training')).when(
      'record-coaching-session',
      session('2027-02-20', { consultant: 'agent-09' }),
      { by, now },
    );
    const again = given(byOther.recorded).when('dispute-session', samplePayloads['dispute-session']);
    given(again.recorded)
      .when('settle-dispute', samplePayloads['settle-dispute'], { by: 'agent' })
      .refused('JOURNEY.DISPUTE_NEEDS_ANOTHER_PERSON');
    given(held()).when('settle-dispute', samplePayloads['settle-dispute']).refused('JOURNEY.NO_DISPUTE');
  });

  it('found to be held counts, and may still be confirmed, not disputed again', () => {
    const settled = settle('held');
    settled.then('SessionDisputeSettled');
    expect(settled.state.sessions).toHaveLength(1);
    given(settled.recorded)
      .when('dispute-session', samplePayloads['dispute-session'])
      .refused('JOURNEY.DISPUTE_SETTLED');
    given(settled.recorded)
      .when('confirm-session', { session: 'S1', code: code() }, { by: 'applicant' })
      .then('CoachingSessionConfirmed');
  });

  it('found not to be held is withdrawn: it counts no more, and its day and number are free again', () => {
    const { recorded, state } = settle('not-held');
    expect(state.sessions).toEqual([]);
    expect(state.entries.at(-1)).toMatchObject({ id: 'S1', withdrawn: true });
    const other = given(recorded).when('record-coaching-session', session('2027-02-20', { number: 1 }), { by });
    expect(other.state.sessions).toMatchObject([{ id: 'S2', number: 1 }]);
  });
});
