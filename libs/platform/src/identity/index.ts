export * from './development-keys';
export * from './development-tokens';
export * from './permissions';
export * from './principal';
export * from './task-reach';
export * from './token-verifier';
