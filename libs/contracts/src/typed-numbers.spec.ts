import { applicationInput, iceDigitsOf, phoneOf, toWesternDigits } from './index';

describe('numbers as people type them', () => {
  it('are read in Arabic-Indic and Extended digits as in Western ones', () => {
    expect(toWesternDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 42 أ')).toBe('0123456789 0123456789 42 أ');
  });

  it.each(['12', 'none', '+212 6 12', '0612345678 ext. 4'])('«%s» is no phone', (text) => {
    expect(phoneOf(text)).toBeUndefined();
  });

  it.each(['0612345678', '06 12-34-56-78', '212612345678', '+212 6 12 34 56 78', '00212612345678', '٠٦١٢٣٤٥٦٧٨'])(
    '«%s» is one phone',
    (text) => expect(phoneOf(text)).toBe('+212612345678'),
  );

  it('give an ICE back the zeros a spreadsheet dropped', () => {
    expect(iceDigitsOf('123456000093')).toBe('000123456000093');
    expect(iceDigitsOf('1234')).toBeUndefined();
  });

  it('are kept in one form whoever typed the application', () => {
    const { representative, cooperative } = applicationInput.shape;
    expect(representative.parse({ name: 'Fatima Exemple', phone: '06 12 34 56 78' })).toMatchObject({
      phone: '+212612345678',
    });
    expect(representative.safeParse({ name: 'Fatima Exemple', phone: '12' }).success).toBe(false);
    expect(cooperative.shape.ice.parse('123 456 000 093')).toBe('000123456000093');
  });
});
