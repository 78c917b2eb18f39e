import { provinces, regions } from '@mourafaka/contracts';
import { normaliseText } from '@mourafaka/domain';

const places = [...provinces, ...regions]
  .flatMap(({ fr, ar }) => [fr, ar])
  .flatMap((name) => normaliseText(name).split(' '));
/** Words that tell no two cooperatives of a province apart, as they are compared. */
const common = new Set([
  ...['cooperative', 'coop', 'ste', 'societe', 'تعاونيه', 'التعاونيه', 'de', 'la', 'du', 'des', 'et'],
  ...places,
]);

/** Runs of three letters of a name as it is compared, the ends included; common words do not count unless there are no others. */
export function trigramsOf(name: string): ReadonlySet<string> {
  const words = name.split(' ').filter((word) => !common.has(word));
  const text = ` ${words.length > 0 ? words.join(' ') : name} `;
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= text.length; start++) grams.add(text.slice(start, start + 3));
  return grams;
}

interface Entry {
  journeyId: string;
  names: readonly string[];
  /** Trigrams of all its names. */
  size: number;
}

/** A pair that shares less of its shorter name than this is no pair of likenesses by any measure. */
const leastShared = 0.4;

/**
 * The denominations of one province's applications, so arranged that a new one meets only those with which it shares
 * something: comparing with thousands costs what comparing with a few does.
 */
export class NameIndex {
  /** All that was written by transactions before this one is in here. */
  horizon = 0n;
  private readonly entries: Entry[] = [];
  private readonly places = new Map<string, number>();
  private readonly sharing = new Map<string, number[]>();

  put(journeyId: string, names: readonly string[]): void {
    const place = this.places.get(journeyId);
    if (place !== undefined && this.entries[place]?.names.join('\n') === names.join('\n')) return;
    const grams = new Set(names.flatMap((name) => [...trigramsOf(name)]));
    const next = this.entries.push({ journeyId, names, size: grams.size }) - 1;
    this.places.set(journeyId, next);
    for (const gram of grams) {
      const others = this.sharing.get(gram);
      if (others) others.push(next);
      else this.sharing.set(gram, [next]);
    }
  }

  /** Those worth comparing with an application of these names. */
  near(names: readonly string[]): Pick<Entry, 'journeyId' | 'names'>[] {
    const found = new Map<number, number>();
    for (const name of names) {
      const grams = trigramsOf(name);
      for (const [place, shared] of this.sharedWith(grams)) {
        const smaller = Math.min(grams.size, this.entries[place]?.size ?? 0);
        if (shared >= leastShared * smaller) found.set(place, shared);
      }
    }
    return [...found.keys()].flatMap((place) => {
      const entry = this.entries[place];
      return entry && this.places.get(entry.journeyId) === place ? [entry] : [];
    });
  }

  private sharedWith(grams: ReadonlySet<string>): Map<number, number> {
    const counts = new Map<number, number>();
    for (const gram of grams) {
      for (const place of this.sharing.get(gram) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return counts;
  }
}
