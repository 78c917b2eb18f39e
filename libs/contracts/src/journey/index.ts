export * from './application';
export * from './commands';
export * from './payloads';
export * from './states';
