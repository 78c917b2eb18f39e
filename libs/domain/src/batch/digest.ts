/** A fingerprint of plain data, to tell whether two are the same: no protection against anybody who wants them to seem so. */

/** JSON with the keys of every object in order, so that equal data have equal texts. */
export const canonicalText = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x0100_0193);
  return hash >>> 0;
}

const hex = (part: number): string => part.toString(16).padStart(8, '0');

/** Sixteen hexadecimal digits: the text forwards from two seeds. */
export const digestOf = (text: string): string =>
  hex(fnv(text, 0x811c_9dc5)) + hex(fnv(`${text.length}:${text}`, 0x6c62_272e));
