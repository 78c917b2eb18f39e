import type { CatchUpFacts } from '../../aggregate';
import { isSessionFinished } from '../duties';
import { enrolmentOf } from '../state';
import {
  and,
  closingTime,
  coop,
  during,
  enrolled,
  given,
  manager,
  participants,
  play,
  stateOf,
  system,
  words,
} from './given';

const next = {
  sessionId: '01930000-0000-7000-8000-0000000000bb',
  heldOn: '2026-12-11',
  from: '10:00',
  to: '15:00',
  place: 'Chambre d’agriculture',
};
const found: CatchUpFacts = { needed: true, next };
const held = and(
  enrolled(),
  'record-attendance',
  { journeyId: coop(1), participants: participants(2) },
  { now: during },
);
const later = '2027-01-31T00:00:00.000Z';
const closed = (catchUp?: CatchUpFacts) => play(held, later, { catchUp });
const issued = ({ record }: ReturnType<typeof closed>) => record.filter(({ type }) => type === 'MessageIssued');

describe('those who missed a session', () => {
  it('are proposed the next one with a free place, by its own day and place', () => {
    const { told } = closed(found);
    const proposed = told.filter(({ payload }) => payload.notice === 'catch-up');
    expect(words(proposed)).toEqual(['2 catch-up', '3 catch-up']);
    const { sessionId: proposedId, ...meeting } = next;
    expect(proposed[0]?.payload).toMatchObject({ sessionId: proposedId, module: 'governance', ...meeting });
  });

  it('are proposed none where there is none, and staff are asked to plan one, once', () => {
    const played = closed({ needed: true });
    expect(words(played.told)).not.toContain('2 catch-up');
    expect(issued(played).map(({ data }) => data)).toEqual([
      expect.objectContaining({
        audience: 'agent',
        template: 'session-catch-up-needed',
        params: { module: 'governance', heldOn: '2026-11-20', count: '2' },
      }),
    ]);
  });

  it('are proposed none where they attended elsewhere or are enrolled already', () => {
    const played = closed({ needed: false });
    expect(words(played.told)).not.toContain('2 catch-up');
    expect(issued(played)).toEqual([]);
  });

  it('are not proposed one twice', () => {
    const { record } = closed(found);
    given(record)
      .when('propose-catch-up', { journeyId: coop(2) }, { by: system, catchUp: found })
      .refused('SESSION.DUTY_MOOT', 'wrong-moment');
    expect(isSessionFinished(stateOf(record))).toBe(true);
  });

  it('do not include those who came, or only waited for a place', () => {
    const { record } = closed(found);
    const outcomes = [1, 2, 3, 4, 5].map((n) => enrolmentOf(stateOf(record), coop(n))?.catchUp?.outcome);
    expect(outcomes).toEqual([undefined, 'proposed', 'proposed', undefined, undefined]);
  });

  it('are none any more once it is known, late, that they came; and their journey is given it', () => {
    const open = play(held, closingTime, { catchUp: { needed: true } }).record;
    const came = { journeyId: coop(2), participants: participants(1), reason: 'Feuille retrouvée' };
    const record = and(open, 'record-attendance', came, { by: manager, now: '2026-11-25T09:00:00.000Z' });
    expect(enrolmentOf(stateOf(record), coop(2))?.catchUp).toBeUndefined();
    expect(words(play(record, later).told)).toEqual(['2 record-attendance']);
  });

  it('are those of whom a correction says that nobody came', () => {
    const { record } = closed(found);
    const none = { journeyId: coop(1), participants: [], reason: 'Erreur de ligne' };
    const corrected = and(record, 'record-attendance', none, { by: manager, now: later });
    const { told } = play(corrected, '2027-02-01T12:00:00.000Z', { catchUp: found });
    expect(words(told)).toEqual(['1 record-attendance', '1 catch-up']);
  });

  it('are looked for anew, as a duty of its own, where a late record is taken back', () => {
    const none = { needed: true };
    const open = play(held, closingTime, { catchUp: none });
    const came = { journeyId: coop(2), participants: participants(1), reason: 'Feuille retrouvée' };
    const taken = { journeyId: coop(2), participants: [], reason: 'Feuille d’une autre session' };
    const late = and(open.record, 'record-attendance', came, { by: manager, now: '2026-11-25T09:00:00.000Z' });
    const back = and(late, 'record-attendance', taken, { by: manager, now: '2026-11-26T09:00:00.000Z' });
    const again = play(back, later, { catchUp: found });
    expect(words(again.told)).toEqual(['2 catch-up', '2 record-attendance']);
    expect(again.performed.filter((key) => open.performed.includes(key))).toEqual([]);
  });
});
