export * from './calendar-aggregate';
export * from './regional-calendar';
export { seedCalendar } from './seed';
export * from './working-days';
export * from './working-hours';
