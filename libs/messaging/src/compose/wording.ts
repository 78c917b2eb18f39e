/** How a value of a message is said in a language: nobody who is sent one knows our codes. */
import {
  deadlineKinds,
  deadlineNames,
  knownAbout,
  type Texts,
  templateVariables,
  type VariableKind,
} from '@mourafaka/contracts';
import { defaultPolicy } from '@mourafaka/domain';
import { dateInWords, type Language, translate } from '@mourafaka/platform';

export type Params = Readonly<Record<string, string | number>>;

/** Names that are the policy's to give, by key. */
export interface OwnNames {
  modules?: Readonly<Record<string, Texts>>;
}

interface Wording {
  language: Language;
  /** Where every letter counts and the year goes without saying: an SMS. */
  brief: boolean;
  names: OwnNames;
}

/** `60000` → 60 000: spaces that a telephone's alphabet has. */
function amountInWords(amount: string, { language }: Wording): string {
  const [whole = '', decimals] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : ' ');
  return decimals === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${decimals}`;
}

/** `coaching-session#4` is the key of a deadline of that kind. */
function deadlineInWords(deadline: string, { language }: Wording): string {
  const kind = deadlineKinds.find((one) => one === deadline.split('#')[0]);
  return kind ? deadlineNames[kind][language] : deadline;
}

const defaultModules: Readonly<Record<string, Texts>> = Object.fromEntries(
  defaultPolicy.modules.map(({ key, names }) => [key, names]),
);

const say: Readonly<Record<VariableKind, (value: string, wording: Wording) => string>> = {
  text: (value) => value,
  date: (date, { language, brief }) => dateInWords(date, language, { brief }),
  amount: amountInWords,
  deadline: deadlineInWords,
  module: (key, { language, names }) => (names.modules?.[key] ?? defaultModules[key])?.[language] ?? key,
  role: (role, { language }) => translate(`ROLE.${role}`, {}, language),
  entry: (id) => id.replace(/^[A-Z]+(?=\d)/, ''),
};

const batchNames: Texts = { ar: 'الشطر', fr: 'Tranche', en: 'Batch' };

/** What a message to staff is about. */
function fileOf({ cooperative, module, heldOn, batch }: Params, wording: Wording): string | undefined {
  if (cooperative !== undefined) return String(cooperative);
  if (module === undefined) return batch === undefined ? undefined : `${batchNames[wording.language]} ${batch}`;
  const name = say.module(String(module), wording);
  return heldOn === undefined ? name : `${name} (${say.date(String(heldOn), wording)})`;
}

/** What one deadline of several of its kind is about: `T2`, `wave-1`; a code of Latin letters, also in Arabic. */
function withAbout(deadline: string, params: Params, { language, brief }: Wording): string {
  const about = knownAbout(params.about);
  if (about === undefined) return deadline;
  return language === 'ar' && !brief ? `${deadline} (\u2066${about}\u2069)` : `${deadline} (${about})`;
}

/** One line: neither a header of a mail nor an SMS is broken by what somebody once typed. */
const inOneLine = (value: string): string => value.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** The values a text may put in, in words. What a message does not know is missing. */
export function wordsOf(params: Params, wording: Wording): Record<string, string> {
  const { kind = params.deadline } = params;
  const file = fileOf(params, wording);
  const known: Params = {
    ...(file !== undefined && { file }),
    ...params,
    ...(kind !== undefined && { deadline: kind }),
  };
  return Object.fromEntries(
    Object.entries(templateVariables).flatMap(([name, variable]) => {
      const value = known[name];
      if (value === undefined) return [];
      const said = inOneLine(say[variable.kind](String(value), wording));
      return [[name, name === 'deadline' ? withAbout(said, params, wording) : said]];
    }),
  );
}
