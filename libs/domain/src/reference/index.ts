export * from './sector';
export * from './territory';
export { matchKey, normaliseText, toWesternDigits } from './text';
