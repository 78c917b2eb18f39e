import { editDistance, matchKey } from './text';

/** A list of things that people name in several ways, searched by any of them. */
export interface NameIndex<T> {
  /** The thing of that name or code, whatever the accents, case, hyphens or Arabic letter variants; undefined when unknown. */
  find(text: string): T | undefined;
  /** The known thing whose name is nearest to a misspelt one, when it is near enough to be worth proposing. */
  suggest(text: string): T | undefined;
}

interface Options<T> {
  names: (item: T) => readonly string[];
  /** Words that may stand before a name, e.g. «Province de», «إقليم»; compared after normalisation, longest first. */
  prefixes?: readonly string[];
}

/** Builds the index once; two things of the same name are a mistake in the data, so it throws. */
export function indexByName<T>(items: readonly T[], { names, prefixes = [] }: Options<T>): NameIndex<T> {
  const byKey = new Map<string, T>();
  for (const item of items) {
    for (const key of names(item).map(matchKey)) {
      const holder = byKey.get(key);
      if (holder !== undefined && holder !== item) throw new Error(`two reference entries share the name '${key}'`);
      byKey.set(key, item);
    }
  }
  const prefixKeys = prefixes.map(matchKey).sort((a, b) => b.length - a.length);
  const spellings = (text: string): string[] => {
    const key = matchKey(text);
    const bare = prefixKeys.filter((prefix) => key.startsWith(prefix)).map((prefix) => key.slice(prefix.length));
    return [key, ...bare].filter((spelling) => spelling !== '');
  };

  return {
    find: (text) => spellings(text).reduce<T | undefined>((found, key) => found ?? byKey.get(key), undefined),
    suggest: remembered((text) => nearest(spellings(text), byKey)),
  };
}

const mostRemembered = 1_000;

/** A file repeats its mistakes, row after row, and each search for the nearest name costs a millisecond. */
function remembered<T>(search: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    if (answers.size >= mostRemembered) answers.clear();
    const answer = search(text);
    answers.set(text, answer);
    return answer;
  };
}

/** Names longer than this are not names, and comparing them would cost time. */
const longestName = 80;

function nearest<T>(spellings: readonly string[], byKey: ReadonlyMap<string, T>): T | undefined {
  let best: { item: T; distance: number } | undefined;
  for (const spelling of spellings.filter((text) => text.length <= longestName)) {
    for (const [key, item] of byKey) {
      // One slip in a short name, up to a third of a long one: farther than that, a proposal only confuses.
      const tolerance = Math.max(1, Math.floor(Math.min(key.length, spelling.length) / 3));
      if (Math.abs(key.length - spelling.length) > tolerance || key.length < 3) continue;
      const distance = editDistance(spelling, key);
      if (distance <= tolerance && (!best || distance < best.distance)) best = { item, distance };
    }
  }
  return best?.item;
}
