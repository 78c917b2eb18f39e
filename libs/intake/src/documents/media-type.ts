import { type FileHandle, open } from 'node:fs/promises';
import { fromFd, type ZipFile } from 'yauzl';

/** Media type → the extension a file of it is given. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const;
export type MediaType = keyof typeof mediaTypes;

/** What is looked at of a file: enough to tell its type, however large it is. */
interface Ends {
  /** The first bytes, as far as readers look for the head of a PDF or for markup. */
  head: Buffer;
  /** The last bytes, as far as readers look for the end of a ZIP. */
  tail: Buffer;
}
const headLength = 1_100;
const tailLength = 65_557;

const startsWith = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const signatures: readonly [MediaType, (ends: Ends) => boolean][] = [
  ['application/pdf', ({ head, tail }) => text(head, 0, 5) === '%PDF-' && tail.subarray(-2048).includes('%%EOF')],
  ['image/jpeg', ({ head }) => startsWith(head, 0xff, 0xd8, 0xff)],
  ['image/png', ({ head }) => startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['image/webp', ({ head }) => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP'],
];

/** Where a ZIP ends: readers look for it from the back, whatever stands in front. */
function endsAsZip(tail: Buffer): boolean {
  for (let at = tail.lastIndexOf('PK\x05\x06'); at >= 0; at = at > 0 ? tail.lastIndexOf('PK\x05\x06', at - 1) : -1) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

/** A PDF's reader takes a head that starts within the first kilobyte. */
const beginsAsPdf = (head: Buffer): boolean => head.includes('%PDF-');

/** Markup a browser might read as a page. */
const holdsMarkup = (head: Buffer): boolean =>
  /<(?:!doctype|html|script|svg|body|iframe)\b/i.test(head.toString('latin1'));

/** The main part of an Office document, by which its kind is told. */
const parts: readonly [MediaType, string][] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
];

/**
 * What the file at `path` is by its content, never by its name; undefined for what is not admitted. A file that can be read as two
 * things (a picture with an archive behind it) is neither, and an Office document with macros is not admitted. Reads its two ends,
 * and of an archive the directory; never the whole.
 */
export async function mediaTypeOf(path: string): Promise<MediaType | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const ends = { head: await bytesAt(file, 0, headLength), tail: await bytesAt(file, size - tailLength, tailLength) };
    return startsWith(ends.head, 0x50, 0x4b, 0x03, 0x04) ? await officeTypeOf(file, ends) : plainTypeOf(ends);
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, from));
  return buffer.subarray(0, bytesRead);
}

function plainTypeOf(ends: Ends): MediaType | undefined {
  const [type] = signatures.find(([, fits]) => fits(ends)) ?? [];
  if (type === undefined || endsAsZip(ends.tail)) return undefined;
  return type !== 'application/pdf' && (beginsAsPdf(ends.head) || holdsMarkup(ends.head)) ? undefined : type;
}

async function officeTypeOf(file: FileHandle, { head }: Ends): Promise<MediaType | undefined> {
  if (beginsAsPdf(head)) return undefined;
  const names = await entryNames(file).catch(() => undefined);
  if (!names?.has('[Content_Types].xml')) return undefined;
  if ([...names].some((name) => /vbaProject|\.bin$|activeX/i.test(name) && !/printerSettings/i.test(name)))
    return undefined;
  const found = parts.filter(([, part]) => names.has(part));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** More entries than any honest document has. */
const mostEntries = 5_000;

function entryNames(file: FileHandle): Promise<Set<string>> {
  return new Promise((resolve, reject) => {
    fromFd(file.fd, { lazyEntries: true, autoClose: false }, (error: Error | null, zip?: ZipFile) => {
      if (error || !zip) return reject(error ?? new Error('no archive'));
      if (zip.entryCount > mostEntries) return reject(new Error('too many entries'));
      const names = new Set<string>();
      zip.on('error', reject);
      zip.on('end', () => resolve(names));
      zip.on('entry', (entry: { fileName: string }) => {
        names.add(entry.fileName);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}
