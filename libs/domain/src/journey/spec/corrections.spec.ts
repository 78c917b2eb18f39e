import type { JourneyPayload } from '@mourafaka/contracts';
import { journeyCommands } from '@mourafaka/contracts';
import fc from 'fast-check';
import { foldDossier } from '../../dossier';
import { journeyIn, type JourneyRecord, type people, samplePayloads, stateOf, testCode } from '../../testing';
import { codePurpose } from '../decide/confirmation';
import { faultsOf } from '../faults';
import { progressOf } from '../progress';
import { timelineOf } from '../timeline';
import { given } from './given';

type Entry = NonNullable<JourneyPayload<'correct'>['entry']>;
const correct = (record: JourneyRecord, entry: Entry, by: keyof typeof people = 'agent') =>
  given(record).when('correct', { entry, reason: 'Erreur de saisie' }, { by });
const on = (occurredOn: string) => ({ ...samplePayloads['record-coaching-session'], occurredOn });
/** Two sessions, the second with the consultant of the agent. */
const two = ['2027-02-01', '2027-02-02'].reduce<JourneyRecord>(
  (record, day, n) =>
    given(record).when('record-coaching-session', on(day), {
      by: n === 0 ? 'consultant' : 'agent',
      now: `${day}T17:00:00.000Z`,
    }).recorded,
  journeyIn('training'),
);

describe('the correction of an entry', () => {
  it.each<[string, Entry, string]>([
    ['that is not there', { id: 'S3', withdrawn: true }, 'JOURNEY.ENTRY_UNKNOWN'],
    ['that says nothing', { id: 'S1' }, 'JOURNEY.CORRECT_WHAT'],
    ['that withdraws and changes', { id: 'S1', withdrawn: true, fields: { attended: 3 } }, 'JOURNEY.CORRECT_WHAT'],
    ['that changes no field', { id: 'S1', fields: {} }, 'FIELD.EMPTY'],
    ['to a day to come', { id: 'S1', fields: { occurredOn: '2031-01-01' } }, 'FIELD.IN_FUTURE'],
    [
      'to the day of another session',
      { id: 'S1', fields: { occurredOn: '2027-02-02' } },
      'JOURNEY.SESSION_TWICE_A_DAY',
    ],
    ['to the number of another session', { id: 'S1', fields: { number: 2 } }, 'JOURNEY.SESSION_ALREADY_HELD'],
    ['to a module that is not taught', { id: 'M1', fields: { module: 'magic' } }, 'JOURNEY.MODULE_UNKNOWN'],
  ])('%s is refused', (_what, entry, expected) => {
    const { refusal } = correct(two, entry);
    expect(refusal).toMatchObject({ code: 'COMMAND.INVALID', errors: [{ code: expected }] });
  });

  it('is judged by the schema of the command that recorded it', () => {
    const wrong = (entry: unknown) =>
      journeyCommands.correct.schema.safeParse({ entry, reason: 'x' }).error?.issues.map(({ path }) => path.join('.'));
    expect(wrong({ id: 'S1', fields: { durationMinutes: 0 } })).toEqual(['entry.fields.durationMinutes']);
    expect(wrong({ id: 'S1', fields: { surprise: 1 } })).toEqual(['entry.fields']);
    expect(wrong({ id: 'M1', fields: { participants: [{ sex: 'x' }] } })).toContain('entry.fields.participants.0.sex');
    expect(wrong({ id: 'Z1', withdrawn: true })).toEqual(['entry.id']);
    expect(wrong({ id: 'S1', fields: { durationMinutes: 90 } })).toBeUndefined();
  });

  it('is the consultant’s for their own entries only, and never for the cooperative’s data', () => {
    correct(two, { id: 'S2', withdrawn: true }, 'consultant').refused('JOURNEY.ENTRY_OF_ANOTHER', 'forbidden');
    correct(two, { id: 'S1', withdrawn: true }, 'consultant').then('EntryCorrected');
    given(two)
      .when('correct', samplePayloads.correct, { by: 'consultant' })
      .refused('JOURNEY.DATA_CORRECTED_BY_AGENTS', 'forbidden');
  });

  it('follows into the state, and the session is confirmed anew', () => {
    const asked = correct(two, { id: 'S1', fields: { attended: 7, occurredOn: '2027-01-30' } });
    asked.then('EntryCorrected');
    expect(asked.state.sessions[0]).toMatchObject({ id: 'S1', attended: 7, occurredOn: '2027-01-30', number: 1 });
    expect(asked.state.sessions[0]?.code?.issue).toBe(2);
    const quiet = correct(two, { id: 'S1', fields: { topics: ['Stocks'] } });
    expect(quiet.state.sessions).toEqual(stateOf(two).sessions);
    expect(quiet.events[0]?.data).toMatchObject({ entry: 'S1', kind: 'coaching', fields: { topics: ['Stocks'] } });
  });

  it('of which no message has left yet leaves one message to send, or none', () => {
    const codes = ({ letters }: ReturnType<typeof stateOf>) =>
      letters.flatMap(({ template, params }) => (template === 'session-code' ? [params] : []));
    const issued = (record: JourneyRecord) =>
      stateOf(record).letters.reduce<JourneyRecord>((before, { key, template, params }) => {
        if (template === 'session-code' && params?.session === 'S1') return before;
        return given(before).when('issue-message', { duty: key }, { by: 'system' }).recorded;
      }, record);
    const waiting = issued(two);
    expect(codes(stateOf(waiting))).toMatchObject([{ session: 'S1', issue: '1' }]);
    const changed = correct(waiting, { id: 'S1', fields: { attended: 7 } });
    expect(codes(changed.state)).toMatchObject([{ session: 'S1', issue: '2' }]);
    expect(codes(correct(waiting, { id: 'S1', withdrawn: true }).state)).toEqual([]);
  });

  it('asks for no confirmation of a journey that is closed', () => {
    const graduated = journeyIn('graduated');
    const { state } = correct(graduated, { id: 'S1', fields: { attended: 9 } });
    expect(state.sessions[0]).toMatchObject({ attended: 9, code: { issue: 1 } });
    expect(state.letters).toEqual(stateOf(graduated).letters);
  });

  it('leaves nothing confirmed that the cooperative did not confirm, not even once the journey is closed', () => {
    const code = testCode(codePurpose('S1', 1));
    const confirmed = given(two).when('confirm-session', { session: 'S1', code }, { by: 'applicant' });
    const closed = given(confirmed.recorded).when('withdraw', samplePayloads.withdraw, { by: 'applicant' });
    expect(closed.state.sessions[0]?.confirmedAt).toMatch(/^2027-02/);
    const { state, recorded } = correct(closed.recorded, { id: 'S1', fields: { attended: 9 } });
    expect(state.sessions[0]?.confirmedAt).toBeUndefined();
    expect(foldDossier(recorded).coaching.sessions[0]?.confirmed).toBeUndefined();
  });

  it('keeps the day a session has', () => {
    correct(two, { id: 'S1', fields: { occurredOn: '2027-02-01' } }).then('EntryCorrected');
  });

  it('withdraws it for ever: the id stays, the count does not, and the day is free', () => {
    const gone = correct(two, { id: 'S1', withdrawn: true });
    expect(progressOf(gone.state).sessionsDone).toBe(1);
    correct(gone.recorded, { id: 'S1', fields: { attended: 3 } }).refused('JOURNEY.ENTRY_WITHDRAWN', 'wrong-moment');
    const again = given(gone.recorded).when('record-coaching-session', on('2027-02-01'), { by: 'consultant' });
    expect(again.state.sessions.map(({ id }) => id)).toEqual(['S2', 'S3']);
  });

  it.each([
    ['M1', 'marketing', (s: ReturnType<typeof stateOf>) => progressOf(s).modulesAttended, 2],
    ['P1', 'evaluated', (s: ReturnType<typeof stateOf>) => s.productImprovements, 0],
    ['O1', 'evaluated', (s: ReturnType<typeof stateOf>) => s.outlets, 0],
    ['K1', 'evaluated', (s: ReturnType<typeof stateOf>) => s.saleSupports, 0],
    ['T1', 'evaluated', (s: ReturnType<typeof stateOf>) => s.technicalAssistance, 0],
  ] as const)('of %s takes what is withdrawn out of what counts', (id, reached, count, left) => {
    const { state } = correct(journeyIn(reached), { id, withdrawn: true });
    expect(count(state)).toBe(left);
  });

  it('of a visit is of one that was held, and judged like it', () => {
    const visited = (record: JourneyRecord, occurredOn: string, visit?: string) =>
      given(record).when(
        'record-visit',
        { ...samplePayloads['record-visit'], occurredOn, visit },
        { by: 'consultant' },
      );
    const planned = given(journeyIn('diagnosing')).when('plan-visit', {
      ...samplePayloads['plan-visit'],
      visit: undefined,
    });
    correct(planned.recorded, { id: 'V1', withdrawn: true }).refused('DIAGNOSIS.VISIT_NOT_HELD', 'wrong-moment');
    const first = visited(planned.recorded, '2026-12-19', 'V1');
    expect(first.state.entries.at(-1)).toMatchObject({ id: 'V1', kind: 'visit', by: 'consultant-lot-1' });
    const both = visited(first.recorded, '2026-12-18');
    const twice = correct(both.recorded, { id: 'V1', fields: { occurredOn: '2026-12-18' } }, 'consultant');
    expect(twice.refusal?.errors).toMatchObject([{ code: 'DIAGNOSIS.VISIT_TWICE_A_DAY' }]);
    const moved = correct(both.recorded, { id: 'V1', fields: { occurredOn: '2026-12-17' } }, 'consultant');
    expect(moved.state.visits.map(({ id, on }) => [id, on])).toEqual([
      ['V1', '2026-12-17'],
      ['V2', '2026-12-18'],
    ]);
    expect(correct(moved.recorded, { id: 'V2', withdrawn: true }).state.visits).toHaveLength(1);
  });

  it('stands beside what it corrects in the timeline', () => {
    const { recorded } = correct(two, { id: 'S1', fields: { attended: 3 } });
    const lines = recorded.map((event) => timelineOf(event as never));
    expect(lines).toContainEqual(expect.objectContaining({ key: 'TIMELINE.CoachingSessionRecorded' }));
    expect(lines).toContainEqual({
      key: 'TIMELINE.EntryCorrected',
      params: { entry: 'S1', reason: 'Erreur de saisie' },
    });
  });
});

const day = (n: number) => `2027-02-${String(n + 1).padStart(2, '0')}`;
const act = fc.oneof(
  fc.record({ kind: fc.constant('record' as const), day: fc.nat(6) }),
  fc.record({ kind: fc.constant('move' as const), day: fc.nat(6), id: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('withdraw' as const), id: fc.integer({ min: 1, max: 6 }) }),
);

describe('whatever is recorded, corrected and withdrawn', () => {
  it('the sessions that count are those not withdrawn, one a day', () =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let record = journeyIn('training');
        const days = new Map<string, string>();
        let made = 0;
        for (const it of acts) {
          const given_ = given(record);
          const options = { by: 'agent' as const, now: '2027-03-01T10:00:00.000Z' };
          const { refusal, recorded } =
            it.kind === 'record'
              ? given_.when('record-coaching-session', { ...on(day(it.day)), reason: 'x' }, options)
              : given_.when(
                  'correct',
                  {
                    entry: {
                      id: `S${it.id}`,
                      ...(it.kind === 'move' ? { fields: { occurredOn: day(it.day) } } : { withdrawn: true }),
                    },
                    reason: 'x',
                  },
                  options,
                );
          if (refusal) continue;
          record = recorded;
          if (it.kind === 'record') days.set(`S${++made}`, day(it.day));
          else if (it.kind === 'move') days.set(`S${it.id}`, day(it.day));
          else days.delete(`S${it.id}`);
        }
        const state = stateOf(record);
        expect(Object.fromEntries(state.sessions.map(({ id, occurredOn }) => [id, occurredOn]))).toEqual(
          Object.fromEntries(days),
        );
        expect(new Set(days.values()).size).toBe(days.size);
        expect(progressOf(state).sessionsDone).toBe(days.size);
        expect(faultsOf(state)).toEqual([]);
      }),
      { numRuns: 60 },
    ));
});
