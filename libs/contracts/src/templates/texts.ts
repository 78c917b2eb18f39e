/** The text of a template as people write it, and what may be wrong with it. */
import { z } from 'zod';
import { line, paragraph, type Texts } from '../fields';
import type { FieldIssue } from '../refusal';
import { builtInShort, templateTitle } from './built-in';
import { isTemplate, messageTemplates, type TemplateAudience, templateChain } from './catalogue';
import { placeholder, variablesIn } from './variables';

/** `short`: an SMS, a line of the inbox or of a digest. `subject` and `body`: of a mail; absent: the title and the short text. */
const ofLanguage = z.strictObject({
  short: line(320),
  subject: line(150).optional(),
  body: paragraph(4000).optional(),
});
export const templateTexts = z.strictObject({ ar: ofLanguage, fr: ofLanguage, en: ofLanguage });
export type TemplateTexts = z.infer<typeof templateTexts>;
export type TemplateText = z.infer<typeof ofLanguage>;

const languages = ['ar', 'fr', 'en'] as const satisfies readonly (keyof Texts)[];

const inEach = (of: (language: keyof Texts) => TemplateText): TemplateTexts => ({
  ar: of('ar'),
  fr: of('fr'),
  en: of('en'),
});

/**
 * What is said under a name to an audience: what was saved, else what a new installation says; its own, else its tone's. The
 * subject is its own title, unless somebody saved another.
 */
export function textsInForce(
  name: string,
  audience: TemplateAudience,
  changed: Readonly<Record<string, TemplateTexts>> = {},
): TemplateTexts {
  for (const said of templateChain(name, audience)) {
    const saved = changed[said];
    const short = builtInShort[said];
    const title = templateTitle(isTemplate(name) ? name : said);
    if (saved) return inEach((language) => ({ subject: title[language], ...saved[language] }));
    if (short) return inEach((language) => ({ short: short[language], subject: title[language] }));
  }
  throw new Error(`no text is said under '${name}'`);
}

/** What a new installation says under a name of the catalogue. */
export const builtInTexts = (name: string): TemplateTexts =>
  textsInForce(name, messageTemplates[name]?.audience ?? 'staff');

/** Faults of one field; `complete`: whether it has to put in what the template needs. */
function faultsOf(name: string, field: string, text: string, complete: boolean): FieldIssue[] {
  const { variables = [], needed = [] } = messageTemplates[name] ?? {};
  const known: readonly string[] = variables;
  const said = variablesIn(text);
  const unknown = [...new Set(said.filter((one) => !known.includes(one)))];
  const missing = complete ? needed.filter((one) => !said.includes(one)) : [];
  return [
    ...unknown.map((variable) => ({
      field,
      code: 'TEMPLATE.VARIABLE_UNKNOWN',
      params: { variable, known: known.join(', ') },
    })),
    ...missing.map((variable) => ({ field, code: 'TEMPLATE.VARIABLE_MISSING', params: { variable } })),
    ...(/[{}]/.test(text.replace(placeholder, '')) ? [{ field, code: 'TEMPLATE.BRACES' }] : []),
  ];
}

/** Everything that keeps the texts from being said, by field (`texts.ar.short`); of a template of the catalogue. */
export const textFaults = (name: string, texts: TemplateTexts): FieldIssue[] =>
  languages.flatMap((language) => {
    const { short, subject, body } = texts[language];
    const at = (part: string) => `texts.${language}.${part}`;
    return [
      ...faultsOf(name, at('short'), short, true),
      ...(subject === undefined ? [] : faultsOf(name, at('subject'), subject, false)),
      ...(body === undefined ? [] : faultsOf(name, at('body'), body, true)),
    ];
  });
