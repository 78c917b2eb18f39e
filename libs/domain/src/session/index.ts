export { attendedModules } from './attended-modules';
export { isSessionFinished, sessionDuties } from './duties';
export * from './orders';
export * from './process-view';
export * from './session-aggregate';
export { sessionDeadlines } from './deadlines';
export * from './state';
export { sessionTasks } from './tasks';
export { allowedSessionCommands, closedReason as sessionClosedReason } from './transitions';
