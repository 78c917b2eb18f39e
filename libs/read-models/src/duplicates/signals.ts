import type { DuplicateSignal } from '@mourafaka/contracts';

/** From here on two denominations are told to a person as alike. */
const alike = 0.7;

/** Words nearly every denomination has, as they are compared. */
const common = new Set([
  'cooperative',
  'coop',
  'ste',
  'societe',
  'تعاونيه',
  'التعاونيه',
  'de',
  'la',
  'du',
  'des',
  'et',
]);

const essence = (name: string): string => {
  const words = name.split(' ').filter((word) => !common.has(word));
  return words.length > 0 ? ` ${words.join(' ')} ` : name;
};

function trigrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= text.length; start++) grams.add(text.slice(start, start + 3));
  return grams;
}

const known = new Map<string, ReadonlySet<string>>();

/** Worked out once for each name met, within bounds. */
function gramsOf(name: string): ReadonlySet<string> {
  const found = known.get(name);
  if (found) return found;
  const grams = trigrams(essence(name));
  if (known.size >= 20_000) known.clear();
  known.set(name, grams);
  return grams;
}

/** Twice what they share over all they have, from 0 to 1 (Dice), by runs of three letters. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (2 * few.size < alike * (few.size + many.size)) return 0;
  let shared = 0;
  for (const gram of few) if (many.has(gram)) shared++;
  return few.size === 0 ? 0 : (2 * shared) / (few.size + many.size);
}

/** By what two applications look alike; names as compared. */
export function signalsBetween(
  names: readonly string[],
  other: { ice: boolean; phone: boolean; names: readonly string[] },
): DuplicateSignal[] {
  const scores = names.flatMap((name) => other.names.map((theirs) => likeness(gramsOf(name), gramsOf(theirs))));
  const denomination = Math.round(Math.max(0, ...scores) * 100) / 100;
  return [
    ...(other.ice ? [{ kind: 'ice' as const, score: 1 }] : []),
    ...(other.phone ? [{ kind: 'phone' as const, score: 1 }] : []),
    ...(denomination >= alike ? [{ kind: 'denomination' as const, score: denomination }] : []),
  ];
}
