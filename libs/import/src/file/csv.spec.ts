import iconv from 'iconv-lite';
import { allHeaders, csv, rightCells, upload } from '../testing/tables';
import { type Field } from './fields';
import { type RawRow, readRows, type RowFile } from './read-rows';
import type { ImportLimits } from './limits';

async function read(
  content: string | Uint8Array,
  limits: Partial<ImportLimits> = {},
): Promise<{ file: RowFile; rows: RawRow[] }> {
  const file = await readRows(upload(content), limits);
  const rows: RawRow[] = [];
  for await (const row of file) rows.push(row);
  return { file, rows };
}
const failing = (content: string | Uint8Array, limits?: Partial<ImportLimits>) => expect(read(content, limits)).rejects;

const arabicHeaders: Partial<Record<Field, string>> = {
  denominationAr: 'اسم التعاونية',
  court: 'المحكمة الابتدائية',
  registrationNumber: 'رقم التسجيل',
  registeredOn: 'تاريخ التسجيل',
  province: 'الإقليم أو العمالة',
  sector: 'القطاع',
  members: 'عدد الأعضاء',
  women: 'عدد النساء',
  youth: 'عدد الشباب',
  youngGraduates: 'الشباب حاملو الشهادات',
  womanLed: 'ترأسها امرأة',
  turnoverMad: 'رقم المعاملات (درهم)',
  representative: 'الممثل القانوني',
  phone: 'رقم الهاتف',
  projectTitle: 'عنوان المشروع',
  projectSummary: 'ملخص المشروع',
  consent: 'الموافقة',
};
const frenchHeaders: Partial<Record<Field, string>> = {
  denominationFr: 'Nom de la coopérative',
  court: 'TRIBUNAL',
  registrationNumber: "N° d'immatriculation",
  registeredOn: 'Date d’immatriculation',
  region: 'Region',
  province: 'Province / Préfecture',
  sector: "Secteur d'activité",
  members: "Nombre d'adhérents",
  women: 'Dont femmes',
  youth: 'dont jeunes',
  youngGraduates: 'Jeunes diplomés',
  womanLed: 'Présidée par une femme',
  turnoverMad: "Chiffre d'affaires (DH)",
  representative: 'Representant légal',
  phone: 'Tél',
  projectTitle: 'Intitulé du projet',
  projectSummary: 'Résumé',
  consent: 'Consentement',
};
const arabicRow: Partial<Record<Field, string>> = {
  court: 'المحكمة الابتدائية بالرباط',
  registrationNumber: '٧٨٤/٢٠٢٤',
  registeredOn: '٣١/١٢/٢٠٢٤',
  province: 'عمالة الرباط',
  sector: 'الصناعة التقليدية',
  womanLed: 'نعم',
  representative: 'خديجة مثال',
  projectTitle: 'تثمين الزربية',
  projectSummary: 'تحسين الإنتاج، والبيع في أسواق جديدة',
  consent: 'نعم',
};

describe('a CSV file that is refused as a whole', () => {
  it('because it is empty', async () => {
    await failing('').toMatchObject({ code: 'IMPORT.FILE_EMPTY' });
  });

  it('because it has no headers', async () => {
    await failing('a,b,c\n1,2,3\n').toMatchObject({ code: 'IMPORT.HEADER_NOT_FOUND' });
  });

  it('because columns are missing, and names them in two languages', async () => {
    const { court: _, phone: __, ...rest } = frenchHeaders;
    await failing(csv(rest)).toMatchObject({
      code: 'IMPORT.COLUMNS_MISSING',
      params: { columns: 'Tribunal / المحكمة, Téléphone / الهاتف' },
    });
  });

  it('because two columns say the same', async () => {
    await failing(csv(frenchHeaders).replace('dont jeunes', 'Femmes')).toMatchObject({
      code: 'IMPORT.COLUMN_TWICE',
      params: { first: 'Dont femmes', second: 'Femmes' },
    });
  });

  it('because it is a picture or another binary file', async () => {
    await failing(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')).toMatchObject({
      code: 'IMPORT.FILE_NOT_A_TABLE',
    });
  });

  it('because it is larger, longer or wider than allowed', async () => {
    const three = csv(allHeaders, { rows: [{}, {}, {}] });
    await failing(three, { bytes: 500 }).toMatchObject({ code: 'IMPORT.FILE_TOO_BIG', kind: 'too-large' });
    await failing(three, { rows: 2 }).toMatchObject({ code: 'IMPORT.FILE_TOO_MANY_ROWS', params: { max: 2 } });
    await failing(three, { columns: 20 }).toMatchObject({ code: 'IMPORT.FILE_TOO_MANY_COLUMNS' });
  });

  it('because a quotation mark was never closed, and says in which row', async () => {
    const open = csv(allHeaders, { rows: [{}, { consent: 'OPEN' }] }).replace('OPEN', '"OPEN');
    await failing(open).toMatchObject({ code: 'IMPORT.FILE_LINE_TOO_LONG', params: { row: 3 } });
    await failing(open + 'x'.repeat(20_000), { rowLength: 10_000 }).toMatchObject({ params: { row: 3, max: 10_000 } });
  });
});

describe('a CSV file that is read', () => {
  it.each([
    ['commas', ',', '\n'],
    ['semicolons and Windows line ends', ';', '\r\n'],
    ['tabs and old Macintosh line ends', '\t', '\r'],
  ])('with %s', async (_, separator, end) => {
    const { file, rows } = await read(csv(allHeaders, { separator, end }));
    expect(file).toMatchObject({ format: 'csv', encoding: 'utf-8', separator });
    const { projectSummary, ...others } = rightCells;
    expect(rows).toEqual([expect.objectContaining({ row: 2, cells: expect.objectContaining(others) })]);
    expect(rows[0]?.cells.projectSummary).toBe(projectSummary);
  });

  it('with Arabic headers in Windows-1256 and semicolons', async () => {
    // Windows-1256 has no Arabic-Indic digits: whoever writes them saves in Unicode.
    const content = csv(arabicHeaders, {
      separator: ';',
      rows: [{ ...arabicRow, registrationNumber: '784/2024', registeredOn: '31/12/2024' }],
    });
    const { file, rows } = await read(iconv.encode(content, 'windows-1256'));
    expect(file).toMatchObject({ encoding: 'windows-1256', separator: ';', header: { names: arabicHeaders } });
    expect(rows[0]?.cells).toMatchObject({ court: 'المحكمة الابتدائية بالرباط', denominationAr: 'تعاونية المثال' });
  });

  it('with French capitals in Windows-1252, not taken for Arabic', async () => {
    const { file, rows } = await read(
      iconv.encode(csv(frenchHeaders, { rows: [{ denominationFr: 'ÉLEVAGE BÉNI' }] }), 'windows-1252'),
    );
    expect([file.encoding, rows[0]?.cells.denominationFr]).toEqual(['windows-1252', 'ÉLEVAGE BÉNI']);
  });

  it('with French accents in Windows-1256', async () => {
    const { rows } = await read(
      iconv.encode(csv({ ...frenchHeaders, denominationAr: 'Nom en arabe' }), 'windows-1256'),
    );
    expect(rows[0]?.cells).toMatchObject({ denominationFr: 'Coopérative Exemple', denominationAr: 'تعاونية المثال' });
  });

  it('with a byte order mark, as UTF-8 and as the UTF-16 of “Unicode text”', async () => {
    const content = csv(arabicHeaders, { separator: '\t', rows: [arabicRow] });
    const expected = { cells: { registrationNumber: '٧٨٤/٢٠٢٤', denominationAr: 'تعاونية المثال' } };
    expect((await read(`\uFEFF${content}`)).rows).toMatchObject([expected]);
    expect((await read(iconv.encode(content, 'utf-16le', { addBOM: true }))).rows).toMatchObject([expected]);
  });

  it('whose Arabic letters are cut between two pieces of the stream', async () => {
    const bytes = Buffer.from(csv(arabicHeaders, { rows: [arabicRow] }));
    const file = await readRows(upload(...Array.from(bytes, (byte) => Uint8Array.of(byte))));
    const rows: RawRow[] = [];
    for await (const row of file) rows.push(row);
    expect(rows[0]?.cells.representative).toBe('خديجة مثال');
  });

  it('with quoted separators, doubled quotes and stray ones', async () => {
    const texts = { denominationFr: 'Exemple, "la" coopérative', projectTitle: 'STRAY' };
    const { rows } = await read(csv(allHeaders, { rows: [texts, {}] }).replace('STRAY', 'Tapis 5" large'));
    expect(rows.map(({ cells }) => cells.denominationFr)).toEqual(['Exemple, "la" coopérative', 'Coopérative Exemple']);
    expect(rows[0]?.cells.projectTitle).toBe('Tapis 5" large');
  });

  it('with a title above the headers, empty lines and line breaks in cells, numbered as a spreadsheet shows it', async () => {
    const content = `Liste des candidatures\n\n${csv(allHeaders, { rows: [{}] })}\n,,,\n${csv(allHeaders).split('\n').slice(1).join('\n')}`;
    expect((await read(content)).rows.map(({ row }) => row)).toEqual([4, 7]);
  });

  it('with columns nobody knows, which are left out, and in any order', async () => {
    const shuffled = Object.fromEntries(Object.entries(frenchHeaders).reverse());
    const { file, rows } = await read(
      csv(shuffled)
        .replace('Résumé', 'Couleur préférée')
        .replace(/$/m, ',Résumé')
        .replace(/\n(.*)\n$/s, '\n$1,Vendre\n'),
    );
    expect(file.header.unknownColumns).toEqual(['Couleur préférée']);
    expect(rows[0]?.cells.projectSummary).toBe('Vendre');
  });

  it('with a row that has too many cells, which is that row’s error', async () => {
    const { rows } = await read(`${csv(allHeaders, { rows: [{}, {}] }).trimEnd()},un de trop\n`);
    expect(rows.map(({ tooManyCells }) => tooManyCells)).toEqual([undefined, { cells: 26, columns: 25 }]);
  });

  it('closes when only its beginning is read', async () => {
    const file = await readRows(upload(csv(allHeaders, { rows: [{}, {}] })));
    for await (const row of file) {
      expect(row.row).toBe(2);
      break;
    }
    await expect(file.close()).resolves.toBeUndefined();
  });
});
