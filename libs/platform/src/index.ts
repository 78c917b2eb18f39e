export * from './clock';
export * from './config';
export * from './database';
export * from './errors';
export * from './i18n';
export * from './identity';
export * from './logging';
export * from './problem';
