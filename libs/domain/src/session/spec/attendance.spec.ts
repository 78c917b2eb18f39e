import type { SessionPayload } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { enrolmentOf, meanOf, type SessionState } from '../state';
import {
  afterwards,
  agent,
  and,
  applicant,
  closingTime,
  consultant,
  aSession,
  coop,
  coops,
  during,
  enrolled,
  given,
  manager,
  participants,
  play,
  sessionId,
  system,
  words,
} from './given';

const came = (n: number, people = 2, reason?: string) => ({
  journeyId: coop(n),
  participants: participants(people),
  ...(reason !== undefined && { reason }),
});
const held = and(enrolled(), 'record-attendance', came(1), { now: during });
const attendanceOf = (state: SessionState, n: number) => enrolmentOf(state, coop(n))?.attendance;

describe('attendance recorded by staff', () => {
  it('before the day is refused', () => {
    given(enrolled())
      .when('record-attendance', came(1), { now: '2026-11-19T20:00:00.000Z' })
      .refused('SESSION.TOO_EARLY', 'wrong-moment');
  });

  it('of a cooperative that is not enrolled is refused', () => {
    given(enrolled()).when('record-attendance', came(8), { now: during }).refused('SESSION.NOT_ENROLLED');
  });

  it('of nobody is refused: who is absent needs no record', () => {
    given(enrolled()).when('record-attendance', came(1, 0), { now: during }).refused('SESSION.NOBODY_CAME');
  });

  it('a second time needs a reason', () => {
    given(held).when('record-attendance', came(1, 3)).refused('SESSION.CORRECTION_NEEDS_REASON', 'invalid');
  });

  it('late is the affair of a manager, who gives a reason', () => {
    const late = { now: closingTime };
    given(held)
      .when('record-attendance', came(2), { ...late, by: agent })
      .refused('SESSION.LATE_NEEDS_MANAGER', 'forbidden');
    given(held)
      .when('record-attendance', came(2, 2, 'Oubli'), { ...late, by: consultant })
      .refused('SESSION.LATE_NEEDS_MANAGER', 'forbidden');
    given(held)
      .when('record-attendance', came(2), { ...late, by: manager })
      .refused('SESSION.LATE_NEEDS_REASON', 'invalid');
    given(held)
      .when('record-attendance', came(2, 2, 'Feuille retrouvée'), { ...late, by: manager })
      .then('SessionAttendanceRecorded');
  });

  it('makes the session a held one, and each participant a person of their own', () => {
    const { state, events } = given(enrolled()).when('record-attendance', came(1, 3), { now: during, by: consultant });
    expect(state.stage).toBe('held');
    const data = events[0]?.data as { participants: { personId: string }[] };
    expect(new Set(data.participants.map(({ personId }) => personId)).size).toBe(3);
  });

  it('is taken of one that waited and came nevertheless', () => {
    given(enrolled()).when('record-attendance', came(4), { now: during }).then('SessionAttendanceRecorded');
  });
});

describe('attendance by the code shown in the room', () => {
  const checkIn = (n: number, code = 'K7QM-4TX9') => ({ journeyId: coop(n), code, participants: participants(2) });
  const there = { by: applicant, now: during };

  it('with another code is refused', () => {
    given(enrolled()).when('check-in', checkIn(1, 'K7QM-4TX7'), there).refused('SESSION.CODE_WRONG', 'invalid');
  });

  it.each([
    ['more than an hour before', '2026-11-20T07:29:00.000Z'],
    ['on the next day', '2026-11-20T23:00:00.000Z'],
  ])('%s is refused', (_when, now) => {
    given(enrolled())
      .when('check-in', checkIn(1), { by: applicant, now })
      .refused('SESSION.CHECK_IN_CLOSED', 'wrong-moment');
  });

  it('of a cooperative that is not enrolled is refused', () => {
    given(enrolled()).when('check-in', checkIn(8), there).refused('SESSION.NOT_ENROLLED');
  });

  it('is given once: corrections are the affair of staff', () => {
    given(held).when('check-in', checkIn(1), there).refused('SESSION.ALREADY_CHECKED_IN', 'wrong-moment');
  });

  it('takes the code as people type it, an hour before', () => {
    const outcome = given(enrolled()).when('check-in', checkIn(1, ' k7qm 4tx٩'), {
      ...there,
      now: '2026-11-20T07:30:00.000Z',
    });
    outcome.then('SessionAttendanceRecorded');
    expect(attendanceOf(outcome.state, 1)).toMatchObject({ source: 'code', participants: 2 });
  });
});

describe('what each journey is given of its attendance', () => {
  it('is the ordinary command with the session’s id, the day, and the people under their own ids, once', () => {
    const { record, told } = play(held, during);
    const [order] = told.filter(({ name }) => name === 'record-attendance');
    expect(order).toMatchObject({
      journeyId: coop(1),
      payload: { module: 'governance', occurredOn: '2026-11-20', sessionId },
    });
    expect(order?.payload.participants).toEqual([
      expect.objectContaining({ name: 'Participante 1', role: 'member', personId: expect.any(String) as string }),
      expect.objectContaining({ name: 'Participante 2' }),
    ]);
    const { state } = given(record).when('attach-sheet', { documentId: sessionId }, { now: during });
    expect(attendanceOf(state, 1)).toMatchObject({ given: 'given', n: 1 });
    expect(attendanceOf(state, 1)).not.toHaveProperty('people');
    expect(words(play(record, during).told)).not.toContain('1 record-attendance');
  });

  it('is noted where the journey does not take it', () => {
    const { record } = play(held, during, { refusing: [coop(1)] });
    expect(attendanceOf(given(record).when('close', {}, { now: afterwards }).state, 1)?.given).toBe('refused');
  });

  it('a correction is handed on as one, with its reason', () => {
    const corrected = and(play(held, during).record, 'record-attendance', came(1, 4, 'Deux arrivées en retard'));
    const { told, performed } = play(corrected, during);
    expect(performed).toContain(`give-attendance/${coop(1)}#2`);
    expect(told.at(-1)?.payload).toMatchObject({ sessionId, reason: 'Deux arrivées en retard' });
    expect(told.at(-1)?.payload.participants).toHaveLength(4);
  });

  it('that nobody came after all is handed on too, and no harm where the journey never had it', () => {
    const nobody = and(held, 'record-attendance', came(1, 0, 'Erreur de ligne'));
    const { record, told } = play(nobody, during, { refusing: [coop(1)] });
    expect(words(told)).not.toContain('1 record-attendance');
    expect(attendanceOf(given(record).when('close', {}, { now: afterwards }).state, 1)?.given).toBe('given');
    given(nobody)
      .when('record-attendance-given', { journeyId: coop(1), n: 1 }, { by: system })
      .refused('SESSION.DUTY_MOOT');
  });
});

describe('the signed sheet', () => {
  const sheet = { documentId: sessionId, fileName: 'émargement.jpg' };

  it('before the day, or twice, is refused', () => {
    given(enrolled()).when('attach-sheet', sheet).refused('SESSION.TOO_EARLY');
    given(and(held, 'attach-sheet', sheet))
      .when('attach-sheet', sheet)
      .refused('SESSION.SHEET_TWICE');
  });

  it('is kept with the session', () => {
    expect(given(held).when('attach-sheet', sheet).state.sheets).toEqual([sheet]);
  });
});

describe('what participants think of it', () => {
  const opinion = (value: number, change: Partial<SessionPayload<'evaluate'>> = {}) => ({
    journeyId: coop(1),
    answers: { content: value, trainer: 5, organisation: value, use: 4 },
    ...change,
  });

  it('before anybody came, or of a cooperative that did not, is refused', () => {
    given(enrolled()).when('evaluate', opinion(4), { now: during }).refused('SESSION.NOT_HELD', 'wrong-moment');
    given(held)
      .when('evaluate', opinion(4, { journeyId: coop(2) }))
      .refused('SESSION.NOT_ATTENDED', 'invalid');
  });

  it('names each question of the form, and no other', () => {
    const answers = { content: 4, trainer: 5, weather: 1 };
    const { refusal } = given(held).when('evaluate', opinion(4, { answers }));
    expect(refusal?.errors).toEqual([
      { field: 'answers.weather', code: 'SESSION.QUESTION_UNKNOWN' },
      { field: 'answers.organisation', code: 'SESSION.QUESTION_MISSING' },
      { field: 'answers.use', code: 'SESSION.QUESTION_MISSING' },
    ]);
  });

  it('is one for each participant, and its figures are means', () => {
    const both = and(and(held, 'evaluate', opinion(4), { by: applicant }), 'evaluate', opinion(5), { by: applicant });
    const { state } = given(both).when('evaluate', opinion(1));
    given(both).when('evaluate', opinion(1)).refused('SESSION.ALL_EVALUATED', 'wrong-moment');
    const figure = state.evaluation.content;
    expect([state.evaluations, figure?.count, figure && meanOf(figure)]).toEqual([2, 2, 4.5]);
  });
});

describe('closing', () => {
  it('by hand waits for the end of the session and for somebody’s attendance', () => {
    given(enrolled()).when('close', {}, { now: afterwards }).refused('SESSION.NOT_HELD', 'wrong-moment');
    given(held).when('close', {}).refused('SESSION.NOT_OVER', 'wrong-moment');
    given(held).when('close', {}, { now: afterwards }).then('SessionClosed');
  });

  it('comes by itself after the days of the policy, and says who missed it', () => {
    const { record, performed } = play(held, closingTime);
    expect(performed).toContain('close#1');
    const closed = record.find(({ type }) => type === 'SessionClosed');
    expect(closed).toMatchObject({ recordedAt: closingTime, data: { missed: [coop(2), coop(3)] } });
  });

  it('does not come where nobody’s attendance is known: staff are asked, once', () => {
    const { record, performed } = play(enrolled(), '2027-01-31T00:00:00.000Z');
    expect(performed.filter((key) => key.startsWith('attendance-missing'))).toEqual(['attendance-missing#1']);
    const message = record.find(({ type }) => type === 'MessageIssued');
    expect(message?.data).toMatchObject({
      audience: 'agent',
      template: 'session-attendance-missing',
      channel: 'inbox',
    });
    given(record).when('cancel', { reason: 'N’a pas eu lieu' }).then('SessionCancelled');
  });

  it('comes at the end of the day on which the first attendance was recorded late', () => {
    const late = and(enrolled(), 'record-attendance', came(1, 2, 'Feuille reçue'), {
      now: '2026-11-30T10:00:00.000Z',
      by: manager,
    });
    const { record } = play(late, '2026-12-31T00:00:00.000Z');
    expect(record.find(({ type }) => type === 'SessionClosed')?.recordedAt).toBe('2026-11-30T23:00:00.000Z');
  });

  it('counts one of whom fewer people came than the policy asks for as having missed it', () => {
    const strict = and([], 'schedule', aSession(), { policy: { ...defaultPolicy, minParticipants: 3 } });
    const both = and(strict, 'enrol', { journeyIds: coops(1, 2) });
    const came2 = and(and(both, 'record-attendance', came(1, 2), { now: during }), 'record-attendance', came(2, 3));
    const closed = and(came2, 'close', {}, { now: afterwards });
    expect(closed.at(-1)?.data).toEqual({ missed: [coop(1)] });
  });
});
