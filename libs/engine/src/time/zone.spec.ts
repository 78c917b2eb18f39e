import fc from 'fast-check';
import { dateOf, endOfDay, instantOf, zoneDataVersion } from './zone';

describe('local time in Casablanca', () => {
  it('is an hour ahead of UTC, and not so around Ramadan', () => {
    expect(instantOf('2026-11-24', '09:00')).toBe('2026-11-24T08:00:00.000Z');
    expect(instantOf('2026-03-02', '09:00')).toBe('2026-03-02T09:00:00.000Z');
  });

  it('puts an instant on the day people there call it', () => {
    expect(dateOf('2026-11-24T22:59:59.999Z')).toBe('2026-11-24');
    expect(dateOf('2026-11-24T23:00:00.000Z')).toBe('2026-11-25');
    expect(dateOf('2026-03-02T23:59:59.999Z')).toBe('2026-03-02');
  });

  it('ends a day a millisecond before the next', () => {
    expect(endOfDay('2026-11-24')).toBe('2026-11-24T22:59:59.999Z');
    expect(endOfDay('2026-03-02')).toBe('2026-03-02T23:59:59.999Z');
  });

  it('of any day and office hour leads back to that day', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('00:00', '08:30', '16:30', '23:59'), (at, time) => {
        const date = at.toISOString().slice(0, 10);
        expect(dateOf(instantOf(date, time))).toBe(date);
        expect(instantOf(date, time) <= endOfDay(date)).toBe(true);
      }),
    );
  });

  it('is refused where there is none', () => {
    expect(() => instantOf('2026-02-30', '09:00')).toThrow('no local date');
    expect(() => dateOf('yesterday')).toThrow('no instant');
    expect(() => endOfDay('2026-13-01')).toThrow('no local date');
  });

  it('names the edition of the zone database it is reckoned by', () => {
    expect(zoneDataVersion).toMatch(/^20\d\d[a-z]$/);
  });
});
