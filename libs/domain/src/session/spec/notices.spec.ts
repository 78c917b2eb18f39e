import { isSessionFinished, sessionDuties } from '../duties';
import { enrolmentOf } from '../state';
import {
  and,
  coop,
  coops,
  during,
  enrolled,
  given,
  participants,
  play,
  scheduled,
  start,
  stateOf,
  system,
  theDay,
  words,
} from './given';

const reason = 'Motif';
const moved = { heldOn: '2026-11-27', from: '14:00', to: '18:00', place: 'Siège', reason };
const told = enrolled();
const invited = play(told, start);
const night = '2026-11-02T22:00:00.000Z';
const morning = '2026-11-03T08:00:00.000Z';

describe('what cooperatives are told', () => {
  it('is an invitation to those with a place and a word to those who wait, at once', () => {
    expect(words(invited.told)).toEqual(['1 invitation', '2 invitation', '3 invitation', '4 waiting', '5 waiting']);
    expect(invited.told[0]).toMatchObject({
      name: 'tell-session',
      payload: { notice: 'invitation', module: 'governance', heldOn: theDay, from: '09:30', to: '16:00' },
    });
  });

  it('waits for the morning where it is night', () => {
    const late = and(scheduled(), 'enrol', { journeyIds: [coop(1)] }, { now: night });
    expect(sessionDuties(stateOf(late))[0]).toMatchObject({ kind: 'notify', dueAt: morning });
  });

  it('does not wait for the morning of the day itself, when people are under way', () => {
    const eve = '2026-11-19T22:00:00.000Z';
    const cancelled = and(scheduled(), 'enrol', { journeyIds: [coop(1)] });
    const { state } = given(cancelled).when('cancel', { reason }, { now: eve });
    expect(sessionDuties(state)[0]).toMatchObject({ kind: 'notify', dueAt: eve });
    expect(state.enrolments[0]?.news).toEqual({ notice: 'cancelled', at: eve, urgent: true });
  });

  it('is nothing where the session has begun: who is enrolled then stands in the room', () => {
    const late = and(invited.record, 'enrol', { journeyIds: [coop(6)] }, { now: during });
    expect(enrolmentOf(stateOf(late), coop(6))?.news).toBeUndefined();
  });

  it('is a reminder on each day of the policy, to those with a place', () => {
    const { told: reminded, performed } = play(invited.record, '2026-11-20T00:00:00.000Z');
    expect(words(reminded)).toEqual([1, 2, 3, 1, 2, 3].map((n) => `${n} reminder`));
    expect(performed[0]).toBe(`reminder-7/${coop(1)}/1#1`);
  });

  it('is no reminder of before one was enrolled', () => {
    const late = and(scheduled(), 'enrol', { journeyIds: [coop(1)] }, { now: '2026-11-16T10:00:00.000Z' });
    expect(words(play(late, '2026-11-20T00:00:00.000Z').told)).toEqual(['1 invitation', '1 reminder']);
  });

  it('is that there is a place, to whom moves up, and nothing to whom left', () => {
    const left = and(invited.record, 'remove-enrolment', { journeyId: coop(1), reason });
    expect(words(play(left, start).told)).toEqual(['4 place']);
    expect(words(play(left, theDay).told)).not.toContain('1 reminder');
  });

  it('is that it moved, once, to those with a place and those who wait, with the new day and place', () => {
    const { told: again } = play(and(invited.record, 'reschedule', moved), start);
    expect(words(again)).toEqual([1, 2, 3, 4, 5].map((n) => `${n} moved`));
    expect(again[0]?.payload).toMatchObject({ heldOn: '2026-11-27', from: '14:00', place: 'Siège' });
  });

  it('is the invitation to the new day, to those who had not heard of the former one', () => {
    const asleep = and(scheduled(), 'enrol', { journeyIds: coops(1, 4) }, { now: night });
    const { told: later } = play(and(asleep, 'reschedule', moved), morning);
    expect(words(later)).toEqual(['1 invitation', '2 invitation', '3 invitation', '4 waiting']);
    expect(later[0]?.payload).toMatchObject({ heldOn: '2026-11-27' });
  });

  it('is no reminder of a day that was left, and those of the new one', () => {
    const reminded = play(invited.record, '2026-11-16T00:00:00.000Z').record;
    const later = play(and(reminded, 'reschedule', moved), '2026-11-27T00:00:00.000Z');
    expect(later.performed.filter((key) => key.startsWith('reminder') && !key.endsWith('#2'))).toEqual([]);
    expect(words(later.told).filter((word) => word === '1 reminder')).toHaveLength(2);
  });

  it('is that it is cancelled, to everybody, even who was not told of it yet, and then nothing any more', () => {
    const some = and(invited.record, 'enrol', { journeyIds: [coop(6)] }, { now: night });
    const { told: last, record } = play(and(some, 'cancel', { reason }), '2027-01-01T00:00:00.000Z');
    expect(words(last)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${n} cancelled`));
    expect(isSessionFinished(stateOf(record))).toBe(true);
  });

  it('is noted where a journey takes no notice, and not tried again', () => {
    const { record } = play(told, start, { refusing: [coop(2)] });
    expect(enrolmentOf(stateOf(record), coop(2))).toMatchObject({ unreachable: true });
    expect(sessionDuties(stateOf(record)).filter(({ dueAt }) => dueAt <= start)).toEqual([]);
  });

  it('is told anew to one that left and came back', () => {
    const back = and(and(invited.record, 'remove-enrolment', { journeyId: coop(5), reason }), 'enrol', {
      journeyIds: [coop(5)],
    });
    expect(play(back, start).performed).toEqual([`waiting/${coop(5)}/2#1`]);
  });
});

describe('a notice that comes late', () => {
  it('of a day that was left is moot', () => {
    const duty = `invitation/${coop(1)}/1#1`;
    const again = and(told, 'reschedule', moved);
    given(again).when('record-notice', { duty }, { by: system }).refused('SESSION.DUTY_MOOT', 'wrong-moment');
  });

  it('before its time is moot', () => {
    const duty = `reminder-7/${coop(1)}/1#1`;
    given(invited.record).when('record-notice', { duty }, { by: system }).refused('SESSION.DUTY_MOOT');
  });

  it('is no reminder once the session is held', () => {
    const held = and(
      invited.record,
      'record-attendance',
      { journeyId: coop(1), participants: participants(1) },
      { now: during },
    );
    expect(sessionDuties(stateOf(held)).filter(({ key }) => key.startsWith('reminder'))).toEqual([]);
  });
});
