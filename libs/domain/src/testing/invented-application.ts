import type { ApplicationInput } from '@mourafaka/contracts';
import { sampleApplication } from './journey-script';

const latin = ['ba', 'ki', 'mo', 'lu', 'sa', 'te', 'ri', 'no', 'fu', 'za', 'de', 'ghi', 'cho', 'nu', 'ma', 'wi'];
const arabic = ['با', 'كي', 'مو', 'لو', 'سا', 'تي', 'ري', 'نو', 'فو', 'زا', 'دي', 'غي', 'شو', 'نو', 'ما', 'وي'];

/** Four syllables that differ in all places for numbers that follow one another. */
function word(n: number, syllables: readonly string[]): string {
  const mixed = Math.imul(n + 1, 0x9e37_79b1) >>> 0;
  return [0, 4, 8, 12].map((shift) => syllables[(mixed >>> (shift + 12)) & 15]).join('');
}

/**
 * The sample application of another cooperative for each number: another registration, other names, another phone, so that
 * no two are taken for one.
 */
export function inventedApplication(
  n: number,
  change: Partial<ApplicationInput['cooperative']> = {},
): ApplicationInput {
  const application = sampleApplication({
    registrationNumber: `${n}/2024`,
    denominationFr: `${word(n, latin)} ${word(n + 500_000, latin)}`,
    denominationAr: `${word(n, arabic)} ${word(n + 500_000, arabic)}`,
    ...change,
  });
  const representative = { name: 'Fatima Exemple', phone: `+2126${String(10_000_000 + (n % 90_000_000))}` };
  return { ...application, representative: { ...application.representative, ...representative } };
}
