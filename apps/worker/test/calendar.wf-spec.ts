import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bulkStream,
  type CalendarChange,
  calendarStream,
  entityOf,
  type Holiday,
  type JourneyEventData,
  sessionStream,
  type StoredEvent,
  type StreamId,
} from '@mourafaka/contracts';
import {
  addDays,
  type BatchState,
  type CalendarState,
  type JourneyState,
  type SessionState,
  seedCalendar,
  workingDayOnOrAfter,
} from '@mourafaka/domain';
import { type CalendarPreview, dateOf } from '@mourafaka/engine';
import { testServerClock } from '@mourafaka/platform';
import { people } from '../../../libs/domain/src/testing';
import { days, JourneyWorld } from '../../../test/support/journey-world';
import { timeSkipping } from '../../../test/support/temporal';
import { until } from '../../../test/support/until';

const calendar = calendarStream('MA');
const hours = (count: number): number => days(count) / 24;
const names = { ar: 'عطلة استثنائية', fr: 'Congé exceptionnel' };

describe('a change of the calendar', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;
  let inSouss: StreamId[] = [];
  let inRabat: StreamId[] = [];

  const journeys = (): StreamId[] => [...inSouss, ...inRabat];
  const stateOf = async (stream: StreamId): Promise<JourneyState> =>
    (await world.engine.state<JourneyState>(stream))?.state as JourneyState;
  const dueOf = async (stream: StreamId): Promise<string> => (await stateOf(stream)).deadlines[0]?.dueOn ?? '';
  const calendarState = async (): Promise<CalendarState> =>
    (await world.engine.state<CalendarState>(calendar))?.state as CalendarState;
  const eventsOf = async (streams: readonly StreamId[]): Promise<StoredEvent[]> =>
    (await Promise.all(streams.map((stream) => world.journal.read(stream)))).flat();
  const counted = async (type: string, streams = [...journeys(), 'batch-B4']): Promise<number> =>
    (await eventsOf(streams)).filter((event) => event.type === type).length;

  async function preview(command: CalendarChange, payload: unknown): Promise<CalendarPreview> {
    const answer = await world.engine.previewCalendar('MA', { command, payload });
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    return answer;
  }

  /** Makes the change and waits until everybody has followed. */
  async function change(command: CalendarChange, payload: unknown): Promise<void> {
    await world.give(calendar, command, payload, people.programmeManager);
    const { follow } = await calendarState();
    await until('the calendar to be followed', async () => {
      await environment.sleep('5 seconds');
      return (await calendarState()).follow === undefined;
    });
    const bulk = bulkStream(follow?.bulkId ?? '');
    if (follow) await until('the bulk to be finished', async () => (await counted('BulkFinished', [bulk])) > 0);
  }

  const dayOff = (on: string, more: Partial<Holiday> = {}): Holiday => ({
    on,
    names,
    certainty: 'exceptional',
    ...more,
  });

  beforeAll(async () => {
    environment = await timeSkipping();
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock: testServerClock(environment) });
    await world.worker();
    await world.relay();
    inSouss = [await world.apply(), await world.apply(), await world.apply()];
    inRabat = [await world.apply({ region: '04', province: '421' })];
    for (const stream of journeys()) await world.caughtUp(stream);
  });
  afterAll(async () => {
    await world.close();
    await environment.teardown();
  });

  /** A working day before the completeness check of all is due. */
  const soon = async (): Promise<string> => workingDayOnOrAfter(seedCalendar(), await world.dateIn(3));

  it('moves as many deadlines as its preview says, and records nothing else', async () => {
    const payload = { add: [dayOff(await soon())], reason: 'Annonce' };
    const expected = await preview('change-days', payload);
    expect(expected).toMatchObject({ version: 2, journeys: 4 });
    expect(expected.deadlines).toBeGreaterThanOrEqual(4);
    const [first] = expected.items;
    expect(first?.why).toEqual([{ on: payload.add[0]?.on, change: 'off', names }]);

    const before = await eventsOf(journeys());
    await change('change-days', payload);
    expect(await counted('DeadlineMoved')).toBe(expected.deadlines);
    const after = await eventsOf(journeys());
    const made = after.filter(({ eventId }) => !before.some((event) => event.eventId === eventId));
    expect(made.filter(({ type }) => type !== 'DeadlineMoved').map(({ type }) => type)).toEqual(
      Array.from({ length: expected.journeys }, () => 'DeadlinesReplanned'),
    );
    const moved = made.find(({ type, data }) => {
      const { kind } = data as { kind?: string };
      return type === 'DeadlineMoved' && kind === first?.kind;
    })?.data as JourneyEventData<'DeadlineMoved'>;
    expect(moved).toMatchObject({ why: 'calendar', previousDueOn: first?.from, dueOn: first?.to, calendarVersion: 2 });
  });

  it('in one region moves nothing in another', async () => {
    const here = await Promise.all(inSouss.map(dueOf));
    const there = await dueOf(inRabat[0] ?? '');
    const on = workingDayOnOrAfter((await calendarState()).calendar, addDays(await world.dateIn(0), 5));
    const payload = { add: [dayOff(on, { regions: ['09'] })], reason: 'Moussem' };
    const expected = await preview('change-days', payload);
    expect(expected.items.map(({ id }) => id).filter((id) => !inSouss.map(entityOf).includes(id))).toEqual([]);
    await change('change-days', payload);
    expect(await dueOf(inRabat[0] ?? '')).toBe(there);
    for (const [n, stream] of inSouss.entries()) expect((await dueOf(stream)) > (here[n] ?? '')).toBe(true);
  });

  it('reaches a call and a training session whose reminders hang on it', async () => {
    const session = sessionStream(randomUUID());
    world.streams.push(session);
    await world.give(session, 'schedule', {
      ...{ batch: 'B4', module: 'governance', region: '09', place: 'Siège', trainer: 'Formateur Exemple' },
      ...{ heldOn: await world.dateIn(40), from: '09:30', to: '16:00', capacity: 20 },
    });
    const ofSession = async () => (await world.engine.state<SessionState>(session))?.state.reminders[0]?.at ?? '';
    const ofCall = async () =>
      (await world.engine.state<BatchState>('batch-B4'))?.state.call?.schedule?.steps[0]?.at ?? '';
    const before = [await ofSession(), await ofCall()].map(dateOf);
    const payload = { add: [...new Set(before)].map((on) => dayOff(on)), reason: 'Annonce' };
    expect(await preview('change-days', payload)).toMatchObject({ batches: 1, sessions: 1 });
    await change('change-days', payload);
    const after = [await ofSession(), await ofCall()].map(dateOf);
    expect(after.map((on, n) => on < (before[n] ?? ''))).toEqual([true, true]);
  });

  it('of names and certainty alone sends nobody anywhere', async () => {
    const before = await calendarState();
    const feast = before.calendar.holidays.find(({ certainty }) => certainty === 'predicted');
    const payload = { rule: feast?.rule, year: Number(feast?.on.slice(0, 4)), on: feast?.on };
    expect(await preview('announce-feast', payload)).toMatchObject({ deadlines: 0, difference: { days: [] } });
    await world.give(calendar, 'announce-feast', payload, people.programmeManager);
    const after = await calendarState();
    expect([after.adopted, after.follow]).toEqual([before.adopted + 1, undefined]);
  });

  it('announced the evening before moves tomorrow’s reminder', async () => {
    const [stream = ''] = inSouss;
    const step = (await stateOf(stream)).deadlines[0]?.steps.find(({ kind }) => kind === 'remind');
    const day = dateOf(step?.at ?? '');
    const reminders = async () =>
      (await world.journal.read(stream)).filter(
        ({ type, data }) =>
          type === 'MessageIssued' && (data as { duty: string }).duty.endsWith(step?.name ?? 'no reminder'),
      );
    await environment.sleep(Date.parse(step?.at ?? '') - hours(15) - (await world.now()));
    expect(await reminders()).toEqual([]);
    await change('change-days', { add: [dayOff(day)], reason: 'Annoncé ce soir' });
    await environment.sleep(hours(23));
    expect(await reminders()).toEqual([]);
    await environment.sleep(days(7));
    await world.caughtUp(stream);
    const [reminder, ...more] = await reminders();
    expect(more).toEqual([]);
    expect(dateOf(reminder?.recordedAt ?? '')).toBe(
      workingDayOnOrAfter((await calendarState()).calendar, addDays(day, 1)),
    );
  });
});
