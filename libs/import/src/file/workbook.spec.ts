import { createReadStream } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { normaliseRow } from '../row/normalise-row';
import { today, upload, xlsx } from '../testing/tables';
import { fieldNames } from './fields';
import type { ImportLimits } from './limits';
import { type RawRow, readRows, type RowFile } from './read-rows';

async function read(
  content: Uint8Array,
  limits: Partial<ImportLimits> = {},
): Promise<{ file: RowFile; rows: RawRow[] }> {
  const file = await readRows(upload(content), limits);
  const rows: RawRow[] = [];
  for await (const row of file) rows.push(row);
  return { file, rows };
}
const failing = (content: Uint8Array, limits?: Partial<ImportLimits>) => expect(read(content, limits)).rejects;

describe('a workbook that is refused as a whole', () => {
  const compound = Buffer.from('D0CF11E0A1B11AE1', 'hex');

  it('because it is an .xls of before 2007', async () => {
    await failing(Buffer.concat([compound, Buffer.alloc(512)])).toMatchObject({ code: 'IMPORT.FILE_OLD_XLS' });
  });

  it('because it has a password', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const filler = Buffer.alloc(64 * 1024 - 16); // the name lies across two pieces
    await failing(Buffer.concat([compound, filler, name])).toMatchObject({ code: 'IMPORT.FILE_ENCRYPTED' });
  });

  it('because it is damaged, or cut short', async () => {
    const book = await xlsx();
    await failing(book.subarray(0, book.length / 2)).toMatchObject({ code: 'IMPORT.FILE_CORRUPT' });
    const spoilt = Buffer.from(book);
    spoilt.fill(0x41, 60, 3000);
    await failing(spoilt).toMatchObject({ code: 'IMPORT.FILE_CORRUPT' });
  });

  it('because it is another kind of zip', async () => {
    await failing(zipOf({ mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') })).toMatchObject({
      code: 'IMPORT.FILE_NOT_A_TABLE',
    });
  });

  it('because it unpacks to more than allowed, or to more than it says', async () => {
    const parts = await bombParts();
    await failing(zipOf(parts), { unpackedBytes: 1_000_000 }).toMatchObject({
      code: 'IMPORT.FILE_EXPANDS',
      kind: 'too-large',
    });
    await failing(zipOf(parts, { 'xl/worksheets/sheet1.xml': 100 })).toMatchObject({ code: 'IMPORT.FILE_CORRUPT' });
  });

  it('because one row is endless', async () => {
    await failing(zipOf(await bombParts()), { rowLength: 1000 }).toMatchObject({ code: 'IMPORT.FILE_LINE_TOO_LONG' });
  });

  it('because no visible sheet has headers', async () => {
    const book = await xlsx((sheet, _, whole) => {
      sheet.state = 'hidden';
      whole.addWorksheet('Autre').addRow(['rien', 'ici']);
    });
    await failing(book).toMatchObject({ code: 'IMPORT.HEADER_NOT_FOUND' });
  });

  it('because it is longer or wider than allowed', async () => {
    const book = await xlsx((sheet, _, whole) => {
      sheet.addRow(sheet.getRow(2).values);
      sheet.getCell(2, 500).value = 'far away';
      whole.creator = '';
    });
    await failing(book).toMatchObject({ code: 'IMPORT.FILE_TOO_MANY_COLUMNS' });
    await failing(book, { columns: 1000, rows: 1 }).toMatchObject({ code: 'IMPORT.FILE_TOO_MANY_ROWS' });
  });
});

describe('a workbook that is read', () => {
  it('gives every cell of the row, and is an application', async () => {
    const { file, rows } = await read(await xlsx());
    expect(file).toMatchObject({ format: 'xlsx', sheet: 'Candidatures' });
    expect(rows.map((row) => normaliseRow(row, { today }))).toMatchObject([{ ok: true, key: 'rabat|784/2024' }]);
  });

  it.each<[string, (cell: ExcelJS.Cell) => void]>([
    ['a date', (cell) => void (cell.value = new Date('2024-12-31'))],
    ['a serial number', (cell) => void (cell.value = 45657)],
    ['a formula’s result', (cell) => void (cell.value = { formula: 'DATE(2024,12,31)', result: 45657 })],
    [
      'a text in several colours',
      (cell) => void (cell.value = { richText: [{ text: '31/12' }, { text: '/2024', font: { bold: true } }] }),
    ],
    ['an Arabic text', (cell) => void (cell.value = '٣١/١٢/٢٠٢٤')],
  ])('understands a day given as %s', async (_, fill) => {
    const { rows } = await read(await xlsx((sheet, column) => fill(sheet.getCell(2, column('registeredOn')))));
    expect(rows.map((row) => normaliseRow(row, { today }))).toMatchObject([
      { ok: true, application: { cooperative: { registeredOn: '2024-12-31' } } },
    ]);
  });

  it('whose days count from 1904', async () => {
    const { rows } = await read(
      await xlsx((sheet, column, book) => {
        book.properties.date1904 = true;
        sheet.getCell(2, column('registeredOn')).value = 45657 - 1462;
      }),
    );
    expect(rows.map((row) => normaliseRow(row, { today }))).toMatchObject([
      { ok: true, application: { cooperative: { registeredOn: '2024-12-31' } } },
    ]);
  });

  it('notices a number that the spreadsheet turned into a date, or a formula that failed', async () => {
    const { rows } = await read(
      await xlsx((sheet, column) => {
        sheet.getCell(2, column('registrationNumber')).value = new Date('2024-12-01');
        sheet.getCell(2, column('women')).value = { error: '#N/A' };
      }),
    );
    expect(normaliseRow(rows[0]!, { today })).toMatchObject({
      errors: [{ code: 'IMPORT.CELL_ERROR', params: { value: '#N/A' } }, { code: 'IMPORT.DATE_IN_TEXT' }],
    });
  });

  it('reads numbers, yes and no as cells of their own kind, and links by their text', async () => {
    const { rows } = await read(
      await xlsx((sheet, column) => {
        sheet.getCell(2, column('members')).value = 7;
        sheet.getCell(2, column('womanLed')).value = true;
        sheet.getCell(2, column('phone')).value = 612345678;
        sheet.getCell(2, column('ice')).value = 900400000000085;
        sheet.getCell(2, column('email')).value = {
          text: 'exemple@example.ma',
          hyperlink: 'mailto:exemple@example.ma',
        };
      }),
    );
    expect(normaliseRow(rows[0]!, { today })).toMatchObject({
      ok: true,
      application: {
        cooperative: { members: 7, womanLed: true, ice: '900400000000085' },
        representative: { phone: '+212612345678', email: 'exemple@example.ma' },
      },
    });
  });

  it('finds the sheet and the line of headers, and numbers rows as the user sees them', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Lisez-moi').addRow(['Remplir la feuille suivante']);
    const sheet = book.addWorksheet('الطلبات');
    sheet.getCell('A1').value = 'Liste des candidatures';
    const source = new ExcelJS.Workbook();
    await source.xlsx.load((await xlsx()) as unknown as ArrayBuffer);
    sheet.getRow(3).values = source.getWorksheet('Candidatures')?.getRow(1).values ?? [];
    sheet.getRow(9).values = source.getWorksheet('Candidatures')?.getRow(2).values ?? [];
    const { file, rows } = await read(Buffer.from(await book.xlsx.writeBuffer()));
    expect([file.sheet, rows.map(({ row }) => row)]).toEqual(['الطلبات', [9]]);
  });

  it('keeps Arabic whole, however long the sheet', async () => {
    const names = Array.from({ length: 3000 }, (_, n) => `تعاونية المثال رقم ${n} للزربية والنسيج التقليدي`);
    const { rows } = await read(
      await xlsx((sheet, column) => {
        names.forEach((name, n) => (sheet.getCell(n + 2, column('denominationAr')).value = name));
      }),
    );
    expect(rows.map(({ cells }) => cells.denominationAr)).toEqual(names);
  });

  it('may come from a path as well as from a stream', async () => {
    const path = `${__dirname}/../../../../test/fixtures/applications-batch4.csv`;
    const [byPath, byStream] = [await readRows(path), await readRows(createReadStream(path))];
    expect(byPath.header).toEqual(byStream.header);
    await Promise.all([byPath.close(), byStream.close()]);
  });
});

/** A workbook with one sheet of which one cell is three million letters long. */
async function bombParts(): Promise<Record<string, Buffer>> {
  const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cells = fieldNames.map(
    (field, n) => `<c r="${String.fromCharCode(65 + n)}1" t="inlineStr"><is><t>${field}</t></is></c>`,
  );
  return {
    'xl/workbook.xml': xml(
      `<workbook xmlns:r="${namespace}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships><Relationship Id="rId1" Type="${namespace}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet><sheetData><row r="1">${cells.join('')}</row><row r="2"><c r="A2" t="inlineStr"><is><t>${'A'.repeat(3_000_000)}</t></is></c></row></sheetData></worksheet>`,
    ),
  };
}

/** A zip written by hand, so that it may lie about the size of what it holds. */
function zipOf(parts: Record<string, Buffer>, lies: Record<string, number> = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(16); // the checksum, first, stays 0: nobody asks for it
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(lies[name] ?? content.length, 8);
    sizes.writeUInt16LE(name.length, 12);
    const versions = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), versions, sizes, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), versions, sizes, place, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
