import { catalogue } from './catalogue';
import { keepTime, now } from './clock';
import { formatsOf, today } from './formats';
import { chooseLanguage } from './languages';
import { say } from './use-texts';

describe('the language of a first visit', () => {
  it('is Arabic for whoever reads none of ours', () => {
    expect(chooseLanguage(null, ['es-ES', 'de'])).toBe('ar');
  });

  it('is the first of ours that somebody reads', () => {
    expect(chooseLanguage(null, ['es', 'fr-MA', 'en'])).toBe('fr');
  });

  it('is what was chosen before, and nothing else', () => {
    expect(chooseLanguage('en', ['fr'])).toBe('en');
    expect(chooseLanguage('tlh', ['fr'])).toBe('fr');
  });
});

describe('what day it is', () => {
  afterEach(() => keepTime({ now: new Date().toISOString(), factor: 1 }));

  it('is what the server says, wherever the machine’s own clock stands', () => {
    keepTime({ now: '2029-05-04T23:30:00.000Z', factor: 1 });
    expect(today()).toBe('2029-05-05');
  });

  it('goes on as fast as the server’s', () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-30T08:00:00Z') });
    keepTime({ now: '2026-12-01T08:00:00.000Z', factor: 86_400 });
    jest.advanceTimersByTime(3_000);
    expect(now().toISOString()).toBe('2026-12-04T08:00:00.000Z');
    jest.useRealTimers();
  });
});

describe('days, hours and numbers', () => {
  it('are written with Western digits in Arabic, as Morocco does', () => {
    const { date, number } = formatsOf('ar');
    expect([date('2027-03-01'), number(12_500)]).toEqual(['1 مارس 2027', '12.500']);
  });

  it('stand after a colon as the language writes it', () => {
    expect([formatsOf('fr').labelled('Part', '3'), formatsOf('ar').labelled('الحصة', 'lot-1')]).toEqual([
      'Part\u00a0: \u20683\u2069',
      'الحصة: \u2068lot-1\u2069',
    ]);
  });

  it('begin a month in French with its first, and leave every other day as it is', () => {
    const { date, day } = formatsOf('fr');
    expect([date('2027-03-01'), day('2027-01-01'), date('2027-03-21')]).toEqual([
      '1er mars 2027',
      'vendredi 1er janvier',
      '21 mars 2027',
    ]);
  });

  it('are of Morocco, wherever they are read', () => {
    expect(formatsOf('en').dateTime('2027-06-30T23:30:00Z')).toBe('1 July 2027 at 00:30');
  });
});

describe('a text with a number', () => {
  const texts = catalogue('spec', {
    days: {
      ar: {
        zero: 'اليوم',
        one: 'يوم واحد',
        two: 'يومان',
        few: '{{n}} أيام',
        many: '{{n}} يوما',
        other: '{{n}} يوم',
      },
      fr: { one: '{{n}} jour', other: '{{n}} jours' },
      en: { one: '{{n}} day', other: '{{n}} days' },
    },
    by: ['بقلم {{name}}', 'par {{name}}', 'by {{name}}'],
  });

  it('has six forms in Arabic', () => {
    const t = say(texts, 'ar');
    expect([0, 1, 2, 3, 11, 100].map((count) => t('days', { count }))).toEqual([
      'اليوم',
      'يوم واحد',
      'يومان',
      '3 أيام',
      '11 يوما',
      '100 يوم',
    ]);
  });

  it('is 0 day in French and 0 days in English', () => {
    expect([say(texts, 'fr')('days', { count: 0 }), say(texts, 'en')('days', { count: 0 })]).toEqual([
      '0 jour',
      '0 days',
    ]);
  });

  it('keeps a Latin name whole within an Arabic sentence', () => {
    expect(say(texts, 'ar')('by', { name: 'Coop (2)' })).toBe('بقلم \u2068Coop (2)\u2069');
  });
});
