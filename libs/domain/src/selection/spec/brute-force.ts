/** Finds a wave's places by trying every choice: slow, short, and sharing nothing with what it checks. */
import type { Candidate, ShareRule, WaveRules } from '@mourafaka/contracts';

const isOf = (share: ShareRule) => (c: Candidate) =>
  share.of === 'woman-led' ? c.womanLed : share.of === 'rural' ? c.rural : share.sectors.includes(c.sector);

const best = <Item>(items: Item[], worth: (item: Item) => number): Item[] => {
  const most = Math.max(...items.map(worth));
  return items.filter((item) => worth(item) === most);
};

/** Ids of those in, best first. `ranked` is in the order of rank. */
export function choiceByTrying(ranked: readonly Candidate[], wave: WaveRules): string[] {
  const passed = ranked.filter(({ total }) => total >= wave.rules.passMark);
  const choices = Array.from({ length: 2 ** passed.length }, (_, bits) =>
    passed.filter((_c, n) => (bits >> n) % 2 === 1),
  );
  const allowed = choices.filter(
    (choice) =>
      choice.length <= wave.target &&
      Object.entries(wave.quotas).every(([region, most]) => choice.filter((c) => c.region === region).length <= most),
  );
  const fullest = best(allowed, ({ length }) => length);
  const filled = fullest[0]?.length ?? 0;
  const fair = wave.rules.shares.reduce((left, share) => {
    const wanted = Math.ceil((share.percent * filled) / 100);
    return best(left, (choice) => Math.min(wanted, choice.filter(isOf(share)).length));
  }, fullest);
  const byRank = passed.reduce((left, candidate) => best(left, (choice) => Number(choice.includes(candidate))), fair);
  return (byRank[0] ?? []).map(({ journeyId }) => journeyId);
}
