export { dateInWords } from './dates';
export * from './language';
export * from './translate';
