/**
 * How an SMS is counted and cut (3GPP TS 23.038 and 23.040): the GSM alphabet of 7 bits where every character is in it, else
 * UCS-2, as all Arabic is. One part holds 160 or 70; of a longer text each part gives up 7 or 3 for the header that joins them.
 */

export interface SmsLength {
  encoding: 'gsm7' | 'ucs2';
  /** Septets, or 16-bit units: what the limits are counted in. */
  characters: number;
  segments: number;
}

/** The basic table, in its order; the escape at 0x1B stands for no character. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Behind an escape: two septets each. */
const extension = '\f^{}\\[~]|€';

const septets: ReadonlyMap<string, number> = new Map([
  ...[...basic].map((one): [string, number] => [one, 1]),
  ...[...extension].map((one): [string, number] => [one, 2]),
]);

const limits = { gsm7: { one: 160, each: 153 }, ucs2: { one: 70, each: 67 } } as const;

export const isGsm7 = (text: string): boolean => [...text].every((one) => septets.has(one));

/** What no phone may receive in two halves: a character with its escape, a surrogate with its other half. */
function unitsOf(text: string, encoding: SmsLength['encoding']): { text: string; length: number }[] {
  const length = (one: string): number => (encoding === 'gsm7' ? (septets.get(one) ?? 0) : one.length);
  return [...text].map((one) => ({ text: one, length: length(one) }));
}

interface Parts {
  encoding: SmsLength['encoding'];
  characters: number;
  parts: string[];
}

function cut(text: string): Parts {
  const encoding = isGsm7(text) ? 'gsm7' : 'ucs2';
  const units = unitsOf(text, encoding);
  const characters = units.reduce((sum, { length }) => sum + length, 0);
  const { one, each } = limits[encoding];
  if (characters <= one) return { encoding, characters, parts: [text] };
  const parts: string[] = [];
  let left = 0;
  for (const unit of units) {
    if (unit.length > left) {
      parts.push('');
      left = each;
    }
    parts[parts.length - 1] += unit.text;
    left -= unit.length;
  }
  return { encoding, characters, parts };
}

/** The parts a text is sent in; together they are the text. */
export const smsParts = (text: string): string[] => cut(text).parts;

/** What a text costs as an SMS. */
export function smsLength(text: string): SmsLength {
  const { encoding, characters, parts } = cut(text);
  return { encoding, characters, segments: parts.length };
}

/** Typography that the GSM alphabet lacks, as a telephone writes it. */
const asTyped: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ]/g, "'"],
  [/«\s*|\s*»|[“”„]/g, '"'],
  [/[–—−]/g, '-'],
  [/…/g, '...'],
  [/[\u00A0\u202F\u2009]/g, ' '],
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
];

/** `ê` → `e`: a Latin letter that the GSM alphabet lacks goes without its accent. */
const withoutAccent = (one: string): string => (septets.has(one) ? one : one.normalize('NFD').replace(/\p{M}/gu, ''));

/**
 * A text as it is sent: in the GSM alphabet if plainer quotes and a few accents less are all it takes, since it more than
 * doubles what fits a part; any other text, and so all Arabic, as it was written.
 */
export function smsText(text: string): string {
  const written = text.normalize('NFC');
  const typed = asTyped.reduce((so, [from, to]) => so.replace(from, to), written);
  const plain = [...typed].map(withoutAccent).join('');
  return isGsm7(plain) && smsLength(plain).segments <= smsLength(written).segments ? plain : written;
}
