/** XML 1.0 by hand: a file of millions of elements is written as it is read. */

/** Whatever is none of the characters XML 1.0 can hold. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text as it stands between tags or in double quotes. */
export const escaped = (text: string): string =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"\n\r\t]/g, (character) => named[character] ?? '');

/** `<name a="…"/>`, or around what is inside. */
export function element(name: string, attributes: Readonly<Record<string, string>>, inside?: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return inside === undefined ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>`;
}
