import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const reader = join(__dirname, 'pdf-text.mjs');

/** The text of each page, as a reader finds it: a line of Arabic comes word by word from its other end. */
export const readPdf = (pdf: Uint8Array): string[] =>
  JSON.parse(execFileSync(process.execPath, [reader], { input: pdf, encoding: 'utf8' })) as string[];

/** Words of a text that the pages do not hold, in whatever order. */
export function missingWords(pages: readonly string[], text: string): string[] {
  // Spaces that only let a line break are none.
  const found = pages
    .join(' ')
    .replace(/\u200B/g, '')
    .replace(/\s/g, '');
  return text.split(/\s+/).filter((word) => !found.includes(word));
}
