export * from './permissions';
export * from './principal';
export * from './task-reach';
export * from './tokens';
