export * from './calendar-aggregate';
export { seedCalendar } from './seed';
export * from './working-days';
