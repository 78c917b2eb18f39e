import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachmentHeader, safeFileName } from './file-name';
import { mediaTypeOf } from './media-type';
import { archive, jpeg, pdf, png, webp } from '../testing/files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-type-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function typeOf(bytes: Buffer) {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return mediaTypeOf(path);
}

const docx = () => archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
const xlsx = () => archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });

describe('a file is not admitted', () => {
  it.each<[string, Buffer]>([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.from('MZ\x90\x00 this program cannot be run')],
    ['plain text', Buffer.from('name;phone\n')],
    ['nothing much', Buffer.from([0x25])],
    ['a PDF cut short', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a PDF that begins with something else', Buffer.concat([Buffer.from('<html>'), pdf()])],
    ['an archive of other things', archive({ 'readme.txt': 'hello' })],
    [
      'a document with macros',
      archive({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' }),
    ],
    [
      'a document and a workbook in one',
      archive({ '[Content_Types].xml': '', 'word/document.xml': '', 'xl/workbook.xml': '' }),
    ],
    ['an archive that is broken', docx().subarray(0, 60)],
    [
      'a large picture with an archive at its very end',
      Buffer.concat([jpeg(), Buffer.alloc(300_000), archive({ 'word/document.xml': '' })]),
    ],
    ['a picture with an archive behind it', Buffer.concat([jpeg(), docx()])],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), docx()])],
    ['a picture with a PDF in its head', Buffer.concat([jpeg(), pdf()])],
    ['a picture with a page in its head', Buffer.concat([png(), Buffer.from('<script>alert(1)</script>')])],
    ['a sound in the coat of a picture', Buffer.from('RIFF\x00\x00\x00\x00WAVEfmt ')],
  ])('when it is %s', async (_what, bytes) => {
    expect(await typeOf(bytes)).toBeUndefined();
  });
});

describe('a file is known by its content', () => {
  it.each<[string, Buffer]>([
    ['application/pdf', pdf()],
    ['image/jpeg', jpeg()],
    ['image/png', png()],
    ['image/webp', webp()],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx()],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsx()],
  ])('as %s', async (type, bytes) => {
    expect(await typeOf(bytes)).toBe(type);
  });
});

describe('the name of a file', () => {
  it.each([
    ['statuts.pdf', 'statuts.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Documents\\النظام الأساسي.PDF', 'النظام الأساسي.pdf'],
    ['a\u202Efdp.exe', 'afdp.pdf'],
    ['bill\r\nX-Evil: 1.pdf', 'billX-Evil 1.pdf'],
    ['...', 'statutes.pdf'],
    [undefined, 'statutes.pdf'],
  ])('%s is kept as %s', (given, kept) => {
    expect(safeFileName(given, 'statutes', 'application/pdf')).toBe(kept);
  });

  it('goes into the header of a download in ASCII and as it is, whatever it holds', () => {
    expect(attachmentHeader('نظام "a";\'b\'.pdf')).toMatch(
      /^attachment; filename="[\x20-\x7E]+"; filename\*=UTF-8''%D9%86[A-Za-z0-9%._~-]+\.pdf$/,
    );
    expect(attachmentHeader('a"b\\c;.pdf')).toContain('filename="a_b_c_.pdf"');
  });
});
