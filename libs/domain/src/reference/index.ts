export { isFoundBy, searchTerms, searchWords } from './search';
export * from './sector';
export * from './territory';
export { matchKey, normaliseText } from './text';
