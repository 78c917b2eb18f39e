import fc from 'fast-check';
import { checkIce } from './ice';
import { normaliseRegistration } from './registration';
import { checkRib } from './rib';

/** Invented identifiers: multiples of 97, as the control asks. */
const ices = fc
  .integer({ min: 10 ** 8, max: Math.floor((10 ** 15 - 1) / 97) })
  .map((n) => String(n * 97).padStart(15, '0'));

describe('the enterprise identifier (ICE)', () => {
  it.each(['900400000000086', '001234567000012', '000000000000000', '970000000000098'])(
    'refuses %s: its control is wrong',
    (text) => {
      expect(checkIce(text)).toEqual({ ok: false, reason: 'control' });
    },
  );

  it.each(['', '12', '97', '9004000000000850', '9,004E+14', 'ICE900400000000085'])(
    'refuses «%s»: not an ICE',
    (text) => {
      expect(checkIce(text)).toEqual({ ok: false, reason: 'format' });
    },
  );

  it('reads spaces and Arabic digits, and gives back the zeros a spreadsheet lost', () => {
    expect(checkIce('900 400 000 000 085')).toEqual({ ok: true, ice: '900400000000085' });
    expect(checkIce('٩٠٠٤٠٠٠٠٠٠٠٠٠٨٥')).toEqual({ ok: true, ice: '900400000000085' });
    fc.assert(
      fc.property(ices, (ice) => {
        expect(checkIce(ice.replace(/^0+/, ''))).toEqual({ ok: true, ice });
      }),
    );
  });

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(ices, fc.nat(14), fc.integer({ min: 1, max: 9 }), (ice, place, by) => {
        const digit = (Number(ice[place]) + by) % 10;
        expect(checkIce(ice.slice(0, place) + digit + ice.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});

describe('the bank identity (RIB)', () => {
  it('doubts a wrong control and refuses what is not 24 digits', () => {
    expect(checkRib('700000000000000040000081')).toEqual({
      ok: false,
      reason: 'control',
      rib: '700000000000000040000081',
    });
    expect(checkRib('7E+23')).toEqual({ ok: false, reason: 'format' });
  });

  it('reads spaces and Arabic digits', () => {
    expect(checkRib('700 000 000000000040000080')).toEqual({ ok: true, rib: '700000000000000040000080' });
  });
});

describe('the natural key of a cooperative: court and number', () => {
  const key = (court: string, number = '784/2023'): string => normaliseRegistration(court, number).key;

  it('keeps courts and numbers apart', () => {
    expect(key('TPI Rabat')).not.toBe(key('TPI Salé'));
    expect(key('TPI Rabat', '12/2023')).not.toBe(key('TPI Rabat', '122023'));
    expect(key('TPI Rabat', '1/22023')).not.toBe(key('TPI Rabat', '12/2023'));
  });

  it.each([
    'TPI Beni Mellal',
    'tpi de béni-mellal',
    'T.P.I. Béni Mellal',
    'Tribunal de Première Instance de Béni Mellal',
    'Tribunal de 1ère instance Béni Mellal',
    'BENI MELLAL',
    'المحكمة الابتدائية ببني ملال',
    'المحكمة الابتدائية بني ملال',
    'ابتدائية بني ملال',
  ])('knows «%s» for the court of Béni Mellal', (court) => {
    expect(key(court)).toBe(key('TPI Béni Mellal'));
  });

  it.each([
    ['المحكمة الابتدائية بالرباط', 'TPI Rabat'],
    ['المحكمة الابتدائية بسلا', 'Tribunal de première instance de Salé'],
    ["Tribunal de première instance d'Agadir", 'المحكمة الابتدائية بأكادير'],
    ["TPI d'Essaouira", 'المحكمة الابتدائية بالصويرة'],
    ["TPI d'Imintanoute", 'tribunal de premiere instance imintanoute'],
    ['المحكمة الابتدائية للعيون', 'TPI Laâyoune'],
  ])('takes «%s» and «%s» for the same court', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each(['784 / 2023', '784-2023', 'N° 784/2023', '0784/2023', '٧٨٤/٢٠٢٣', 'رقم 784/2023', ' 784/2023 '])(
    'takes the number «%s» for 784/2023',
    (number) => {
      expect(key('TPI Rabat', number)).toBe(key('TPI Rabat', '784/2023'));
    },
  );

  it('changes nothing the second time', () => {
    const word = fc.constantFrom(
      'TPI',
      'de',
      'المحكمة',
      'الابتدائية',
      'بالرباط',
      'Fès',
      "d'",
      '٠٠٧',
      'N°',
      '7/24',
      'tribunal',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (court, number) => {
        const once = normaliseRegistration(court, number);
        expect(normaliseRegistration(once.court, once.number)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
