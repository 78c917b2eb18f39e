import { seedCalendar } from '../../calendar';
import { explainDeadlines } from '../../deadlines';
import { journeyIn, type JourneyRecord, stateOf } from '../../testing';
import { journeyDeadlines } from '../deadlines';
import { duties } from '../duties';
import { given } from './given';

const explained = (record: JourneyRecord) =>
  explainDeadlines(record, {
    calendarOf: (version) => (version === 1 ? seedCalendar() : undefined),
    region: stateOf(record).cooperative.region,
    lawfulDueOn: journeyDeadlines.lawfulDueOn,
  });
const of = (record: JourneyRecord, key: string) => explained(record).find((deadline) => deadline.key === key);
const typeOf = (record: JourneyRecord, version: number | undefined) =>
  record.find((event) => event.version === version)?.type;

describe('a deadline explained', () => {
  const submitted = journeyIn('submitted');

  it('says by which rule, from when and for what it was set', () => {
    const check = of(submitted, 'completeness-check#1');
    expect(check).toMatchObject({
      status: 'open',
      owner: 'agent',
      rule: { days: 10, unit: 'working' },
      anchorOn: '2026-11-02',
      dueOn: '2026-11-17',
      calendarVersion: 1,
      policyVersion: 1,
      zoneVersion: 'test',
      byLaw: false,
      moves: [],
    });
    expect(typeOf(submitted, check?.setBy)).toBe('ApplicationSubmitted');
  });

  it('names every day off that was not counted', () => {
    const days = of(submitted, 'completeness-check#1')?.skippedDays ?? [];
    expect(days.map(({ on, why }) => `${on} ${why}`)).toEqual([
      '2026-11-06 holiday',
      '2026-11-07 weekend',
      '2026-11-08 weekend',
      '2026-11-14 weekend',
      '2026-11-15 weekend',
    ]);
    expect(days[0]?.names?.fr).toMatch(/Marche/);
  });

  it('names the days off it moved over, and no others, where days are not worked ones', () => {
    const resumed = given(
      given(submitted).when('suspend', { reason: 'x' }, { by: 'manager', now: '2026-11-04T10:00:00.000Z' }).recorded,
    ).when('resume', {}, { by: 'manager', now: '2026-11-14T10:00:00.000Z' }).recorded;
    // Sixty days and ten end on 11 January, a public holiday.
    expect(of(resumed, 'decision#1')).toMatchObject({
      dueOn: '2027-01-12',
      pausedDays: 10,
      skippedDays: [{ on: '2027-01-11', why: 'holiday' }],
      moves: [{ why: 'resumed', pausedDays: 10, by: { role: 'regional-manager' } }],
    });
  });

  it('tells who extended it, from when to when and why', () => {
    const extension = { deadline: 'completeness-check', dueOn: '2026-11-24', reason: 'Inondation' };
    const { recorded } = given(submitted).when('extend-deadline', extension, { by: 'manager' });
    expect(of(recorded, 'completeness-check#1')).toMatchObject({
      fixedOn: '2026-11-24',
      extension: { from: '2026-11-17', to: '2026-11-24', reason: 'Inondation', by: { id: 'manager-09' } },
      skippedDays: [],
    });
  });

  it('tells since when its clock stands still, and what became of its reminders', () => {
    const paused = of(journeyIn('incomplete'), 'decision#1');
    expect(paused).toMatchObject({ status: 'paused', pausedOn: '2026-11-05', moves: [{ why: 'paused' }] });
    expect(paused?.steps.map(({ status }) => status)).toEqual(['dropped', 'dropped', 'dropped', 'dropped', 'dropped']);
  });

  it('stands still while its journey is suspended, but for that of the resumption', () => {
    const { recorded } = given(submitted).when('suspend', { reason: 'Inondation' }, { by: 'manager' });
    const told = explainDeadlines(recorded, {
      calendarOf: () => seedCalendar(),
      suspended: { on: '2026-11-04', goesOn: (kind) => journeyDeadlines.goesOn?.(kind) ?? false },
    });
    expect(Object.fromEntries(told.map(({ kind, status, pausedOn }) => [kind, [status, pausedOn]]))).toEqual({
      'completeness-check': ['paused', '2026-11-04'],
      decision: ['paused', '2026-11-04'],
      resumption: ['open', undefined],
    });
    const [check] = told.find(({ kind }) => kind === 'completeness-check')?.steps ?? [];
    expect(check?.status).toBe('dropped');
  });

  it('lists what was done about it and what is still to be done', () => {
    const [first] = duties(stateOf(submitted)).filter(({ kind }) => kind === 'remind');
    const { recorded } = given(submitted).when(
      'issue-message',
      { duty: first?.key ?? '' },
      { by: 'system', now: first?.dueAt },
    );
    const steps = of(recorded, 'completeness-check#1')?.steps ?? [];
    expect(steps.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'remind performed',
      'remind planned',
      'escalate planned',
      'escalate planned',
    ]);
    expect(steps[0]?.performedAt).toBe(first?.dueAt);
  });

  it('is kept after it is met, for those who ask later', () => {
    const complete = journeyIn('complete');
    expect(of(complete, 'completeness-check#1')).toMatchObject({ status: 'met', late: false });
    expect(of(journeyIn('rejected'), 'decision#1')).toMatchObject({ status: 'met' });
    const whole = explained(journeyIn('graduated'));
    expect(whole.length).toBeGreaterThan(stateOf(journeyIn('graduated')).deadlines.length);
    expect(
      whole.every(({ steps, status }) => status === 'open' || steps.every((step) => step.status !== 'planned')),
    ).toBe(true);
  });

  it('says that the law sets its day, which no day off moves', () => {
    const assembly = explained(journeyIn('training')).find(({ kind }) => kind === 'yearly-assembly');
    expect(assembly).toMatchObject({ byLaw: true, skippedDays: [] });
  });

  it('is explained by a calendar nobody knows any more as far as it can be', () => {
    const without = explainDeadlines(submitted, { calendarOf: () => undefined });
    expect(without.map(({ skippedDays }) => skippedDays)).toEqual(without.map(() => []));
  });
});
