/** How PostgreSQL writes values as text, for statements that take many rows at once; null where there is none. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(itemText).join(',')}}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}

function itemText(item: unknown): string {
  const text = textOf(item);
  return text === null ? 'NULL' : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One column of a line of `COPY … FROM STDIN`. */
function copyText(value: unknown): string {
  const text = textOf(value);
  if (text === null) return '\\N';
  return special.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (letter) => escapes[letter] ?? letter) : text;
}

/** A row as `COPY … FROM STDIN` takes it. */
export function copyLine(values: readonly unknown[]): string {
  let line = '';
  for (let place = 0; place < values.length; place++) line += (place === 0 ? '' : '\t') + copyText(values[place]);
  return `${line}\n`;
}
