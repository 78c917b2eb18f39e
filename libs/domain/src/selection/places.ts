/** Who gets the places of a wave, among candidates in the order of their rank. */
import type { Candidate, ShareRule, WaveRules } from '@mourafaka/contracts';
import { withOneMoreFor } from './exchange';
import { countFor, type PlaceClass, type PlacePlan, type PlaceRules } from './place-plan';
import { PlacePlanner } from './place-planner';

/** Whether a candidate counts for a share. */
export function countsFor(share: ShareRule, { womanLed, rural, sector }: Candidate): boolean {
  if (share.of === 'woman-led') return womanLed;
  return share.of === 'rural' ? rural : share.sectors.includes(sector);
}

/** The first of each region as far as its quota and the target go: the list, if there were no shares. */
function placesByRankAlone(ranked: readonly Candidate[], { target, quotas }: WaveRules): Set<Candidate> {
  const ofRegion = new Map<string, number>();
  const chosen = new Set<Candidate>();
  for (const candidate of ranked) {
    const { region } = candidate;
    const taken = ofRegion.get(region) ?? 0;
    if (chosen.size >= target) break;
    if (taken >= (quotas[region] ?? Infinity)) continue;
    ofRegion.set(region, taken + 1);
    chosen.add(candidate);
  }
  return chosen;
}

interface Classified {
  classes: PlaceClass[];
  /** Candidate → its class. */
  classOf: Map<Candidate, number>;
}

function classified(ranked: readonly Candidate[], shares: readonly ShareRule[]): Classified {
  const numbers = new Map<string, number>();
  const classes: PlaceClass[] = [];
  const classOf = new Map<Candidate, number>();
  for (const candidate of ranked) {
    const { region } = candidate;
    const kind = shares.reduce((bits, share, n) => bits + (countsFor(share, candidate) ? 1 << n : 0), 0);
    const name = `${region}|${kind}`;
    const number = numbers.get(name) ?? classes.length;
    numbers.set(name, number);
    classes[number] = { region, kind, size: (classes[number]?.size ?? 0) + 1 };
    classOf.set(candidate, number);
  }
  return { classes, classOf };
}

/** What each share gets: all it asks for, or what can be had once the shares before it have theirs; and a plan for it. */
function attained(classes: readonly PlaceClass[], rules: PlaceRules, wanted: readonly number[], alone: PlacePlan) {
  const bounds = { least: classes.map(() => 0), most: classes.map(({ size }) => size) };
  let [kept, plan] = [rules, alone];
  wanted.forEach((want, share) => {
    let [low, high] = [Math.min(want, countFor(share, plan, classes)), want];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const found = new PlacePlanner(classes, { ...kept, shares: [...kept.shares, middle] }).find(plan, bounds);
      if (found) [low, plan] = [middle, found];
      else high = middle - 1;
    }
    kept = { ...kept, shares: [...kept.shares, low] };
  });
  return { kept, plan };
}

/** Goes down the ranking: whoever can be in without breaking a rule is in. */
function walk(ranked: readonly Candidate[], { classes, classOf }: Classified, rules: PlaceRules, start: PlacePlan) {
  const planner = new PlacePlanner(classes, rules);
  const least = classes.map(() => 0);
  const most = classes.map(({ size }) => size);
  const chosen = new Set<Candidate>();
  let plan = start;
  for (const candidate of ranked) {
    const asked = classOf.get(candidate) ?? 0;
    const taken = least[asked] ?? 0;
    // A class that could not have one more place cannot have it later either: since then places were only taken.
    if (chosen.size === rules.filled || taken === most[asked]) continue;
    if ((plan[asked] ?? 0) === taken) {
      const bounds = { least: least.with(asked, taken + 1), most };
      const other = planner.find(withOneMoreFor(asked, plan, classes, rules, { least, most }), bounds);
      if (!other) {
        most[asked] = taken;
        continue;
      }
      plan = other;
    }
    least[asked] = taken + 1;
    chosen.add(candidate);
  }
  return chosen;
}

export interface PlacesGiven {
  chosen: ReadonlySet<Candidate>;
  /** Who would be in if there were no shares. */
  alone: ReadonlySet<Candidate>;
  /** For each share, how many of the places filled it asks for. */
  wanted: readonly number[];
  /** Shares that could not spare one of those they got. */
  tight: readonly ShareRule[];
}

/**
 * The places of a wave: as many as target, quotas and candidates allow; then each share in the policy's order as far as it
 * can be met; then, among all choices that keep this, the best by rank.
 */
export function givePlaces(ranked: readonly Candidate[], wave: WaveRules): PlacesGiven {
  const { shares } = wave.rules;
  const alone = placesByRankAlone(ranked, wave);
  const filled = alone.size;
  const wanted = shares.map(({ percent }) => Math.ceil((percent * filled) / 100));
  const among = (chosen: ReadonlySet<Candidate>, share: ShareRule): number =>
    [...chosen].filter((candidate) => countsFor(share, candidate)).length;
  if (shares.every((share, n) => among(alone, share) >= (wanted[n] ?? 0))) {
    return { chosen: alone, alone, wanted, tight: [] };
  }

  const groups = classified(ranked, shares);
  const byRankAlone = groups.classes.map(() => 0);
  for (const candidate of alone) {
    const number = groups.classOf.get(candidate) ?? 0;
    byRankAlone[number] = (byRankAlone[number] ?? 0) + 1;
  }
  const rules: PlaceRules = { filled, quotas: wave.quotas, shares: [] };
  const { kept, plan } = attained(groups.classes, rules, wanted, byRankAlone);
  const chosen = walk(ranked, groups, kept, plan);
  const tight = shares.filter((share, n) => among(chosen, share) <= (kept.shares[n] ?? 0));
  return { chosen, alone, wanted, tight };
}
