export * from './filter';
export * from './items';
