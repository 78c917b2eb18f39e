import fc from 'fast-check';
import { isFoundBy, searchTerms, searchWords } from './search';

/** As the database looks: of each term one word must begin like that. */
function finds(asked: string, ...stored: string[]): boolean {
  const words = searchWords(stored);
  const terms = searchTerms(asked);
  return terms?.every((ways) => ways.some((way) => words.some((word) => isFoundBy(word, way)))) ?? false;
}

describe('looking for a name', () => {
  it.each(['', ' ', '%', '"', '«»', '—', '\u200f', 'ـ', 'ء', '😀'])(
    'finds nothing by %j, which says nothing',
    (asked) => {
      expect(searchTerms(asked)).toBeUndefined();
    },
  );

  it.each([
    ['argan', 'Coopérative Tafoukt'],
    ['argan safran', 'Argan Tafraout'],
    ['gan', 'Argan'],
    ['زعفران', 'تعاونية أركان'],
    ['taza', 'Tata'],
    ['a', 'Argan'],
  ])('does not find «%s» in «%s»', (asked, stored) => expect(finds(asked, stored)).toBe(false));

  it.each([
    // Beginnings, in any order, of several fields.
    ['taf arg', 'Argan Tafraout'],
    ['ARGAN cooperative', 'Coopérative d’Argan'],
    ['coopérative', 'Tafoukt'],
    ['تعاونية أركان', 'Argan', 'أركان'],
    // Letters that typists use for one another.
    ['ازهار', 'أزهار الزعفران'],
    ['إزهار', 'أزهار'],
    ['تعاونيه', 'تعاونية'],
    ['مصطفي', 'مصطفى'],
    ['موسسة', 'مؤسسة'],
    ['بييية', 'بيئية'],
    ['الفدا', 'الفداء'],
    ['اكادير', 'أڭادير'],
    ['کلميم', 'كلميم'],
    ['الغیث', 'الغيث'],
    // Marks that show little or nothing.
    ['العيون', 'الْعُيُونُ'],
    ['فاس', 'فـــاس'],
    ['\u200fطنجة\u200e', 'طنجة'],
    ['مى\u200cاه', 'مياه'],
    // The article, and what is written before it.
    ['أركان', 'تعاونية الأركان'],
    ['الأركان', 'أركان'],
    ['التضامن', 'الأمل والتضامن'],
    ['تضامن', 'الأمل والتضامن'],
    ['والتضامن', 'التضامن'],
    ['ابتكار', 'جمعية للابتكار'],
    ['الفة', 'ألفة'],
    ['الا', 'الأمل'],
    ['وزان', 'وزان'],
    // French.
    ['oeuvre', 'Main-d’œuvre'],
    ['main d œuvre', 'Main-d’œuvre'],
    ['ete', 'Fleurs d’Été'],
    ["l'argan", 'Argan'],
    ['argan', "L'Argan"],
    ['largan', "L'Argan"],
    ["l'argan", 'Largan'],
    ['mdiq', "M'diq"],
    ["m'diq", 'Mdiq'],
    ['la perle du sud', 'Perle Sud'],
    ['la', 'La Perle'],
    ['idaoutanane', 'Ida-Ou-Tanane'],
    ['ida-ou-tanane', 'Idaoutanane'],
    // Short words written together with the next.
    ['ben slimane', 'Benslimane'],
    ['benslimane', 'Ben Slimane'],
    ['ait ben haddou', 'Aït Benhaddou'],
    ['el hajeb', 'Elhajeb'],
    ['عبد الله', 'عبدالله'],
    ['عبدالله', 'عبد الله'],
    // Numbers.
    ['٤٣٢١', '4321/2023'],
    ['4321/2023', '4321/2023'],
    ['۴۳۲۱', '٤٣٢١/2023'],
    ['0012', '001234567000089'],
  ])('finds «%s» in «%s»', (asked, ...stored) => expect(finds(asked, ...stored)).toBe(true));

  const letter = fc.constantFrom(
    ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىؤئءabcdefghijklmnopqrstuvwxyzéèêàçïùôœ0123456789',
  );
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 9 });
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const anyText = fc.oneof(name, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

  it('finds every text by itself', () => {
    fc.assert(
      fc.property(anyText, (text) => searchTerms(text) === undefined || finds(text, text)),
      { numRuns: 300 },
    );
  });

  it('finds a name by how each of its words begins', () => {
    fc.assert(
      fc.property(name, fc.nat(), (made, seed) => {
        // What is not minded is no letter to begin with.
        const stored = made.replaceAll('ء', 'ع');
        const begun = stored.split(' ').map((whole, n) => whole.slice(0, 2 + ((seed + n) % whole.length)));
        const asked = begun.join(' ');
        expect(searchTerms(asked) === undefined || finds(asked, stored)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  /** Ways in which people write the same. */
  const spellings: Readonly<Record<string, (text: string) => string>> = {
    'in capitals': (text) => text.toUpperCase(),
    'without accents': (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    decomposed: (text) => text.normalize('NFD'),
    'without hamza': (text) => text.replace(/[أإآ]/g, 'ا').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي').replace(/ء/g, ''),
    'with another ending': (text) => text.replace(/ة/g, 'ه').replace(/ى/g, 'ي'),
    'with vowel marks': (text) => text.replace(/\p{Script=Arabic}/gu, '$&\u064e'),
    stretched: (text) => text.replace(/(\p{Script=Arabic})(?=\p{Script=Arabic})/gu, '$1ـ'),
    'with marks of direction': (text) => `\u200f${text}\u200e`,
    'in Arabic digits': (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
    'with hyphens': (text) => text.replaceAll(' ', '-'),
    'with ligatures apart': (text) => text.replaceAll('œ', 'oe'),
    backwards: (text) => text.split(' ').reverse().join(' '),
    'with articles': (text) => text.replace(/(^| )(?=[\u0622-\u064a]{2})/gu, '$1ال'),
    'without articles': (text) => text.replace(/(^| )ال(?=[\u0622-\u064a]{2})/gu, '$1'),
  };
  it.each(Object.entries(spellings))('finds a name written %s', (_how, spelt) => {
    fc.assert(
      fc.property(name, (stored) => {
        const asked = spelt(stored);
        expect(searchTerms(asked) === undefined || finds(asked, stored)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
