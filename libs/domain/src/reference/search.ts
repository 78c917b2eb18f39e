import { normaliseText } from './text';

/**
 * Looking for a name as people type it. Of a stored name are kept the words it may be found under, one for each way of
 * writing them; what is looked for is the beginnings of such words. `searchWords` and `searchTerms` belong together: a name
 * is found by its own words, however they are spelt, and by how each of them begins.
 */

/** Letters that one keyboard writes for another's, or that many leave out; names are compared without minding them. */
const letters: Readonly<Record<string, string>> = {
  ء: '',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
  ې: 'ي',
  ے: 'ي',
  ڤ: 'ف',
  ڥ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڨ: 'ق',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};
const oneOfLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

const fold = (normal: string): string => normal.replace(oneOfLetters, (letter) => letters[letter] ?? letter);

const partsOf = (token: string): string[] => fold(normaliseText(token)).split(' ').filter(Boolean);

/** The pieces between spaces, each with its words: «M'diq» is one piece of two words. */
const piecesOf = (text: string): string[][] => text.normalize('NFKC').split(/\s+/u).map(partsOf);

/** What they all are tells none from another: it is neither kept nor asked for. */
const kinds = ['cooperative', 'cooperatives', 'coop', 'تعاونيه', 'التعاونيه', 'تعاونيات', 'التعاونيات'];
const telling = (pieces: string[][]): string[][] =>
  pieces.map((parts) => parts.filter((word) => !kinds.includes(word))).filter((parts) => parts.length > 0);

/** Words too short and too common to tell one name from another; the articles among them are written together with the next. */
const articles = ['el', 'al', 'l', 'd', 'و', 'ال', 'ل', 'ب'];
const particles = ['a', 'au', 'aux', 'de', 'des', 'du', 'en', 'et', 'la', 'le', 'les', 'of', 'pour', 'the', 'في', 'من'];
const small = new Set([...articles, ...particles]);

/** «ben slimane» and «benslimane», «عبد الله» and «عبدالله»: a short word is often written together with the next. */
const isJoined = (word: string, next: string): boolean =>
  word.length <= 3 && !particles.includes(word) && !/\p{N}/u.test(word + next);

/** «الأركان», «والأركان», «بالأركان», «للأركان» without what is written in front of «أركان»; of two letters at least. */
const withoutArticle = (word: string): string => word.replace(/^(?:[وبفك]?ال|و?لل)(?=..)/u, '');

/** Ways in which one word is found: as it is, without the «و» before an article, without the article. */
const waysOf = (word: string): string[] => [word, word.replace(/^[وبفك](?=ال..)/u, ''), withoutArticle(word)];

/** All words under which a text is found; each once, sorted. */
export function searchWords(texts: readonly (string | undefined)[]): string[] {
  const found = new Set<string>();
  const add = (word: string): void => waysOf(word).forEach((way) => found.add(way));
  for (const text of texts) {
    const pieces = telling(piecesOf(text ?? ''));
    for (const parts of pieces) if (parts.length > 1) add(parts.join(''));
    const words = pieces.flat();
    words.forEach((word, index) => {
      add(word);
      const next = words[index + 1];
      if (next !== undefined && isJoined(word, next)) add(word + next);
    });
  }
  return [...found].sort();
}

/** Beginnings of words, of which one must occur; a letter alone is a word. */
export type SearchTerm = readonly string[];

/**
 * What is asked of the words a name is found under, all of it: nothing of «coopérative», which all of them are. Undefined
 * where no letter and no digit is given.
 */
export function searchTerms(text: string): SearchTerm[] | undefined {
  const pieces = piecesOf(text);
  if (pieces.every((parts) => parts.length === 0)) return undefined;
  const words = telling(pieces).flatMap((parts) => parts.map((word) => ({ word, whole: parts.join('') })));
  const large = words.filter(({ word }) => !small.has(word));
  return (large.length > 0 ? large : words).map((asked) => {
    const index = words.indexOf(asked);
    const { word, whole } = asked;
    const [before, after] = [words[index - 1]?.word, words[index + 1]?.word];
    const ways = [
      word,
      whole,
      ...(before !== undefined && isJoined(before, word) ? [before + word] : []),
      ...(after !== undefined && isJoined(word, after) ? [word + after] : []),
    ];
    return [...new Set(ways.map(withoutArticle))];
  });
}

/** Whether a word is found by what is asked for. */
export const isFoundBy = (word: string, asked: string): boolean =>
  asked.length === 1 ? word === asked : word.startsWith(asked);
