export * from './check-in-code';
export * from './commands';
export * from './events';
export * from './payloads';
export * from './stages';
