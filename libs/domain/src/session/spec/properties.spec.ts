import fc from 'fast-check';
import { sessionDuties } from '../duties';
import { activeEnrolments, enrolmentOf, type SessionState, waitingList, withPlace } from '../state';
import { coop, given, play, scheduled, type SessionRecord, start, stateOf, type Told } from './given';

const reason = 'Motif';
const dayMs = 86_400_000;
const hours = fc.integer({ min: 0, max: 20 });
const number = fc.integer({ min: 1, max: 9 });
const step = fc.oneof(
  fc.record({
    kind: fc.constant('enrol' as const),
    who: fc.uniqueArray(number, { minLength: 1, maxLength: 5 }),
    hours,
  }),
  fc.record({ kind: fc.constant('remove' as const), who: fc.tuple(number), hours }),
  fc.record({ kind: fc.constant('reschedule' as const), who: fc.tuple(number), hours }),
  fc.record({ kind: fc.constant('settle' as const), who: fc.tuple(number), hours }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/** What the step makes of the session; a refused one makes nothing. */
function after(record: SessionRecord, { kind, who }: Step, now: string): SessionRecord {
  const [first = 1] = who;
  const at = { now };
  if (kind === 'enrol') return given(record).when('enrol', { journeyIds: who.map(coop) }, at).recorded;
  if (kind === 'remove') return given(record).when('remove-enrolment', { journeyId: coop(first), reason }, at).recorded;
  if (kind !== 'reschedule') return record;
  const heldOn = `2027-0${first}-15`;
  return given(record).when('reschedule', { heldOn, from: '09:00', to: '12:00', reason }, at).recorded;
}

/** Who waited before and still does stands in the same order. */
function keepsOrder(before: SessionState, now: SessionState): boolean {
  const round = (state: SessionState, id: string) => enrolmentOf(state, id)?.round;
  const ids = (state: SessionState) => waitingList(state).map(({ journeyId }) => journeyId);
  const both = ids(before).filter((id) => ids(now).includes(id) && round(before, id) === round(now, id));
  return (
    both.join() ===
    ids(now)
      .filter((id) => both.includes(id))
      .join()
  );
}

interface Run {
  record: SessionRecord;
  told: Told[];
}

/** The steps one after the other, hours apart; what is due by then is performed before each. */
function runOf(steps: readonly Step[], check: (before: SessionState, now: SessionState) => void): Run {
  let run: Run = { record: scheduled({ heldOn: '2027-01-15' }), told: [] };
  let now = start;
  for (const one of steps) {
    now = plus(now, one.hours * 3_600_000);
    if (one.kind === 'settle') now = plus(now, dayMs);
    const { record, told } = play(run.record, now, { now });
    const next = after(record, one, now);
    check(stateOf(record), stateOf(next));
    run = { record: next, told: [...run.told, ...told] };
  }
  const last = play(run.record, plus(now, 2 * dayMs), { now });
  return { record: last.record, told: [...run.told, ...last.told] };
}

describe('whatever is enrolled, removed and moved, in any order', () => {
  it('nobody has a place beyond the capacity, nobody waits while there is one, and the waiting list keeps its order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        runOf(steps, (before, now) => {
          expect(withPlace(now).length).toBeLessThanOrEqual(now.capacity);
          if (waitingList(now).length > 0) expect(withPlace(now)).toHaveLength(now.capacity);
          expect(keepsOrder(before, now)).toBe(true);
        });
      }),
    );
  });

  it('everybody who has a place or waits is told so, exactly once for each day the session was given', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { record, told } = runOf(steps, () => undefined);
        const state = stateOf(record);
        const keys = told.map(({ payload }) => String(payload.duty));
        expect(new Set(keys).size).toBe(keys.length);

        const main = told.filter(({ payload }) => ['invitation', 'waiting', 'moved'].includes(String(payload.notice)));
        const ofDay = main.map(({ payload }) => String(payload.duty).replace(/^[^/]*/, ''));
        expect(new Set(ofDay).size).toBe(ofDay.length);

        const pending = sessionDuties(state).filter(
          ({ kind, key }) => kind === 'notify' && !key.startsWith('reminder'),
        );
        expect(pending).toEqual([]);
        for (const { journeyId, round, status } of activeEnrolments(state)) {
          const words = told
            .filter(({ payload }) => String(payload.duty).endsWith(`/${journeyId}/${round}#${state.revision}`))
            .map(({ payload }) => String(payload.notice))
            .filter((notice) => notice !== 'reminder');
          const fitting = status === 'enrolled' ? ['invitation', 'place', 'moved'] : ['waiting', 'moved'];
          expect(fitting).toContain(words.at(-1));
        }
      }),
    );
  });
});
