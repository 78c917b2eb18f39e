export { attendedModules } from './attended-modules';
export { isSessionFinished, sessionDuties } from './duties';
export * from './orders';
export * from './process-view';
export * from './session-aggregate';
export * from './state';
export { allowedSessionCommands, closedReason as sessionClosedReason } from './transitions';
