import type {
  Actor,
  CalendarChange,
  CalendarCommand,
  CalendarEvent,
  CalendarPayload,
  Holiday,
  WorkingCalendar,
} from '@mourafaka/contracts';
import { people, testContext } from '../../testing';
import type { RecordedEvent } from '../../aggregate';
import { calendarAggregate, type CalendarState } from '../calendar-aggregate';
import { calendarDuties, calendarOrders, calendarView, isCalendarFollowed } from '../follow';
import { calendarHistory } from '../history';
import { seedCalendar } from '../seed';
import { isWorkingDay } from '../working-days';
import { regionalCalendar } from '../regional-calendar';

const names = { ar: 'عطلة', fr: 'Congé' };
const off = (on: string, more: Partial<Holiday> = {}): Holiday => ({ on, names, certainty: 'exceptional', ...more });
const following = { batches: ['4', '5'], sessions: ['01930000-0000-7000-8000-0000000000aa'] };

type Recorded = RecordedEvent<CalendarEvent>;

/** A calendar whose changes are made one after the other. */
class Changes {
  readonly recorded: Recorded[] = [];
  state?: CalendarState;

  try<N extends CalendarChange | 'record-replanned'>(
    type: N,
    payload: CalendarPayload<N>,
    actor: Actor = people.system,
  ) {
    const context = { ...testContext({ actor }), following };
    const command = { type, country: 'MA', payload } as CalendarCommand;
    return { context, ...calendarAggregate.decide(command, this.state, context) };
  }

  give<N extends CalendarChange | 'record-replanned'>(type: N, payload: CalendarPayload<N>): this {
    const { events, refusal, context } = this.try(type, payload);
    if (!events) throw new Error(`${type}: ${JSON.stringify(refusal)}`);
    for (const event of events) {
      const { now: recordedAt, actor } = context;
      const one = { ...event, version: this.recorded.length + 1, recordedAt, actor } as Recorded;
      this.recorded.push(one);
      this.state = calendarAggregate.evolve(this.state, one);
    }
    return this;
  }

  get calendar(): WorkingCalendar {
    if (!this.state) throw new Error('no calendar yet');
    return this.state.calendar;
  }

  daysOf(rule: string, year: number): string[] {
    return this.calendar.holidays
      .filter((day) => day.rule === rule && day.on.startsWith(`${year}`))
      .map(({ on }) => on);
  }
}

const adopted = (calendar = seedCalendar()): Changes => new Changes().give('adopt-calendar', { calendar });
const refusalOf = <N extends CalendarChange>(type: N, payload: CalendarPayload<N>, to = adopted()) =>
  to.try(type, payload).refusal;

describe('the calendar', () => {
  it('that is in force already is refused, in whatever order it is written', () => {
    const { holidays, ...rest } = seedCalendar();
    const calendar = { ...rest, holidays: [...holidays].reverse() };
    expect(refusalOf('adopt-calendar', { calendar })).toEqual({ code: 'CALENDAR.UNCHANGED', kind: 'wrong-moment' });
  });

  it('is changed by days only once there is one', () => {
    const refusal = refusalOf('change-days', { add: [off('2027-03-12')], reason: 'Annonce' }, new Changes());
    expect(refusal?.code).toBe('CALENDAR.NOT_FOUND');
  });

  it.each<[string, WorkingCalendar]>([
    ['the year 2027 off', { ...seedCalendar(), holidays: yearOff('2027') }],
    ['it off in one region', { ...seedCalendar(), holidays: yearOff('2027', ['09']) }],
  ])('with %s is refused: counting days would not end', (_what, calendar) => {
    expect(refusalOf('adopt-calendar', { calendar })).toMatchObject({
      code: 'CALENDAR.NO_WORKING_DAY',
      params: { from: '2027-01-01', days: 30 },
    });
  });

  it('of before holidays had rules is read with the rules of the first', () => {
    const holidays = seedCalendar().holidays.map(({ rule: _rule, ...day }) => day);
    expect(adopted({ ...seedCalendar(), holidays }).calendar).toEqual(adopted().calendar);
  });
});

function yearOff(year: string, regions?: string[]): Holiday[] {
  const days = Array.from({ length: 365 }, (_, n) =>
    new Date(Date.UTC(Number(year), 0, n + 1)).toISOString().slice(0, 10),
  );
  return days.map((on) => off(on, regions && { regions }));
}

describe('changing days', () => {
  it('is refused without a day, and for a date that is no holiday', () => {
    expect(refusalOf('change-days', { reason: 'Rien' })?.code).toBe('CALENDAR.NOTHING_TO_CHANGE');
    expect(refusalOf('change-days', { remove: ['2027-08-21', '2027-03-12'], reason: 'Erreur' })).toMatchObject({
      code: 'CALENDAR.NO_HOLIDAY',
      errors: [{ field: 'remove.1', params: { on: '2027-03-12' } }],
    });
  });

  it('is refused where the same day is said twice', () => {
    const add = [off('2027-03-12'), off('2027-03-12')];
    expect(refusalOf('change-days', { add, reason: 'Deux fois' })?.code).toBe('CALENDAR.HOLIDAY_TWICE');
  });

  it('is refused in a region there is not, and in another century', () => {
    const here = [off('2027-03-12', { regions: ['09'] }), off('2027-03-15', { regions: ['09', '13'] })];
    expect(refusalOf('change-days', { add: here, reason: 'x' })).toMatchObject({
      code: 'CALENDAR.REGION_UNKNOWN',
      errors: [{ field: 'add.1.regions.1', params: { region: '13' } }],
    });
    const calendar = { ...seedCalendar(), holidays: [off('2027-03-15', { regions: ['00'] })] };
    expect(refusalOf('adopt-calendar', { calendar })?.errors?.[0]?.field).toBe('calendar.holidays.0.regions.0');
    const codes = ['1927-03-12', '2127-03-12'].map(
      (on) => refusalOf('change-days', { add: [off(on)], reason: 'x' })?.code,
    );
    expect(codes).toEqual(['CALENDAR.YEAR_FAR', 'CALENDAR.YEAR_FAR']);
  });

  it('adds and takes away, in the country or in a region', () => {
    const add = [off('2027-03-15'), off('2027-03-16', { regions: ['09'] })];
    const { calendar } = adopted().give('change-days', { add, remove: ['2027-08-20'], reason: 'Annonce' });
    const days = ['2027-03-15', '2027-03-16', '2027-08-20'];
    const worked = (region: string) => days.map((on) => isWorkingDay(regionalCalendar(calendar, region), on));
    expect([worked('09'), worked('04')]).toEqual([
      [false, false, true],
      [false, true, true],
    ]);
  });

  it('puts the names and regions of a day right that is there already', () => {
    const changes = adopted()
      .give('change-days', { add: [off('2027-03-15')], reason: 'Annonce' })
      .give('change-days', { add: [off('2027-03-15', { regions: ['09'] })], reason: 'Seulement ici' });
    const there = changes.calendar.holidays.filter(({ on }) => on === '2027-03-15');
    expect(there).toMatchObject([{ regions: ['09'] }]);
  });
});

describe('announcing a feast', () => {
  it.each([
    ['of an unknown rule', { rule: 'islamic 02-02', year: 2027, on: '2027-03-11' }, 'CALENDAR.FEAST_UNKNOWN'],
    [
      'of a year the calendar does not hold',
      { rule: 'islamic 10-01', year: 2035, on: '2035-03-11' },
      'CALENDAR.FEAST_UNKNOWN',
    ],
    ['of days that are no feast', { rule: 'exceptional', year: 2027, on: '2027-03-11' }, 'CALENDAR.FEAST_UNKNOWN'],
    ['in another season', { rule: 'islamic 10-01', year: 2027, on: '2027-09-10' }, 'CALENDAR.FEAST_FAR'],
    ['in another year', { rule: 'islamic 10-01', year: 2027, on: '2026-03-11' }, 'CALENDAR.OTHER_YEAR'],
  ])('%s is refused', (_what, payload, code) => expect(refusalOf('announce-feast', payload)?.code).toBe(code));

  it('moves all its days of that year, and those alone', () => {
    const changes = adopted();
    expect(changes.daysOf('islamic 10-01', 2027)).toEqual(['2027-03-10', '2027-03-11']);
    changes.give('announce-feast', { rule: 'islamic 10-01', year: 2027, on: '2027-03-11' });
    expect(changes.daysOf('islamic 10-01', 2027)).toEqual(['2027-03-11', '2027-03-12']);
    expect(changes.daysOf('islamic 10-01', 2028)).toEqual(['2028-02-27', '2028-02-28']);
    const certain = changes.calendar.holidays.filter(({ certainty }) => certainty === 'announced');
    expect(certain.map(({ on }) => on)).toEqual(['2027-03-11', '2027-03-12']);
  });

  it('onto a fixed holiday leaves both there', () => {
    const { calendar } = adopted().give('announce-feast', { rule: 'islamic 03-12', year: 2027, on: '2027-08-14' });
    const rules = calendar.holidays.filter(({ on }) => on === '2027-08-14').map(({ rule }) => rule);
    expect(rules).toEqual(['fixed 08-14', 'islamic 03-12']);
  });
});

describe('setting Ramadan', () => {
  it('is refused in another year, where it lasts too long or no time at all, and where two would overlap', () => {
    const wrongYear = { year: 2028, from: '2027-02-08', to: '2027-03-10' };
    expect(refusalOf('set-ramadan', wrongYear)?.code).toBe('CALENDAR.OTHER_YEAR');
    const until = (to: string) => refusalOf('set-ramadan', { year: 2027, from: '2027-02-08', to })?.code;
    expect(['2027-02-07', '2027-02-08', '2027-12-08'].map(until)).toEqual([
      'CALENDAR.DATES_BACKWARDS',
      'CALENDAR.RAMADAN_LENGTH',
      'CALENDAR.RAMADAN_LENGTH',
    ]);
    const farAway = { year: 1927, from: '1927-03-05', to: '1927-04-03' };
    expect(refusalOf('set-ramadan', farAway)?.code).toBe('CALENDAR.YEAR_FAR');
    const seed = seedCalendar();
    const again = { ...seed.ramadan[1], from: '2027-02-20', to: '2027-03-21' } as WorkingCalendar['ramadan'][number];
    const calendar = { ...seed, ramadan: [...seed.ramadan, again] };
    expect(refusalOf('adopt-calendar', { calendar })?.code).toBe('CALENDAR.RAMADAN_OVERLAP');
  });

  it('takes the place of the predicted one and keeps its hours', () => {
    const { calendar } = adopted().give('set-ramadan', { year: 2027, from: '2027-02-08', to: '2027-03-10' });
    expect(calendar.ramadan).toHaveLength(4);
    expect(calendar.ramadan[1]).toEqual({
      from: '2027-02-08',
      to: '2027-03-10',
      hours: { from: '09:00', to: '15:00' },
    });
  });
});

describe('a new version', () => {
  const changed = (): Changes => adopted().give('change-days', { add: [off('2027-03-15')], reason: 'Annonce' });

  it('is handed out to the batches and sessions that are not over, and to journeys by a bulk', () => {
    const { state } = changed();
    if (!state) throw new Error('nothing changed');
    const [duty, ...others] = calendarDuties(state);
    expect([duty?.key, duty?.kind, others]).toEqual(['follow/2', 'dispatch', []]);
    const orders = calendarOrders(state, { key: 'follow/2' });
    expect(orders.map(({ category, name, regardless }) => [category, name, regardless ?? false])).toEqual([
      ['batch', 'replan-deadlines', true],
      ['batch', 'replan-deadlines', true],
      ['session', 'replan-deadlines', true],
      ['bulk', 'request-bulk', false],
      ['calendar', 'record-replanned', false],
    ]);
    expect(calendarOrders(state, { key: 'follow/1' })).toEqual([]);
    expect(calendarView(state, 2, (instant) => instant)).toMatchObject({ phase: 'in-force', finished: false });
  });

  it('is followed once, said by the system alone', () => {
    const changes = changed();
    const byHand = changes.try('record-replanned', { duty: 'follow/2' }, people.programmeManager);
    expect(byHand.refusal?.code).toBe('IDENTITY.NOT_ALLOWED');
    changes.give('record-replanned', { duty: 'follow/2' });
    expect(changes.state && isCalendarFollowed(changes.state)).toBe(true);
    expect(changes.try('record-replanned', { duty: 'follow/2' }).refusal?.code).toBe('CALENDAR.FOLLOWED_ALREADY');
  });

  it('overtakes one that is not handed out yet', () => {
    const { state } = changed().give('announce-feast', { rule: 'islamic 10-01', year: 2027, on: '2027-03-10' });
    expect(state && calendarDuties(state).map(({ key }) => key)).toEqual(['follow/3']);
  });

  it('is the same calendar once more where the zone data changed, and everybody follows it', () => {
    const calendar = seedCalendar();
    const { state } = adopted();
    const again = { type: 'adopt-calendar', country: 'MA', payload: { calendar } } as const;
    const [event] =
      calendarAggregate.decide(again, state, { ...testContext(), following, zoneVersion: 'next' }).events ?? [];
    expect(event?.data).toMatchObject({ version: 2, zoneVersion: 'next', follow: { batches: ['4', '5'] } });
  });

  it('that changes names alone, or is the first of a new installation, moves nobody', () => {
    const renamed = adopted().give('change-days', {
      add: [{ ...off('2027-05-01', { rule: 'fixed 05-01', certainty: 'fixed' }), names: { ar: 'عيد', fr: 'Fête' } }],
      reason: 'Nom',
    });
    expect([adopted().state?.follow, renamed.state?.follow]).toEqual([undefined, undefined]);
  });

  it('is listed with what it changed, by whom, and when everybody had followed', () => {
    const { recorded } = changed().give('record-replanned', { duty: 'follow/2' });
    const [first, second] = calendarHistory(recorded);
    expect([first?.version, first?.difference, first?.followedAt]).toEqual([1, undefined, undefined]);
    expect(second).toMatchObject({
      version: 2,
      reason: 'Annonce',
      adoptedBy: { role: 'system' },
      difference: { days: [{ on: '2027-03-15', change: 'off', names }], weekend: false, hours: false },
      followedAt: testContext().now,
    });
  });
});
