import { instantOfAsOf } from './as-of';

const now = new Date('2026-07-10T12:00:00.000Z');

describe('as of', () => {
  it.each(['2026-07-11', '2026-07-10T12:00:00.001Z', '2099-01-01'])('refuses %s, which lies ahead', (asOf) => {
    expect(() => instantOfAsOf(asOf, now)).toThrow('REQUEST.INVALID');
  });

  it.each(['2011-05-10', '1999-12-31', '2011-05-10T22:59:59Z'])('refuses %s, before the programme began', (asOf) => {
    expect(() => instantOfAsOf(asOf, now)).toThrow('REQUEST.INVALID');
  });

  it.each([
    ['2026-07-09', '2026-07-09T22:59:59.999Z'],
    // In Ramadan Morocco keeps UTC.
    ['2026-03-01', '2026-03-01T23:59:59.999Z'],
    ['2026-07-10', '2026-07-10T12:00:00.000Z'],
    ['2026-07-10T13:00:00+02:00', '2026-07-10T11:00:00.000Z'],
  ])('takes %s for %s', (asOf, instant) => expect(instantOfAsOf(asOf, now).toISOString()).toBe(instant));
});
