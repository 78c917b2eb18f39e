import { addDays } from '../../calendar/working-days';
import { allowedSessionCommands } from '../transitions';
import {
  agent,
  and,
  applicant,
  aSession,
  consultant,
  during,
  given,
  participants,
  scheduled,
  sessionId,
  stateOf,
} from './given';
import { coop, enrolled, start, theDay } from './given';

describe('a session that is scheduled', () => {
  it.each([
    ['of a module that is not in the programme', { module: 'astronomy' }, 'SESSION.MODULE_UNKNOWN'],
    ['for nobody', { region: undefined }, 'SESSION.LOT_OR_REGION'],
    ['that ends before it starts', { to: '09:30' }, 'SESSION.ENDS_BEFORE_START'],
    ['that makes up for one nobody knows', { catchUpOf: sessionId }, 'SESSION.CATCH_UP_OF_WHAT'],
    ['in the past', { heldOn: '2026-11-01' }, 'SESSION.IN_PAST'],
    ['an hour ago', { heldOn: '2026-11-02', from: '09:00' }, 'SESSION.IN_PAST'],
  ])('%s is refused', (_what, change, code) => {
    given([]).when('schedule', aSession(change)).refused(code, 'invalid');
  });

  it('twice under one id is refused', () => {
    given(scheduled()).when('schedule', aSession()).refused('SESSION.ALREADY_EXISTS', 'duplicate');
  });

  it('is not there before that', () => {
    given([]).when('cancel', { reason: 'Aucune' }).refused('SESSION.NOT_FOUND', 'not-found');
  });

  it('carries every instant that follows from its day, in working hours and on working days', () => {
    const { events } = given([]).when('schedule', aSession({ heldOn: '2026-11-23' }));
    expect(events[0]?.data).toMatchObject({
      sessionId,
      startsAt: '2026-11-23T08:30:00.000Z',
      endsAt: '2026-11-23T15:00:00.000Z',
      checkInFrom: '2026-11-23T07:30:00.000Z',
      checkInUntil: '2026-11-23T23:00:00.000Z',
      closesAt: '2026-11-26T23:00:00.000Z',
      // A week before a Monday is a Monday; the day before it is a Sunday, so people hear on Friday.
      reminders: [
        { daysBefore: 7, at: '2026-11-16T08:00:00.000Z' },
        { daysBefore: 1, at: '2026-11-20T08:00:00.000Z' },
      ],
      skipped: [],
      minParticipants: 1,
      revision: 1,
    });
  });

  it('notes the reminders whose moment is past already', () => {
    const { state, events } = given([]).when('schedule', aSession({ heldOn: '2026-11-05' }));
    expect(events[0]?.data).toMatchObject({ skipped: [7] });
    expect(state.reminders.map(({ daysBefore }) => daysBefore)).toEqual([1]);
  });

  it('has a code of eight speakable symbols from a fresh draw', () => {
    expect(stateOf(scheduled()).checkInCode).toBe('K7QM-4TX9');
  });

  it('tells each person what they may do next', () => {
    const state = stateOf(scheduled());
    expect(allowedSessionCommands(state, agent)).toContain('reschedule');
    expect(allowedSessionCommands(state, consultant)).toEqual(['record-attendance', 'attach-sheet']);
    expect(allowedSessionCommands(state, applicant)).toEqual(['check-in']);
  });
});

describe('a session that is moved', () => {
  const when = { heldOn: '2026-11-27', from: '09:30', to: '16:00', reason: 'Salle indisponible' };

  it('to the past is refused', () => {
    given(enrolled())
      .when('reschedule', { ...when, heldOn: '2026-10-30' })
      .refused('SESSION.IN_PAST', 'invalid');
  });

  it('to where it is already is refused', () => {
    given(enrolled())
      .when('reschedule', { ...when, heldOn: theDay })
      .refused('SESSION.NOTHING_CHANGES');
  });

  it('after it was held is refused, with what is allowed', () => {
    const held = and(
      enrolled(),
      'record-attendance',
      { journeyId: coop(1), participants: participants(2) },
      { now: during },
    );
    const outcome = given(held).when('reschedule', when);
    outcome.refused('SESSION.HELD', 'wrong-moment');
    expect(outcome.refusal?.allowed).toContain('record-attendance');
    expect(outcome.refusal?.allowed).not.toContain('cancel');
  });

  it('has instants of its own, and keeps its place unless another is named', () => {
    const { state } = given(enrolled()).when('reschedule', when);
    expect(state).toMatchObject({ revision: 2, heldOn: '2026-11-27', startsAt: '2026-11-27T08:30:00.000Z' });
    expect(state.place).toBe(aSession().place);
    expect(state.reminders[0]?.at.slice(0, 10)).toBe(addDays('2026-11-27', -7));
  });
});

describe('a session that is cancelled', () => {
  it('after it was held is refused, with what is allowed', () => {
    const held = and(
      enrolled(),
      'record-attendance',
      { journeyId: coop(1), participants: participants(2) },
      { now: during },
    );
    const outcome = given(held).when('cancel', { reason: 'Trop tard' });
    outcome.refused('SESSION.HELD', 'wrong-moment');
    expect(outcome.refusal?.allowed).toEqual(expect.arrayContaining(['record-attendance', 'attach-sheet', 'close']));
  });

  it('takes no attendance and cannot be brought back', () => {
    const cancelled = and(enrolled(), 'cancel', { reason: 'Formateur absent' });
    given(cancelled)
      .when('record-attendance', { journeyId: coop(1), participants: participants(1) }, { now: during })
      .refused('SESSION.CANCELLED', 'wrong-moment');
    given(cancelled)
      .when('reschedule', { heldOn: '2026-11-27', from: '09:30', to: '16:00', reason: 'Reprise' })
      .refused('SESSION.CANCELLED');
  });

  it('keeps why and when', () => {
    const { state } = given(enrolled()).when('cancel', { reason: 'Formateur absent' });
    expect(state.cancelled).toEqual({ reason: 'Formateur absent', at: start });
  });
});
