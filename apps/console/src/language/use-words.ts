import type { Words } from './catalogue';
import { useLanguage } from './use-texts';

/** A text that stands beside what it names, as in a table of places, in the page's language. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return ([ar, fr, en]) => ({ ar, fr, en })[language];
}
