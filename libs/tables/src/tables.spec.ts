import { buffer } from 'node:stream/consumers';
import type { Language } from '@mourafaka/platform';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { csvOf, type Table, type TableOptions, xlsxOf } from '.';
import { csvRows, sheetRows, workbookOf } from './testing/read-back';

const options = (language: Language): TableOptions => ({
  language,
  // An hour ahead, as in Morocco outside Ramadan.
  localTime: (instant) => new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 23),
});

interface Cooperative {
  name: string | null;
  region: string;
  registeredOn: string;
  submittedAt: string;
  members: number | null;
  turnover: number;
  women: number;
  late: boolean;
}

const argan: Cooperative = {
  name: 'تعاونية أركان',
  region: '09',
  registeredOn: '2023-02-01',
  submittedAt: '2026-11-24T22:30:00.000Z',
  members: 7,
  turnover: -12_500.5,
  women: 4 / 7,
  late: false,
};
const empty: Cooperative = { ...argan, name: null, members: null, turnover: Number.NaN, late: true };

const tableOf = (rows: Table<Cooperative>['rows']): Table<Cooperative> => ({
  title: 'Coopératives : suivi/2026',
  rows,
  columns: [
    {
      key: 'name',
      head: { ar: 'التسمية', fr: 'Nom', en: 'Name' },
      type: 'text',
      value: ({ name }) => name,
    },
    {
      key: 'region',
      head: { ar: 'الجهة', fr: 'Région', en: 'Region' },
      type: 'code',
      value: ({ region }) => region,
    },
    {
      key: 'registeredOn',
      head: { ar: 'تاريخ', fr: 'Le', en: 'On' },
      type: 'date',
      value: ({ registeredOn }) => registeredOn,
    },
    {
      key: 'submittedAt',
      head: { ar: 'إيداع', fr: 'Dépôt', en: 'At' },
      type: 'instant',
      value: ({ submittedAt }) => submittedAt,
    },
    {
      key: 'members',
      head: { ar: 'عدد', fr: 'Membres', en: 'Members' },
      type: 'integer',
      value: ({ members }) => members,
    },
    {
      key: 'turnover',
      head: { ar: 'رقم', fr: 'CA', en: 'Turnover' },
      type: 'number',
      value: ({ turnover }) => turnover,
    },
    { key: 'women', head: { ar: 'نساء', fr: 'Femmes', en: 'Women' }, type: 'percent', value: ({ women }) => women },
    { key: 'late', head: { ar: 'تأخر', fr: 'Retard', en: 'Late' }, type: 'flag', value: ({ late }) => late },
  ],
});

/** One column of texts, to see what becomes of them. */
const texts = (...values: unknown[]): Table<string> => ({
  title: 'x',
  columns: [{ key: 't', head: { ar: 'نص', fr: 'Texte', en: 'Text' }, type: 'text', value: (row) => row }],
  rows: values as string[],
});

async function* endless(left: { at?: number }): AsyncGenerator<Cooperative> {
  let made = 0;
  try {
    for (;;) {
      made += 1;
      yield await Promise.resolve(argan);
    }
  } finally {
    left.at = made;
  }
}

const dangerous = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '"=1"',
  `'=1`,
  '\u200f=1',
  '«=1',
  '＝1',
  '＋1',
  '\u2212'.concat('1'),
  '=cmd|’/C calc’!A0',
];

describe('a table as CSV', () => {
  it('has its mark, semicolons, heads in the language, and decimals as that language writes them', async () => {
    const file = await buffer(csvOf(tableOf([argan, empty]), options('fr')));
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.subarray(3).toString()).toBe(
      [
        'Nom;Région;Le;Dépôt;Membres;CA;Femmes;Retard',
        'تعاونية أركان;09;2023-02-01;2026-11-24 23:30:00;7;-12500,5;57,14%;Non',
        ';09;2023-02-01;2026-11-24 23:30:00;;;57,14%;Oui\n',
      ].join('\n'),
    );
    const [, row] = await csvRows(csvOf(tableOf([argan]), options('en')));
    expect(row?.slice(4)).toEqual(['7', '-12500.5', '57.14%', 'No']);
  });

  it.each(dangerous)('holds no formula: %j', async (text) => {
    const [, [cell] = []] = await csvRows(csvOf(texts(text), options('ar')));
    expect(cell).toBe(`'${text}`);
  });

  it('gives back every text as it was, line breaks, quotation marks and semicolons included', async () => {
    const harmless = fc.string({ unit: 'grapheme' }).map((text) => `a${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(harmless, { minLength: 1 }), async (values) => {
        const [, ...rows] = await csvRows(csvOf(texts(...values, 'a"b;c\r\nd', 'a\rb'), options('fr')));
        expect(rows.flat()).toEqual([
          ...values.map((text) => text.replace(/(?![\t\n\r])\p{Cc}/gu, '')),
          'a"b;c\r\nd',
          'a\rb',
        ]);
      }),
      { numRuns: 50 },
    );
  });

  it('is made as it is read, and ends its rows when nobody reads on', async () => {
    const left: { at?: number } = {};
    const file = csvOf(tableOf(endless(left)), options('ar'));
    let pieces = 0;
    for await (const _piece of file) if ((pieces += 1) === 3) break;
    while (left.at === undefined) await new Promise(setImmediate);
    expect(left.at).toBeLessThan(10_000);
  });

  it('passes on what goes wrong on the way', async () => {
    const failing = (async function* () {
      yield await Promise.resolve(argan);
      throw new Error('away');
    })();
    await expect(buffer(csvOf(tableOf(failing), options('ar')))).rejects.toThrow('away');
  });
});

describe('a table as a workbook', () => {
  it('has real dates and numbers, empty cells, and heads in the language that stay in sight', async () => {
    const book = await workbookOf(xlsxOf([tableOf([argan, empty])], options('fr')));
    const sheet = book.worksheets[0];
    expect(sheet?.name).toBe('Coopératives   suivi 2026');
    expect(sheetRows(sheet)).toEqual([
      ['Nom', 'Région', 'Le', 'Dépôt', 'Membres', 'CA', 'Femmes', 'Retard'],
      [
        'تعاونية أركان',
        '09',
        new Date('2023-02-01T00:00:00.000Z'),
        new Date('2026-11-24T23:30:00.000Z'),
        7,
        -12_500.5,
        4 / 7,
        'Non',
      ],
      [undefined, '09', new Date('2023-02-01'), new Date('2026-11-24T23:30:00Z'), undefined, undefined, 4 / 7, 'Oui'],
    ]);
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1, rightToLeft: false }]);
    const formats = [1, 2, 3, 4, 5, 6, 7].map((column) => sheet?.getCell(2, column).numFmt);
    expect(formats).toEqual([undefined, '@', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm', '#,##0', '#,##0.00', '0.0%']);
    expect(sheet?.getCell(2, 3).type).toBe(ExcelJS.ValueType.Date);
  });

  it('reads from right to left in Arabic', async () => {
    const book = await workbookOf(xlsxOf([tableOf([argan])], options('ar')));
    expect(book.worksheets[0]?.views).toMatchObject([{ rightToLeft: true }]);
    expect(book.worksheets[0]?.getCell('H2').value).toBe('لا');
  });

  it('has a sheet for each table, one without rows too', async () => {
    const second = { ...texts('a'), title: 'Deux' };
    const third = { ...texts(), title: 'Trois' };
    const book = await workbookOf(xlsxOf([tableOf(Array(250).fill(argan)), second, third], options('fr')));
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Coopératives   suivi 2026', 251],
      ['Deux', 2],
      ['Trois', 1],
    ]);
  });

  it.each(dangerous)('holds no formula: %j', async (text) => {
    const book = await workbookOf(xlsxOf([texts(text)], options('ar')));
    const cell = book.worksheets[0]?.getCell('A2');
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    // The file format turns a lone carriage return into a new line.
    expect(cell?.text.replaceAll('\r', '\n')).toBe(`'${text}`.replaceAll('\r', '\n'));
  });

  it('cuts a text longer than a cell may be', async () => {
    const book = await workbookOf(xlsxOf([texts('ا'.repeat(40_000))], options('ar')));
    expect(book.worksheets[0]?.getCell('A2').text).toBe(`${'ا'.repeat(32_766)}…`);
  });

  it('is made as it is read, and ends its rows when nobody reads on', async () => {
    const left: { at?: number } = {};
    const file = xlsxOf([tableOf(endless(left))], options('ar'));
    await new Promise((resolve) => file.once('readable', resolve));
    file.destroy();
    while (left.at === undefined) await new Promise(setImmediate);
    expect(left.at).toBeLessThan(100_000);
  });

  it('passes on what goes wrong on the way', async () => {
    const failing = (async function* () {
      yield await Promise.resolve(argan);
      throw new Error('away');
    })();
    await expect(buffer(xlsxOf([tableOf(failing)], options('ar')))).rejects.toThrow('away');
  });
});
