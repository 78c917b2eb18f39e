export * from './calendar';
export * from './commands';
