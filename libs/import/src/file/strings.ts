/** Strings of one page. */
const pageLength = 1024;

interface Page {
  bytes: Buffer;
  /** Where each string of the page ends. */
  ends: Uint32Array;
}

/**
 * The shared strings of a workbook, packed. As JavaScript strings a million of them would keep every piece of XML they were
 * cut from alive; as UTF-8, page by page, they cost what they weigh.
 */
export class PackedStrings {
  private readonly pages: Page[] = [];
  private last: string[] = [];

  add(text: string): void {
    this.last.push(text);
    if (this.last.length < pageLength) return;
    this.pages.push(pack(this.last));
    this.last = [];
  }

  /** The string of that number, from 0; an empty one when there is none. */
  get(index: number): string {
    const page = this.pages[Math.floor(index / pageLength)];
    const place = index % pageLength;
    if (!page) return this.last[index - this.pages.length * pageLength] ?? '';
    return page.bytes.toString('utf8', page.ends[place - 1] ?? 0, page.ends[place]);
  }
}

function pack(texts: readonly string[]): Page {
  let end = 0;
  const ends = Uint32Array.from(texts, (text) => (end += Buffer.byteLength(text)));
  return { bytes: Buffer.from(texts.join('')), ends };
}
