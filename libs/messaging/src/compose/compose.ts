/** What a message says: pure, so that the same message composed again, in a preview or after a crash, is the same text. */
import {
  audienceOf,
  type Channel,
  isRequired,
  messageTemplates,
  placeholder,
  type Role,
  type TemplateText,
  textsInForce,
} from '@mourafaka/contracts';
import type { ChangedTemplates } from '@mourafaka/domain';
import type { Language } from '@mourafaka/platform';
import { type SmsLength, smsLength, smsText } from '../sms-length';
import { type OwnNames, type Params, wordsOf } from './wording';

export interface Composed {
  /** Of a mail and of an inbox row. */
  subject?: string;
  text: string;
  /** How it is counted; of an SMS. */
  sms?: SmsLength;
}

/** How it reaches whom. */
export interface Manner {
  language: Language;
  channel: Channel;
  /** What the policy calls its modules. */
  names?: OwnNames;
}

/** One thing to be told. */
export interface Message {
  template: string;
  /** As stored, and what the moment of delivery adds: `trackingCode` and `cooperative` for a journey's. */
  params: Params;
  /** Whose the message is; by the template where it is not said. */
  audience?: Role;
  /** What stands in the text and is stored nowhere. */
  secrets?: Readonly<Record<string, string>>;
}

/** A value nobody knows: the text is sent all the same. */
const unknownValue = '…';

/** Latin letters and numbers keep their order within Arabic; a telephone may show the marks as boxes, so an SMS has none. */
const isolated = (value: string, { language, channel }: Manner): string =>
  language === 'ar' && channel !== 'sms' && /^(?=.*[A-Za-z\d])[^\p{Script=Arabic}]*$/u.test(value)
    ? `\u2066${value}\u2069`
    : value;

/** Puts the values in; a value is never read as a text of ours. */
export const fill = (text: string, words: Readonly<Record<string, string>>, manner: Manner): string =>
  text.replace(placeholder, (_, name: string) => {
    const value = words[name];
    return value === undefined ? unknownValue : name === 'items' ? value : isolated(value, manner);
  });

export const roleOf = ({ audience, template }: Message): Role =>
  audience ?? (messageTemplates[template]?.audience === 'cooperative' ? 'applicant' : 'agent');

/** The text in force of a message, and what it puts in. */
export function wordedFor(message: Message, manner: Manner, changed: ChangedTemplates) {
  const role = roleOf(message);
  const texts: TemplateText = textsInForce(message.template, audienceOf(role), changed)[manner.language];
  const { language, channel, names = {} } = manner;
  const words = wordsOf({ role, ...message.params, ...message.secrets }, { language, names, brief: channel === 'sms' });
  return { role, texts, words };
}

/** The closing lines themselves, alone in a preview only. */
const closings = ['why', 'staff-why', 'refuse'];

/** Why it was sent and, where the procedure does not require it, how not to get it any more. */
export function closingLines(
  { role, required, words }: { role: Role; required: boolean; words: Readonly<Record<string, string>> },
  manner: Manner,
  changed: ChangedTemplates,
): string[] {
  const audience = audienceOf(role);
  const names = audience === 'staff' ? ['staff-why'] : required ? ['why'] : ['why', 'refuse'];
  return names.map((name) => fill(textsInForce(name, audience, changed)[manner.language].short, words, manner));
}

const programme: Readonly<Record<Language, string>> = { ar: 'مرافقة: ', fr: 'Mourafaka : ', en: 'Mourafaka: ' };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The finished text of a channel. */
export function finished(body: string, closing: string[], subject: string, manner: Manner): Composed {
  const { channel, language } = manner;
  if (channel === 'sms') {
    const text = smsText([body, ...closing].join(' '));
    return { text, sms: smsLength(text) };
  }
  const title = capital(subject);
  return {
    subject: channel === 'email' ? `${programme[language]}${title}` : title,
    text: [body, ...(closing.length > 0 ? [closing.join('\n')] : [])].join('\n\n'),
  };
}

/** The longer text where there is one and room for it. */
export const bodyOf = ({ short, body = short }: TemplateText, { channel }: Manner): string =>
  channel === 'sms' ? short : body;

/** One message, alone. */
export function compose(message: Message & Manner, changed: ChangedTemplates = {}): Composed {
  const { language, channel, names } = message;
  const manner: Manner = { language, channel, names };
  const { role, texts, words } = wordedFor(message, manner, changed);
  const required = isRequired(message.template, role);
  const closing = closings.includes(message.template) ? [] : closingLines({ role, required, words }, manner, changed);
  return finished(
    fill(bodyOf(texts, manner), words, manner),
    closing,
    fill(texts.subject ?? '', words, manner),
    manner,
  );
}
