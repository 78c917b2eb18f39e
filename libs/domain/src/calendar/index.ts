export { calendarAggregate, type CalendarFollow, type CalendarState } from './calendar-aggregate';
export { type CalendarDifference, type ChangedDay, differenceOf } from './difference';
export * from './follow';
export { calendarHistory, type CalendarVersion } from './history';
export * from './regional-calendar';
export { seedCalendar } from './seed';
export * from './working-day-ordinals';
export * from './working-days';
export * from './working-hours';
