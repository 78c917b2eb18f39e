/** A text with values in plain places, `{{name}}`, taken apart once. */
export type PlainText = (params: Readonly<Record<string, unknown>>) => string | undefined;

const place = /\{\{(\w+)\}\}/g;
/** Parameters by which i18next chooses another text. */
const choosing = ['count', 'context', 'ordinal', 'replace'];

/**
 * Undefined for a text that says more than that: a format, or another text within it. The answer is undefined where a value
 * is none that is put in as it is, or chooses the text.
 */
export function plainText(text: string): PlainText | undefined {
  const parts = text.split(place);
  if (parts.some((part, n) => n % 2 === 0 && /\{\{|\}\}|\$t\(/.test(part))) return undefined;
  return (params) => {
    if (choosing.some((name) => name in params)) return undefined;
    let said = parts[0] ?? '';
    for (let n = 1; n < parts.length; n += 2) {
      const value = params[parts[n] as string];
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
      said += String(value) + (parts[n + 1] as string);
    }
    return said;
  };
}
