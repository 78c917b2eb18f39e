export { builtInShort, templateTitle } from './built-in';
export { type Tone, tones } from './built-in/reminders';
export * from './catalogue';
export * from './templates';
export * from './texts';
export * from './variables';
