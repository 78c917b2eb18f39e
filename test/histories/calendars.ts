import { calendarStream, type StreamId } from '@mourafaka/contracts';
import { type CalendarState, workingDayOnOrAfter, seedCalendar } from '@mourafaka/domain';
import { people } from '../../libs/domain/src/testing';
import { type JourneyWorld } from '../support/journey-world';
import type { Play } from './stage';
import { until } from '../support/until';

const stream = calendarStream('MA');

/** A day off, so many days from now or on the first working day after, in some regions or in all. */
async function dayOff(world: JourneyWorld, inDays: number, regions?: string[]): Promise<void> {
  const on = workingDayOnOrAfter(seedCalendar(), await world.dateIn(inDays));
  const names = { ar: 'عطلة استثنائية', fr: 'Congé exceptionnel' };
  const day = { on, names, certainty: 'exceptional', ...(regions && { regions }) };
  await world.give(stream, 'change-days', { add: [day], reason: 'Annonce' }, people.programmeManager);
}

/** A calendar that two journeys are about to follow. */
export const newCalendar = async (world: JourneyWorld): Promise<StreamId> => {
  await world.apply();
  await world.apply();
  await dayOff(world, 3);
  world.streams.push(stream);
  return stream;
};

export const calendars: Readonly<Record<string, Play>> = {
  'changed again at once, then followed': async ({ world, sleepUntil }) => {
    await dayOff(world, 6, ['09']);
    await until('the calendar to be followed', async () => {
      await sleepUntil((await world.now()) + 5_000);
      return (await world.engine.state<CalendarState>(stream))?.state.follow === undefined;
    });
  },
};
