import { wholeJourney } from '../../testing';
import { businessDateOf } from '../business-date';
import { calendarsInForce } from '../calendar-in-force';
import { causesOf } from '../event-causes';
import { reasonsOf, statedReason } from '../event-reasons';

const journey = 'journey-1';
let version = 0;
const command = (commandId: string, ...events: [type: string, data?: object][]) =>
  events.map(([type, data = {}]) => ({
    ...{ type, data, version: ++version, recordedAt: '2026-11-02T10:00:00.000Z' },
    meta: { commandId },
  }));
beforeEach(() => (version = 0));

describe('what had an event recorded', () => {
  const deadline = { key: 'decision#1', kind: 'decision', dueOn: '2026-12-01' };

  it('is nothing but the command where a person gave it, whatever key they chose', () => {
    expect(causesOf(command(`agent-09|${journey}|duty:decision#1/remind-1`, ['NoteAdded']))).toEqual([{}]);
  });

  it('is the first event of the command for those that follow from it', () => {
    const events = [
      ...command(`agent-09|${journey}|1`, ['FileDeclaredComplete'], ['DeadlineMet'], ['DeadlineSet', deadline]),
      ...command(`agent-09|${journey}|2`, ['NoteAdded']),
    ];
    expect(causesOf(events)).toEqual([{}, { follows: 1 }, { follows: 1 }, {}]);
  });

  it('is a duty about a deadline, with the day it was due when it was performed', () => {
    const events = [
      ...command(`agent-09|${journey}|1`, ['DeadlineSet', deadline]),
      ...command(`agent-09|${journey}|2`, ['DeadlineMoved', { ...deadline, dueOn: '2026-12-15' }]),
      ...command(`system|${journey}|duty:decision#1/escalate-1`, ['Escalated']),
      ...command(`agent-09|${journey}|3`, ['DeadlineMoved', { ...deadline, dueOn: '2026-12-31' }]),
    ];
    expect(causesOf(events)[2]).toEqual({
      duty: { key: 'decision#1/escalate-1', kind: 'escalate', deadline: { ...deadline, dueOn: '2026-12-15' } },
    });
  });

  it.each([
    ['open-phase/start-training#1', 'open-phase'],
    ['letter/admission#1', 'issue-letter'],
    ['free-place#1/2', 'free-place'],
  ])('is the duty %s', (key, kind) => {
    expect(causesOf(command(`system|${journey}|duty:${key}`, ['MessageIssued']))).toEqual([{ duty: { key, kind } }]);
  });

  it('is a duty of another stream, and a deadline that is called like one is not', () => {
    const dispute = { key: 'session-dispute#S1', kind: 'session-dispute', dueOn: '2026-12-01' };
    const events = [
      ...command(`system|${journey}|duty:session-7/notice#1`, ['SessionNoticeGiven']),
      ...command(`agent-09|${journey}|1`, ['DeadlineSet', dispute]),
      ...command(`system|${journey}|duty:session-dispute#S1/remind-1`, ['MessageIssued']),
    ];
    expect(causesOf(events)).toEqual([
      { duty: { key: 'notice#1', stream: 'session-7' } },
      {},
      { duty: { key: 'session-dispute#S1/remind-1', kind: 'remind', deadline: dispute } },
    ]);
  });

  it('is a command to many', () => {
    const bulk = '0190aaaa-0000-7000-8000-000000000001';
    expect(causesOf(command(`programme-manager|${journey}|bulk:${bulk}:12`, ['JourneySuspended']))).toEqual([{ bulk }]);
  });
});

describe('the calendar an event was recorded under', () => {
  const adopted = [
    { version: 1, adoptedAt: '2026-11-01T00:00:00.000Z' },
    { version: 2, adoptedAt: '2026-11-02T10:00:00.000Z' },
  ];
  const at = (recordedAt: string, commandId: string, data: object = {}) => ({ data, meta: { commandId }, recordedAt });

  it('is none before one was adopted, then the last one', () => {
    const events = ['2026-10-31', '2026-11-01', '2026-11-02'].map((day) => at(`${day}T10:00:00.000Z`, day));
    expect(calendarsInForce(events, adopted)).toEqual([0, 1, 2]);
  });

  it('is the one its command planned deadlines by, for all that the command recorded', () => {
    const events = [at('2026-11-02T10:00:00.000Z', 'a'), at('2026-11-02T10:00:00.000Z', 'a', { calendarVersion: 1 })];
    expect(calendarsInForce(events, adopted)).toEqual([1, 1]);
  });
});

describe('why an event says it was recorded', () => {
  const of = (type: string, data: object) => reasonsOf({ type, data } as never).map(({ key }) => key);

  it('is not said where nobody gave a reason', () => expect(of('NoteAdded', { text: 'Vu' })).toEqual([]));

  it('is what somebody gave as the reason, and the list that decided', () => {
    const rejected = { reasons: ['Sans marché', 'Hors délai'], wave: 'wave-1', ranking: 2, rank: 240 };
    expect(of('ApplicationRejected', rejected)).toEqual(['WHY.rank', 'WHY.reason']);
    expect(statedReason({ data: rejected })).toBe('Sans marché · Hors délai');
  });

  it('is the rules that were not met, and why it was decided otherwise', () => {
    const results = [
      { rule: 'age', passed: false },
      { rule: 'members', passed: true },
    ];
    const override = { eligible: true, reason: 'Registre en retard' };
    expect(reasonsOf({ type: 'EligibilityAssessed', data: { results, override } } as never)).toEqual([
      { key: 'WHY.rules-not-met', params: { rules: 'age' } },
      { key: 'WHY.override', params: { reason: 'Registre en retard' } },
    ]);
    expect(of('EligibilityAssessed', { results: results.slice(1) })).toEqual(['WHY.rules-met']);
  });

  it('is how the day of a deadline was counted, and by what it moved', () => {
    const rule = { days: 5, unit: 'working' };
    expect(of('DeadlineSet', { kind: 'decision', rule })).toEqual(['DEADLINE_WHY.working-days']);
    expect(of('DeadlineSet', { kind: 'decision', rule, fixedOn: '2026-12-01' })).toEqual(['DEADLINE_WHY.fixed']);
    expect(of('DeadlineSet', { kind: 'decision', rule: { ...rule, days: 0 } })).toEqual(['DEADLINE_WHY.on-the-day']);
    expect(of('DeadlineSet', { kind: 'yearly-assembly', rule })).toEqual(['DEADLINE_WHY.by-law']);
    expect(of('DeadlineMoved', { why: 'extended', reason: 'Pluie' })).toEqual(['WHY.moved.extended', 'WHY.reason']);
  });
});

describe('the day on which something took place', () => {
  it('is the one its event names, of whatever was done in the field', () => {
    const dated = wholeJourney().filter((event) => businessDateOf(event) !== undefined);
    const wrong = dated.filter((event) => !/^\d{4}-\d{2}-\d{2}$/.test(businessDateOf(event) ?? ''));
    expect(wrong).toEqual([]);
    expect(new Set(dated.map(({ type }) => type)).size).toBeGreaterThan(12);
  });

  it('is not told of what was only planned', () => {
    expect(businessDateOf({ type: 'VisitPlanned', data: { plannedOn: '2027-01-12' } } as never)).toBeUndefined();
  });
});
