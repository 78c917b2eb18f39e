import { groupPublicCode, normalisePublicCode, publicCodeLength, publicCodeSymbols } from './public-codes';

describe('a code for the public', () => {
  it('cannot be guessed: it holds at least 60 bits', () => {
    expect(publicCodeLength * Math.log2(publicCodeSymbols.length)).toBeGreaterThan(60);
    expect(new Set(publicCodeSymbols).size).toBe(publicCodeSymbols.length);
  });

  it('holds no symbols that are mistaken for one another', () => {
    expect(publicCodeSymbols).toMatch(/^[^01258BILOSUVZ]+$/);
  });

  it.each([
    ['in small letters', 'k7qm-4tx-9rd-e3hg'],
    ['without dashes', 'K7QM4TX9RDE3HG'],
    ['with spaces and long dashes', ' k7qm 4tx – 9rd — e3hg '],
    ['in Arabic-Indic digits', 'K٧QM-٤TX-٩RD-E٣HG'],
    ['in Persian digits', 'K۷QM-۴TX-۹RD-E۳HG'],
    ['in wide letters', 'Ｋ７ＱＭ-4TX-9RD-E3HG'],
    ['with marks that turn the direction', '\u200FK7QM-4TX-9RD-E3HG\u200E'],
  ])('is recognised %s', (_how, typed) => {
    expect(normalisePublicCode(typed)).toBe('K7QM-4TX-9RD-E3HG');
  });

  it('of three groups, as given out before, stays what it was', () => {
    expect(normalisePublicCode('k7qm 4tx 9rd')).toBe('K7QM-4TX-9RD');
  });

  it('too long stays too long', () => {
    expect(groupPublicCode('K7QM4TX9RDE3HGAA')).toBe('K7QM-4TX-9RD-E3HG-AA');
  });
});
