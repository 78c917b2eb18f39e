import type { CalendarCommand } from '@mourafaka/contracts';
import {
  calendarAggregate,
  calendarDuties,
  calendarView,
  fold,
  giveCommand,
  seedCalendar,
  testContext,
} from '@mourafaka/domain';
import { belongsTo } from '../lib/stage-plan';
import { stagePlans } from './stages';

it('the calendar’s one stage knows every duty the domain gives it', () => {
  const context = { ...testContext(), following: { batches: ['4'], sessions: [] } };
  const adopt: CalendarCommand = {
    type: 'adopt-calendar',
    country: 'MA',
    payload: { calendar: { ...seedCalendar(), weekend: [7] } },
  };
  const state = fold(calendarAggregate, giveCommand(calendarAggregate, [], adopt, context).recorded);
  if (!state) throw new Error('nothing was adopted');
  const plan = stagePlans[calendarView(state, 1, (instant) => instant).phase];
  const duties = calendarDuties(state);
  expect(duties).toHaveLength(1);
  expect(duties.filter((duty) => !plan || !belongsTo(plan, duty))).toEqual([]);
});
