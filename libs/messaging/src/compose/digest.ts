/** Several reminders of one person and day, as one message. */
import { audienceOf, isRequired } from '@mourafaka/contracts';
import type { ChangedTemplates } from '@mourafaka/domain';
import {
  type Composed,
  bodyOf,
  closingLines,
  compose,
  fill,
  finished,
  type Manner,
  type Message,
  roleOf,
  wordedFor,
} from './compose';

/** Items an SMS names; of more it says how many. */
const mostInSms = 5;

const distinct = (messages: readonly Message[], name: string): string[] => [
  ...new Set(messages.flatMap(({ params }) => (params[name] === undefined ? [] : [String(params[name])]))),
];

/** Somebody who represents two cooperatives is told which each is about; what staff are told names it anyway. */
const nameBefore = ({ params: { cooperative } }: Message, several: boolean): string =>
  several && cooperative !== undefined ? `${cooperative}: ` : '';

/** One after the other in an SMS, below each other elsewhere. */
function listed(lines: string[], { channel }: Manner): string {
  if (channel !== 'sms') return `\n${lines.join('\n')}`;
  const shown = lines.slice(0, mostInSms);
  return [...shown, ...(lines.length > shown.length ? [`+${lines.length - shown.length}`] : [])].join(' ');
}

/**
 * All that one person is told at once by one channel; the messages are all to the cooperative's representative, or all to
 * staff. One alone is as if it were no digest. Throws where there is none.
 */
export function composeDigest(
  { items, ...manner }: { items: readonly Message[] } & Manner,
  changed: ChangedTemplates = {},
): Composed {
  const [first, ...others] = items;
  if (!first) throw new Error('a digest gathers at least one message');
  if (others.length === 0) return compose({ ...first, ...manner }, changed);
  const role = roleOf(first);
  const staff = audienceOf(role) === 'staff';
  const codes = distinct(items, 'trackingCode');
  const lines = items.map((item, index) => {
    const { texts, words } = wordedFor(item, manner, changed);
    return `${index + 1}) ${nameBefore(item, !staff && codes.length > 1)}${fill(texts.short, words, manner)}`;
  });
  const params = { count: items.length, ...(codes.length > 0 && { trackingCode: codes.join(', ') }) };
  const own = wordedFor({ template: staff ? 'staff-digest' : 'digest', params, audience: role }, manner, changed);
  const words = { ...own.words, items: listed(lines, manner) };
  const required = items.every(({ template }) => isRequired(template, role));
  const body = fill(bodyOf(own.texts, manner), words, manner).replace(/ +\n/g, '\n');
  const closing = closingLines({ role, required, words }, manner, changed);
  return finished(body, closing, fill(own.texts.subject ?? '', words, manner), manner);
}
