import type { DuplicateSignal } from '@mourafaka/contracts';
import { trigramsOf } from './name-index';

/** From here on two denominations are told to a person as alike. */
const alike = 0.7;

/** Twice what they share over all they have, from 0 to 1 (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of few) if (many.has(gram)) shared++;
  return few.size === 0 ? 0 : (2 * shared) / (few.size + many.size);
}

/** An application another is compared with. */
export interface Other {
  journeyId: string;
  /** The same ICE, the same phone. */
  ice: boolean;
  phone: boolean;
  /** As compared. */
  names: readonly string[];
  /** False where it is of another province. */
  here?: boolean;
}

/** By what two applications look alike. */
export function signalsBetween(names: readonly string[], other: Other): DuplicateSignal[] {
  const ours = names.map((name) => trigramsOf(name));
  const theirs = other.here === false ? [] : other.names.map((name) => trigramsOf(name));
  const scores = ours.flatMap((grams) => theirs.map((others) => likeness(grams, others)));
  const denomination = Math.round(Math.max(0, ...scores) * 100) / 100;
  return [
    ...(other.ice ? [{ kind: 'ice' as const, score: 1 }] : []),
    ...(other.phone ? [{ kind: 'phone' as const, score: 1 }] : []),
    ...(denomination >= alike ? [{ kind: 'denomination' as const, score: denomination }] : []),
  ];
}
