import { programmePolicy, type WorkingCalendar } from '@mourafaka/contracts';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dateOf, instantOf } from '../../engine/src/time/zone';
import { regionalCalendar } from './calendar/regional-calendar';
import { seedCalendar } from './calendar/seed';
import { addDays, isWorkingDay, workingDayOnOrAfter } from './calendar/working-days';
import { hoursOn } from './calendar/working-hours';
import { digestOn, messageTime, remindAt, reminderTime, workingInstant } from './message-time';
import { defaultPolicy } from './policy/default-policy';
import { testContext } from './testing';

const seed = seedCalendar();
const rif = { ar: 'ذكرى محلية', fr: 'Fête locale' };
/** The holidays of the country, and one of the region 02 alone. */
const calendar: WorkingCalendar = {
  ...seed,
  holidays: [...seed.holidays, { on: '2026-11-10', names: rif, certainty: 'exceptional', regions: ['02'] }],
};
const hours = defaultPolicy.messages;

/** A decision made at a local date and time in Casablanca, or at an instant. */
function at(moment: string, messages: typeof hours = hours) {
  const now = moment.endsWith('Z') ? moment : instantOf(moment.slice(0, 10), moment.slice(11));
  const policy = { ...defaultPolicy, messages };
  return { ...testContext({ now, policy, calendar }), today: dateOf(now), instantOf, dateOf };
}
const local = (instant: string) =>
  DateTime.fromISO(instant, { zone: 'Africa/Casablanca' }).toFormat("yyyy-MM-dd'T'HH:mm");
const leaves = (moment: string, about: Parameters<typeof reminderTime>[1] = {}) => {
  const { notBefore, otherwiseAt } = reminderTime(at(moment), about);
  return otherwiseAt === undefined ? [local(notBefore)] : [local(notBefore), local(otherwiseAt)];
};

describe('a reminder', () => {
  it('waits for Monday when it is late on Friday', () => {
    expect(leaves('2026-11-13T18:00')).toEqual(['2026-11-16T09:30', '2026-11-17T09:30']);
  });

  it('does not leave on a holiday, nor on a day off of its region alone', () => {
    expect(leaves('2026-11-18T09:00')[0]).toBe('2026-11-19T09:30');
    expect(leaves('2026-11-10T09:00', { region: '02' })[0]).toBe('2026-11-11T09:30');
    expect(leaves('2026-11-10T09:00', { region: '09' })[0]).toBe('2026-11-10T09:30');
  });

  it('waits for the day’s messages, and after those leaves at once, or with the next day’s where its reader had them', () => {
    expect(leaves('2026-11-16T09:00')).toEqual(['2026-11-16T09:30', '2026-11-17T09:30']);
    expect(leaves('2026-11-16T11:20')).toEqual(['2026-11-16T11:20', '2026-11-17T09:30']);
  });

  it('that is urgent waits for nothing but the hours of work', () => {
    expect(leaves('2026-11-16T09:00', { urgent: true })).toEqual(['2026-11-16T09:00']);
    expect(leaves('2026-11-16T07:00', { urgent: true })).toEqual(['2026-11-16T08:30']);
    expect(leaves('2026-11-16T16:30', { urgent: true })).toEqual(['2026-11-17T08:30']);
  });

  it('keeps the shorter hours of Ramadan', () => {
    expect(leaves('2026-03-02T15:30', { urgent: true })).toEqual(['2026-03-03T09:00']);
    const early = { sendAt: '08:30', digestAt: '08:45', quietFrom: '19:00' };
    expect(local(remindAt('2026-03-02', at('2026-03-01T10:00', early)))).toBe('2026-03-02T09:00');
    expect(local(digestOn('2026-03-02', at('2026-03-01T10:00', early)))).toBe('2026-03-02T09:00');
  });

  it('that a policy plans after the office closes is planned for its last hour', () => {
    const late = { sendAt: '17:00', digestAt: '17:30', quietFrom: '19:00' };
    expect(local(remindAt('2026-11-16', at('2026-11-01T10:00', late)))).toBe('2026-11-16T15:30');
    expect(local(digestOn('2026-03-02', at('2026-03-01T10:00', late)))).toBe('2026-03-02T14:00');
  });

  it('of a policy that says nothing of the day’s messages leaves half an hour after it is due', () => {
    const before = { sendAt: '09:00', quietFrom: '19:00' };
    expect(local(reminderTime(at('2026-11-16T09:00', before)).notBefore)).toBe('2026-11-16T09:30');
  });
});

describe('a policy', () => {
  const refusal = (messages: typeof hours) =>
    programmePolicy.safeParse({ ...defaultPolicy, messages }).error?.issues.map(({ message }) => message);

  it('is not adopted with a day’s messages before the sending hours, or when it is to be quiet', () => {
    for (const digestAt of ['08:59', '19:00', '23:00'])
      expect(refusal({ ...hours, digestAt })).toEqual(['POLICY.DIGEST_OUTSIDE_SENDING']);
    expect(refusal({ ...hours, sendAt: '20:00' })).toContain('POLICY.QUIET_BEFORE_SENDING');
  });

  it('may send them from the first minute to the last, or not say when', () => {
    for (const digestAt of ['09:00', '18:59', undefined]) expect(refusal({ ...hours, digestAt })).toBeUndefined();
  });
});

describe('a letter', () => {
  it('leaves at once by day, in the morning by night, whatever the day', () => {
    expect(local(messageTime(at('2026-11-18T12:00')))).toBe('2026-11-18T12:00');
    expect(local(messageTime(at('2026-11-18T03:00')))).toBe('2026-11-18T09:00');
    expect(local(messageTime(at('2026-11-18T19:00')))).toBe('2026-11-19T09:00');
  });
});

describe('whenever a reminder is performed', () => {
  const instant = fc
    .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2029-10-31') })
    .map((ms) => new Date(ms).toISOString());
  const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  });
  const messages = fc
    .tuple(time, time, time)
    .map((times) => [...times].sort())
    .filter(([sendAt, digestAt, quietFrom]) => sendAt !== quietFrom && digestAt !== quietFrom)
    .map(([sendAt = '', digestAt = '', quietFrom = '']) => ({ sendAt, digestAt, quietFrom }));
  const region = fc.constantFrom(undefined, '02', '09');
  const about = fc.record({ region, urgent: fc.boolean() });

  const isWorked = (moment: string, code: string | undefined) => {
    const regional = regionalCalendar(calendar, code);
    const [day = '', hour = ''] = local(moment).split('T');
    const { from, to } = hoursOn(regional, day);
    return isWorkingDay(regional, day) && from <= hour && hour < to;
  };

  it('it leaves in working hours, never outside', () =>
    fc.assert(
      fc.property(instant, messages, about, (now, kept, given) => {
        const { notBefore, otherwiseAt } = reminderTime(at(now, kept), given);
        expect([notBefore, otherwiseAt ?? notBefore].filter((moment) => !isWorked(moment, given.region))).toEqual([]);
      }),
    ));

  it('it never leaves before, and otherwise on a later day', () =>
    fc.assert(
      fc.property(instant, messages, about, (now, kept, given) => {
        const { notBefore, otherwiseAt } = reminderTime(at(now, kept), given);
        expect(notBefore >= now).toBe(true);
        expect(otherwiseAt === undefined || dateOf(otherwiseAt) > dateOf(notBefore)).toBe(true);
        expect(otherwiseAt === undefined).toBe(given.urgent);
      }),
    ));

  it('one performed later never leaves earlier', () =>
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 10 * 86_400_000 }), messages, about, (now, more, kept, given) => {
        const later = new Date(Date.parse(now) + more).toISOString();
        const [first, second] = [now, later].map((moment) => reminderTime(at(moment, kept), given));
        expect((first?.notBefore ?? '') <= (second?.notBefore ?? '')).toBe(true);
        expect((first?.otherwiseAt ?? '') <= (second?.otherwiseAt ?? '')).toBe(true);
      }),
    ));

  it('it leaves at the same moment however often it is asked, and what waits for that moment waits no longer', () =>
    fc.assert(
      fc.property(instant, messages, about, (now, kept, given) => {
        const { notBefore } = reminderTime(at(now, kept), given);
        expect(reminderTime(at(notBefore, kept), given).notBefore).toBe(notBefore);
      }),
    ));

  it('nothing is planned before the day’s messages leave, nor outside the hours of its day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1390 }), messages, (n, kept) => {
        const day = workingDayOnOrAfter(calendar, addDays('2026-01-01', n));
        const context = at('2026-01-01T10:00', kept);
        const planned = remindAt(day, context);
        expect(isWorked(planned, undefined) && planned <= digestOn(day, context)).toBe(true);
        expect(workingInstant({ ...context, now: planned, today: day })).toBe(planned);
      }),
    ));
});
