import { seedCalendar } from '@mourafaka/domain';
import { instantOf } from '@mourafaka/engine';
import { heldUntil } from './office-hours';

const at = (local: string) => new Date(instantOf(local.slice(0, 10), local.slice(11)));
const seed = seedCalendar();
const names = { ar: 'عطلة محلية', fr: 'Fête locale' };
const calendar = {
  ...seed,
  holidays: [...seed.holidays, { on: '2026-11-24', names, certainty: 'exceptional' as const, regions: ['02'] }],
};
const reminder = { kind: 'plan', otherwiseAt: at('2026-11-24 09:30') };
const held = (
  now: string,
  over: Partial<typeof reminder> | { kind: null } | { otherwiseAt: null } = {},
  region = '09',
) => heldUntil({ ...reminder, ...over }, { cooperative: { region } }, calendar, at(now))?.toISOString();

describe('a reminder that is late', () => {
  it('leaves at once within working hours', () => {
    expect(held('2026-11-23 15:00')).toBeUndefined();
  });

  it('waits for the messages of the next day that is worked in its region', () => {
    expect(held('2026-11-23 16:30')).toBe(instantOf('2026-11-24', '09:30'));
    expect(held('2026-11-23 16:30', {}, '02')).toBe(instantOf('2026-11-25', '09:30'));
    expect(held('2026-11-28 10:00')).toBe(instantOf('2026-11-30', '09:30'));
  });

  it('waits for the opening where it leaves alone', () => {
    expect(held('2026-11-23 20:00', { otherwiseAt: null })).toBe(instantOf('2026-11-24', '08:30'));
  });

  it('that was decided before the opening of Ramadan’s hours waits for that opening', () => {
    const early = { otherwiseAt: at('2027-02-08 08:45') };
    expect(held('2027-02-08 18:00', early)).toBe(instantOf('2027-02-09', '09:00'));
  });

  it('waits however late it is, and whatever time it was put off to', () => {
    expect(held('2026-11-23 16:44')).toBe(instantOf('2026-11-24', '09:30'));
    expect(held('2026-11-29 22:00')).toBe(instantOf('2026-11-30', '09:30'));
  });

  it('is not what a letter is: that is let go at any hour', () => {
    expect(held('2026-11-23 22:00', { kind: null })).toBeUndefined();
  });
});
