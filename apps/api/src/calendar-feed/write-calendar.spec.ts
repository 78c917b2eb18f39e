import ICAL from 'ical.js';
import type { JourneyState } from '@mourafaka/domain';
import { journeyIn, sampleJourneyId, stateOf } from '../../../../libs/domain/src/testing';
import { instantOf } from '../../../../libs/engine/src/time/zone';
import { appointmentsOf, type FeedContext } from './appointments';
import { writeCalendar } from './write-calendar';

const context: FeedContext = { language: 'fr', since: '2027-01-01', instantOf, moduleName: (_batch, module) => module };
const training: JourneyState = stateOf(journeyIn('training'));
const planned = (over: Partial<JourneyState['coachingPlan'][number]>): JourneyState => ({
  ...training,
  coachingPlan: training.coachingPlan.map((it) => (it.number === 2 ? { ...it, ...over } : it)),
});
const collective = {
  ...{
    sessionId: '0190aaaa-0000-7000-8000-0000000000aa',
    batch: '4',
    version: 7,
    module: 'strategy',
    stage: 'scheduled',
  },
  ...{ place: 'Maison de la coopérative', heldOn: '2027-02-16', from: '09:30', to: '16:00' },
  ...{ updatedAt: new Date('2027-01-28T10:00:00Z'), journeyIds: [sampleJourneyId] },
};
const write = (state: JourneyState, over: Partial<FeedContext> = {}): string =>
  writeCalendar('Agenda', appointmentsOf([state], [collective], { ...context, ...over }), 'https://mourafaka.example');
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
const second = (text: string) => eventsOf(text).find(({ uid }) => uid === `coaching-${sampleJourneyId}-2@mourafaka`);

describe('a consultant’s calendar', () => {
  it('has a whole day for a session whose hour is not known', () => {
    const event = second(write(training));
    expect([event?.startDate.toString(), event?.endDate.toString(), event?.startDate.isDate]).toEqual([
      '2027-05-26',
      '2027-05-27',
      true,
    ]);
  });

  it.each([
    ['in May, an hour ahead of UTC', '2027-05-20', '2027-05-20T09:00:00Z'],
    ['in Ramadan, at UTC', '2027-02-16', '2027-02-16T10:00:00Z'],
  ])('has the right instant of ten o’clock %s', (_what, plannedOn, instant) => {
    const event = second(write(planned({ plannedOn, from: '10:00', place: 'Siège, Drarga; salle 2' })));
    expect(event?.startDate.toString()).toBe(instant);
    expect(event?.location).toBe('Siège, Drarga; salle 2');
  });

  it('keeps the id of what is moved and counts the moves', () => {
    const moved = second(write(planned({ plannedOn: '2027-06-01', revision: 3, at: '2027-04-01T08:00:00.000Z' })));
    expect([moved?.sequence, moved?.component.getFirstPropertyValue('dtstamp')?.toString()]).toEqual([
      3,
      '2027-04-01T08:00:00Z',
    ]);
  });

  it('names the cooperative and links to its page, and names nobody', () => {
    const text = write(training);
    expect(second(text)?.summary).toBe('Coopérative Exemple Argan : séance d’accompagnement 2');
    expect(text.replace(/\r\n /g, '')).toContain(`URL;VALUE=URI:https://mourafaka.example/journeys/${sampleJourneyId}`);
    expect(text).not.toMatch(/Fatima|2126/);
    expect(second(write(training, { language: 'ar' }))?.summary).toContain('تعاونية المثال للأركان');
  });

  it('has the visits that are planned', () => {
    const planned = {
      id: 'V1',
      status: 'planned' as const,
      on: '2027-03-02',
      from: '09:30',
      revision: 1,
      at: '2027-02-01T08:00:00.000Z',
    };
    const uidOf = (visit: JourneyState['visits'][number]) =>
      eventsOf(write({ ...training, visits: [visit] })).flatMap(({ uid, startDate }) =>
        uid.startsWith('visit-') ? [`${uid} ${startDate.toString()}`] : [],
      );
    expect(uidOf(planned)).toEqual([`visit-${sampleJourneyId}-V1@mourafaka 2027-03-02T09:30:00Z`]);
    expect(uidOf({ ...planned, status: 'cancelled' })).toEqual([]);
  });

  it('has collective training with its cooperatives, and says what is cancelled', () => {
    const event = eventsOf(write(training)).find(({ uid }) => uid.startsWith('training-'));
    expect([event?.startDate.toString(), event?.sequence, event?.description]).toEqual([
      '2027-02-16T09:30:00Z',
      7,
      'Coopérative Exemple Argan',
    ]);
    const gone = writeCalendar('x', appointmentsOf([training], [{ ...collective, stage: 'cancelled' }], context), '');
    expect(gone).toContain('STATUS:CANCELLED');
  });

  it('leaves out what is held, what is long past and what stands still', () => {
    const held = { ...training, sessions: [{ id: 'S1', number: 2, occurredOn: 'x', attended: 1, durationMinutes: 1 }] };
    expect(second(write(held))).toBeUndefined();
    expect(second(write(training, { since: '2027-06-01' }))).toBeUndefined();
    expect(eventsOf(write({ ...training, suspended: { since: 'x', reason: 'x' } }))).toHaveLength(1);
  });

  it('is the same text for the same appointments, in lines of at most 75 bytes', () => {
    const text = write(training, { language: 'ar' });
    expect(write(training, { language: 'ar' })).toBe(text);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.includes('\n') && !/[^\r]\n/.test(text)).toBe(true);
  });
});
