import { readDate } from './date';
import { readAmount, readCount, readIce, readPhone, readRib, readYesNo } from './values';

const today = '2026-11-24';

describe('a registration date', () => {
  it.each([
    ['31/02/2024', 'IMPORT.DATE_IMPOSSIBLE'],
    ['12/31/2024', 'IMPORT.DATE_IMPOSSIBLE'],
    ['2023-02-29', 'IMPORT.DATE_IMPOSSIBLE'],
    ['00/01/2024', 'IMPORT.DATE_IMPOSSIBLE'],
    ['2026-11-25', 'IMPORT.DATE_IN_FUTURE'],
    ['25/11/2026', 'IMPORT.DATE_IN_FUTURE'],
    ['12/01/1024', 'IMPORT.DATE_TOO_OLD'],
    ['2024', 'IMPORT.DATE_UNREADABLE'],
    [2024, 'IMPORT.DATE_UNREADABLE'],
    ['784', 'IMPORT.DATE_UNREADABLE'],
    ['mars 2024', 'IMPORT.DATE_UNREADABLE'],
    ['2024-1', 'IMPORT.DATE_UNREADABLE'],
    [-5e9, 'IMPORT.DATE_UNREADABLE'],
    [Number.NaN, 'IMPORT.DATE_UNREADABLE'],
    [1e300, 'IMPORT.DATE_UNREADABLE'],
  ])('is refused when it is %s: %s', (cell, code) => {
    expect(readDate(cell, today)).toMatchObject({ code });
  });

  it.each([
    ['2024-12-31'],
    ['31/12/2024'],
    ['31-12-2024'],
    ['31.12.2024'],
    ['31.12.24'],
    ['31 12 2024'],
    ['٣١/١٢/٢٠٢٤'],
    ['۳۱/۱۲/۲۰۲۴'],
    ['2024/12/31'],
    ['2024-12-31T00:00:00.000Z'],
    ['31/12/2024 00:00'],
    [' \u200f31/12/2024\u00a0'],
    ['45657'],
    [45657],
    [45657.75],
    [new Date('2024-12-31T00:00:00Z')],
    [new Date('2024-12-30T23:59:59.999Z')],
  ])('is read from %s as 31 December 2024', (cell) => {
    expect(readDate(cell, today)).toEqual({ value: '2024-12-31' });
  });

  it('may be today, and its two-digit year is never in a coming century', () => {
    expect(readDate('24/11/2026', today)).toEqual({ value: today });
    expect(readDate('01/02/98', today)).toEqual({ value: '1998-02-01' });
  });
});

describe('an amount', () => {
  it.each(['', '-5', 'beaucoup', '45k', '1.2.3', '12,3456', '0,500', '1e3', '10000000000000', '45.000,000'])(
    'is refused when it is «%s»',
    (cell) => {
      expect(readAmount(cell)).toMatchObject({ code: 'IMPORT.AMOUNT' });
    },
  );

  it.each([
    ['45000', 45_000],
    ['45 000', 45_000],
    ['45\u00a0000', 45_000],
    ['45\u202f000,50', 45_000.5],
    ['45000,5', 45_000.5],
    ['45000.55 DH', 45_000.55],
    ['45 000,00 MAD', 45_000],
    ['MAD 45000', 45_000],
    ['45000 Dhs.', 45_000],
    ['٤٥٠٠٠ درهم', 45_000],
    ['٤٥٬٠٠٠٫٥٠', 45_000.5],
    ["45'000", 45_000],
    ['1.234.567,89', 1_234_567.89],
    ['1,234,567.89', 1_234_567.89],
    ['0', 0],
    ['0,50', 0.5],
    [45_000.556, 45_000.56],
  ])('is read from «%s» as %d', (cell, value) => {
    expect(readAmount(cell)).toEqual({ value });
  });

  it.each([
    ['45.000', 45_000],
    ['12,000', 12_000],
    ['1.234.567', 1_234_567],
  ])('«%s» can only group thousands, and the reading is shown to be checked', (cell, value) => {
    expect(readAmount(cell)).toMatchObject({
      value,
      warning: { code: 'IMPORT.AMOUNT_THOUSANDS', params: { amount: value } },
    });
  });
});

describe('a number of people', () => {
  it.each(['-1', '7,5', 'sept', '7 membres', '99999999', 7.5, Number.NaN, new Date(0)])(
    'is refused when it is %s',
    (cell) => {
      expect(readCount(cell)).toMatchObject({ code: 'IMPORT.COUNT' });
    },
  );

  it.each([
    ['7', 7],
    ['٧', 7],
    [' 1 200 ', 1200],
    [12, 12],
    ['0', 0],
  ])('is read from «%s» as %d', (cell, value) => {
    expect(readCount(cell)).toEqual({ value });
  });
});

describe('a phone', () => {
  it.each(['12', '', 'aucun', '061234567', '06123456789', '+212', '0012', 12])('is refused when it is «%s»', (cell) => {
    expect(readPhone(cell)).toMatchObject({ code: 'IMPORT.PHONE' });
  });

  it.each([
    '0612345678',
    '06 12 34 56 78',
    '06-12-34-56-78',
    '06.12.34.56.78',
    '212612345678',
    '+212612345678',
    '+212 6 12-34-56-78',
    '+212 (0) 612345678',
    '00212612345678',
    '00 212 612 34 56 78',
    '٠٦١٢٣٤٥٦٧٨',
    '\u200e0612345678\u200f',
    '06\u00a012\u202f34 56 78',
    612345678,
  ])('is read from «%s» in the international form', (cell) => {
    expect(readPhone(cell)).toEqual({ value: '+212612345678' });
  });

  it('may be fixed, or of another country when it says so', () => {
    expect(readPhone('0537 12 34 56')).toEqual({ value: '+212537123456' });
    expect(readPhone('+33 6 12 34 56 78')).toEqual({ value: '+33612345678' });
  });
});

describe('yes and no', () => {
  it.each(['peut-être', 'ouiii', '2', ''])('are not guessed from «%s»', (cell) => {
    expect(readYesNo(cell)).toMatchObject({ code: 'IMPORT.YES_NO' });
  });

  it('are read in French, Arabic and English', () => {
    expect(['oui', 'OUI ', 'o', 'Yes', 'نعم', '1', 1, 'x', 'vrai'].map((cell) => readYesNo(cell).value)).not.toContain(
      false,
    );
    expect(['oui', 'نعم', 'Yes'].map((cell) => readYesNo(cell))).toEqual([
      { value: true },
      { value: true },
      { value: true },
    ]);
    expect(['non', 'لا', 'No', 0, 'faux'].map((cell) => readYesNo(cell).value)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('identifiers', () => {
  it('refuse an ICE of wrong control, of wrong length, and one that the spreadsheet shortened', () => {
    expect(readIce('001234567000012')).toMatchObject({ code: 'IMPORT.ICE_CONTROL' });
    expect(readIce('90040')).toMatchObject({ code: 'IMPORT.ICE_FORMAT' });
    expect(readIce('9,004E+14')).toMatchObject({ code: 'IMPORT.NUMBER_NOTATION' });
  });

  it('read an ICE that arrives as a number, and put back its zeros', () => {
    expect(readIce(900400000000085)).toEqual({ value: '900400000000085' });
    expect(readIce(1234567000097 - (1234567000097 % 97))).toEqual({
      value: String(1234567000097 - (1234567000097 % 97)).padStart(15, '0'),
    });
  });

  it('only doubt a RIB: a wrong control is kept, what is no RIB is left out', () => {
    expect(readRib('700000000000000040000080')).toEqual({ value: '700000000000000040000080' });
    expect(readRib('700000000000000040000081')).toMatchObject({
      value: '700000000000000040000081',
      warning: { code: 'IMPORT.RIB_CONTROL' },
    });
    expect(readRib('123')).toEqual({ warning: { code: 'IMPORT.RIB_FORMAT', params: {} } });
    expect(readRib(7e23)).toMatchObject({ warning: { code: 'IMPORT.NUMBER_NOTATION' } });
  });
});
