import { useLanguage, say } from '../language/use-texts';
import { choiceTexts } from './choice-texts';
import { fieldTexts } from './field-texts';
import { useFormKnowledge } from './form-context';

/** A name of ours in words, where nobody has written it: `ownContribution` → own contribution. */
const spelledOut = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();

const hasKey = <Key extends string>(entries: Readonly<Record<Key, unknown>>, name: string): name is Key =>
  name in entries;

export interface Labels {
  field: (name: string) => string;
  choice: (value: string) => string;
}

/** What fields and values are called in the page's language. */
export function useLabels(): Labels {
  const language = useLanguage();
  const { names } = useFormKnowledge();
  return {
    field: (name) =>
      names?.[name] ?? (hasKey(fieldTexts.entries, name) ? say(fieldTexts, language)(name) : spelledOut(name)),
    choice: (value) => (hasKey(choiceTexts.entries, value) ? say(choiceTexts, language)(value) : spelledOut(value)),
  };
}
