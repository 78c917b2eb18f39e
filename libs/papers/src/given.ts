import { figures, paperCodes, paperSentences, paperTitles, type Texts } from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';
import type { PaperData, PaperName } from './shapes';

/** Marks that reorder the text around them, and control characters: of old values and of files, since commands admit none. */
const unprintable = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}|\p{Cs}/gu;

const printable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(unprintable, '') : value;

/** `figure.received`, what a figure is called, and `formula.received`, what is counted. */
const figureTexts = Object.fromEntries(
  Object.entries(figures).flatMap(([key, { names, formula }]) => [
    [`figure.${key}`, names],
    [`formula.${key}`, formula],
  ]),
);

const catalogues = new Map<Language, Record<string, string>>();

/** Every text of the templates in one language. */
function textsIn(language: Language): Record<string, string> {
  const known = catalogues.get(language);
  if (known) return known;
  const all = Object.entries<Texts>({ ...paperSentences, ...paperCodes, ...paperTitles, ...figureTexts });
  const made = Object.fromEntries(all.map(([key, text]) => [key, text[language]]));
  catalogues.set(language, made);
  return made;
}

/** All a template is given, as one JSON text: values stay values, whatever they look like. */
export function givenTo<Name extends PaperName>(name: Name, data: PaperData[Name], language: Language): string {
  return JSON.stringify({ name, language, texts: textsIn(language), data }, printable);
}
