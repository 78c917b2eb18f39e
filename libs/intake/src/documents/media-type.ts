import { fromBuffer, type ZipFile } from 'yauzl';

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

const startsWith = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const signatures: readonly [MediaType, (bytes: Buffer) => boolean][] = [
  ['application/pdf', (bytes) => text(bytes, 0, 5) === '%PDF-' && bytes.subarray(-2048).includes('%%EOF')],
  ['image/jpeg', (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff)],
  ['image/png', (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['image/webp', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
];

/** Where a ZIP ends: readers look for it from the back, whatever stands in front. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-65_557);
  for (let at = tail.lastIndexOf('PK\x05\x06'); at >= 0; at = at > 0 ? tail.lastIndexOf('PK\x05\x06', at - 1) : -1) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

/** A PDF's reader takes a head that starts within the first kilobyte. */
const beginsAsPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1_100).includes('%PDF-');

/** Markup a browser might read as a page. */
const holdsMarkup = (bytes: Buffer): boolean =>
  /<(?:!doctype|html|script|svg|body|iframe)\b/i.test(text(bytes, 0, 1_100));

/** The main part of an Office document, by which its kind is told. */
const parts: readonly [MediaType, string][] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
];

/**
 * What a file is by its content, never by its name; undefined for what is not admitted. A file that can be read as two things
 * (a picture with an archive behind it) is neither, and an Office document with macros is not admitted.
 */
export async function mediaTypeOf(bytes: Buffer): Promise<MediaType | undefined> {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeTypeOf(bytes);
  const [type] = signatures.find(([, fits]) => fits(bytes)) ?? [];
  if (type === undefined || endsAsZip(bytes)) return undefined;
  return type !== 'application/pdf' && (beginsAsPdf(bytes) || holdsMarkup(bytes)) ? undefined : type;
}

async function officeTypeOf(bytes: Buffer): Promise<MediaType | undefined> {
  if (beginsAsPdf(bytes)) return undefined;
  const names = await entryNames(bytes).catch(() => undefined);
  if (!names?.has('[Content_Types].xml')) return undefined;
  if ([...names].some((name) => /vbaProject|\.bin$|activeX/i.test(name) && !/printerSettings/i.test(name)))
    return undefined;
  const found = parts.filter(([, part]) => names.has(part));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** More entries than any honest document has. */
const mostEntries = 5_000;

function entryNames(bytes: Buffer): Promise<Set<string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error: Error | null, zip?: ZipFile) => {
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
