import fc from 'fast-check';
import { isGsm7, smsLength, smsParts, smsText } from './sms-length';

const lengthOf = (text: string) => smsLength(text).characters;
const anything = fc.string({ unit: 'binary', maxLength: 700 });
const gsm = fc.string({ unit: fc.constantFrom('a', 'é', '€', '{', '\n', '@', 'Ω'), maxLength: 700 });
const arabic = fc.string({ unit: fc.constantFrom('س', 'ت', ' ', '٣', '😀', '𞤀'), maxLength: 400 });

describe('the length of an SMS', () => {
  it.each([
    ['a', 160, 'gsm7', 160, 1],
    ['a', 161, 'gsm7', 161, 2],
    ['a', 306, 'gsm7', 306, 2],
    ['a', 307, 'gsm7', 307, 3],
    ['€', 80, 'gsm7', 160, 1],
    ['€', 81, 'gsm7', 162, 2],
    ['س', 70, 'ucs2', 70, 1],
    ['س', 71, 'ucs2', 71, 2],
    ['س', 134, 'ucs2', 134, 2],
    ['س', 135, 'ucs2', 135, 3],
    ['😀', 35, 'ucs2', 70, 1],
    ['😀', 36, 'ucs2', 72, 2],
  ] as const)('of %s, %i times, is counted in %s: %i in %i parts', (one, times, encoding, characters, segments) => {
    expect(smsLength(one.repeat(times))).toEqual({ encoding, characters, segments });
  });

  it('knows the 127 characters of the basic table and the ten behind an escape, and no other', () => {
    const all = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(isGsm7);
    expect(all.filter((one) => lengthOf(one) === 1)).toHaveLength(127);
    expect(all.filter((one) => lengthOf(one) === 2).sort()).toEqual([...'\f[\\]^{|}~€'].sort());
    expect([...'çêâ’«œÀ`\t\u00A0'].filter(isGsm7)).toEqual([]);
  });

  it('is a part more where an escaped character would be split from its escape', () => {
    const text = `${'a'.repeat(152)}€${'a'.repeat(152)}`;
    expect(lengthOf(text)).toBe(2 * 153);
    expect(smsParts(text).map(lengthOf)).toEqual([152, 153, 1]);
  });

  it('never splits a surrogate pair', () => {
    const parts = smsParts(`${'س'.repeat(66)}😀${'س'.repeat(20)}`);
    expect(parts.map((part) => part.length)).toEqual([66, 22]);
  });
});

describe('the parts of any text', () => {
  it('are the text again, none longer than a part holds', () => {
    fc.assert(
      fc.property(fc.oneof(anything, gsm, arabic), (text) => {
        const { encoding, segments } = smsLength(text);
        const parts = smsParts(text);
        const most = encoding === 'gsm7' ? [160, 153] : [70, 67];
        const inPart = (part: string) => (encoding === 'gsm7' ? lengthOf(part) : part.length);
        expect(parts.join('')).toBe(text);
        expect(parts).toHaveLength(segments);
        expect(Math.max(...parts.map(inPart))).toBeLessThanOrEqual(most[parts.length > 1 ? 1 : 0] ?? 0);
      }),
    );
  });

  it('are whole characters each', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        expect(smsParts(text).flatMap((part) => [...part])).toEqual([...text]);
      }),
    );
  });

  it('are no more than a part more than the characters need', () => {
    fc.assert(
      fc.property(fc.oneof(gsm, arabic), (text) => {
        const { encoding, characters, segments } = smsLength(text);
        expect(segments).toBeLessThanOrEqual(Math.ceil(characters / (encoding === 'gsm7' ? 152 : 66)) || 1);
      }),
    );
  });
});

describe('a text as it is sent', () => {
  it('keeps the accents the telephone knows and loses the others, if it then fits the small alphabet', () => {
    expect(smsText('L’élève a reçu « la clé » à côté… œuvre')).toBe('L\'élève a recu "la clé" à coté... oeuvre');
  });

  it('stays as it was written where it fits none', () => {
    expect(smsText('تكوين «الحكامة» l’été')).toBe('تكوين «الحكامة» l’été');
  });

  it('is never longer in parts than what was written', () => {
    fc.assert(
      fc.property(fc.oneof(anything, gsm, arabic, fc.constant('…'.repeat(70))), (text) => {
        expect(smsLength(smsText(text)).segments).toBeLessThanOrEqual(smsLength(text.normalize('NFC')).segments);
      }),
    );
  });
});
