import { createHash } from 'node:crypto';
import { exampleApplication } from '../../../apps/api/src/openapi/examples';

let drawn = 0;

/** A name that resembles no other: people would be asked whether two of one name are one cooperative. */
const nameOf = (n: number): string =>
  createHash('sha256')
    .update(String(n))
    .digest('hex')
    .slice(0, 16)
    .replace(/[0-9a-f]/g, (digit) => 'rmsltkbdoeuiazyn'[parseInt(digit, 16)] ?? '');

/** An application of an invented cooperative that has not applied yet. */
export function newApplication(cooperative: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) {
  drawn += 1;
  const phone = `+2126123${String(drawn).padStart(5, '0')}`;
  return {
    ...exampleApplication,
    representative: { ...exampleApplication.representative, phone },
    ...rest,
    cooperative: {
      ...exampleApplication.cooperative,
      denominationFr: nameOf(drawn),
      denominationAr: undefined,
      ice: undefined,
      registrationNumber: `${drawn}/2025`,
      ...cooperative,
    },
  };
}
