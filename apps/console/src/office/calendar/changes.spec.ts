import { type Change, type Day, daysIn, withChange, withChanges, type WorkingCalendar, yearsOf } from './changes';

const feast = (on: string): Day => ({
  on,
  names: { ar: 'عيد الفطر', fr: 'Aïd al-Fitr' },
  certainty: 'predicted',
  rule: 'islamic 10-01',
});
const calendar: WorkingCalendar = {
  weekend: [6, 7],
  holidays: [feast('2027-03-10'), feast('2027-03-11'), feast('2028-02-27')],
  hours: { from: '08:30', to: '16:30' },
  ramadan: [{ from: '2027-02-09', to: '2027-03-09', hours: { from: '09:00', to: '15:00' } }],
};
const first = calendar.holidays[0] as Day;

describe('changes of the calendar', () => {
  it('leave it as it is until there are some', () => {
    expect(withChanges(calendar, [])).toEqual(calendar);
    expect(yearsOf(calendar)).toEqual(['2027', '2028']);
  });

  it('move all days of a feast with the first, and not that of another year', () => {
    const to: Day = { ...first, on: '2027-03-11', certainty: 'announced' };
    const after = withChanges(calendar, [{ type: 'edit', day: first, to }]);
    expect(after.holidays.map(({ on, certainty }) => [on, certainty])).toEqual([
      ['2027-03-11', 'announced'],
      ['2027-03-12', 'announced'],
      ['2028-02-27', 'predicted'],
    ]);
  });

  it('add and take away days, of one region apart from the country', () => {
    const day: Day = {
      on: '2027-05-03',
      names: { ar: 'عطلة', fr: 'Congé' },
      certainty: 'exceptional',
      regions: ['09'],
    };
    const added = withChanges(calendar, [{ type: 'add', day }]);
    expect(daysIn(added, '2027').at(-1)).toEqual(day);
    const { regions: _, ...everywhere } = day;
    expect(withChanges(added, [{ type: 'remove', day: everywhere }]).holidays).toHaveLength(4);
    expect(withChanges(added, [{ type: 'remove', day }]).holidays).toEqual(calendar.holidays);
  });

  it('hold also on a calendar that somebody else changed meanwhile', () => {
    const other = { ...calendar, weekend: [5, 6] };
    expect(withChanges(other, [{ type: 'hours', to: { from: '09:00', to: '17:00' } }])).toMatchObject({
      weekend: [5, 6],
      hours: { from: '09:00', to: '17:00' },
    });
  });

  it('of the week, its hours and one Ramadan count once', () => {
    const ramadan = (before: string, from: string): Change => ({
      type: 'ramadan',
      from: before,
      to: { from, to: '2027-03-10', hours: calendar.hours },
    });
    const changes = [
      ramadan('2027-02-09', '2027-02-10'),
      { type: 'weekend', to: [7] } as const,
      ramadan('2027-02-10', '2027-02-11'),
    ].reduce<Change[]>(withChange, []);
    expect(changes.map(({ type }) => type)).toEqual(['weekend', 'ramadan']);
    expect(withChanges(calendar, changes).ramadan.map(({ from }) => from)).toEqual(['2027-02-11']);
  });
});
