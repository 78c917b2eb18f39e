import { instantOfAsOf, pageAsOf } from './as-of';

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

describe('a page as of today’s date', () => {
  const first = pageAsOf('2026-07-10', now);
  const next = first.marked('cursor');

  it('is as of the instant of the first page, also after midnight', () => {
    expect(first.at).toEqual(now);
    for (const later of ['2026-07-10T12:05:00.000Z', '2026-07-11T00:30:00.000Z']) {
      const page = pageAsOf('2026-07-10', new Date(later), next);
      expect(page).toMatchObject({ at: now, cursor: 'cursor' });
      expect(page.marked('other')).toBe(first.marked('other'));
    }
  });

  it('leaves the cursors of other days and of instants as they are', () => {
    expect(pageAsOf('2026-07-09', now, next)).toMatchObject({ cursor: next });
    expect(pageAsOf('2026-07-10T11:00:00Z', now, next)).toMatchObject({ cursor: next });
    expect(pageAsOf('2026-07-09', now, 'cursor').marked('other')).toBe('other');
    const ahead = `${now.getTime() + 1}.cursor`;
    expect(pageAsOf('2026-07-10', now, ahead)).toMatchObject({ at: now, cursor: ahead });
    expect(pageAsOf('2026-07-10', now, '999999999999999.cursor')).toMatchObject({ at: now });
  });
});
