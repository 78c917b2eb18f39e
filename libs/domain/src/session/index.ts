export * from './session-aggregate';
export * from './state';
