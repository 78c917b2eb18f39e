import type { Candidate, WaveRules } from '@mourafaka/contracts';
import * as fc from 'fast-check';
import { byRank } from '../by-rank';
import { selectWave } from '../select-wave';
import { choiceByTrying } from './brute-force';
import { candidateOf, ruralShare, sectorShare, waveOf, womenShare } from './candidates';

const regions = ['04', '09', '12'];
const sectors = ['agriculture', 'crafts', 'tourism'];

const facts = fc.record({
  total: fc.integer({ min: 45, max: 60 }),
  region: fc.constantFrom(...regions),
  sector: fc.constantFrom(...sectors),
  womanLed: fc.boolean(),
  rural: fc.boolean(),
  members: fc.integer({ min: 5, max: 9 }),
  women: fc.integer({ min: 0, max: 5 }),
});
const pool = (size: { minLength?: number; maxLength: number }): fc.Arbitrary<Candidate[]> =>
  fc.array(facts, size).map((list) => list.map((each, n) => candidateOf(n, each)));
const percent = fc.integer({ min: 0, max: 100 });
const rules = (most: number): fc.Arbitrary<WaveRules> =>
  fc
    .record({
      target: fc.integer({ min: 0, max: most }),
      quotas: fc.dictionary(fc.constantFrom(...regions), fc.integer({ min: 0, max: most }), { maxKeys: 3 }),
      shares: fc
        .tuple(percent, percent, percent)
        .chain(([women, rural, sector]) =>
          fc.shuffledSubarray([womenShare(women), ruralShare(rural), sectorShare(sector, ['crafts', 'tourism'])]),
        ),
      waitingList: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      tieBreaks: fc.shuffledSubarray<WaveRules['rules']['tieBreaks'][number]>(['woman-led', 'women-share', 'members']),
    })
    .map(({ target, ...others }) => waveOf(target, others));

/** Small enough to try every choice; nearly all passed, and the rules get in one another's way. */
const contested = fc.record({
  candidates: fc
    .array(
      facts.map((each) => ({ ...each, total: Math.max(each.total, 49) })),
      { minLength: 7, maxLength: 10 },
    )
    .map((list) => list.map((each, n) => candidateOf(n, each))),
  wave: fc
    .record({
      target: fc.integer({ min: 3, max: 7 }),
      quotas: fc.dictionary(fc.constantFrom(...regions), fc.integer({ min: 1, max: 3 }), { maxKeys: 3 }),
      shares: fc
        .array(fc.integer({ min: 20, max: 80 }), { minLength: 4, maxLength: 4 })
        .map(([women = 0, rural = 0, one = 0, two = 0]) => [
          womenShare(women),
          ruralShare(rural),
          sectorShare(one, ['crafts', 'tourism']),
          { ...sectorShare(two, ['crafts', 'agriculture']), key: 'other-sectors' },
        ])
        .chain((shares) => fc.shuffledSubarray(shares, { minLength: 2 })),
    })
    .map(({ target, ...others }) => waveOf(target, others)),
});

const idsIn = (list: ReturnType<typeof selectWave>): string[] =>
  list.entries.filter(({ outcome }) => outcome === 'in').map(({ journeyId }) => journeyId);

describe('for any pool and any rules', () => {
  it('those in are those whom trying every choice finds', () => {
    fc.assert(
      fc.property(
        fc.oneof(contested, fc.record({ candidates: pool({ maxLength: 9 }), wave: rules(7) })),
        ({ candidates, wave }) => {
          const ranked = byRank(candidates, wave.rules.tieBreaks);
          expect(idsIn(selectWave(candidates, wave))).toEqual(choiceByTrying(ranked, wave));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('the order in which applications and scores arrive changes nothing', () => {
    const shuffled = pool({ maxLength: 60 }).chain((candidates) =>
      fc.record({
        candidates: fc.constant(candidates),
        other: fc.shuffledSubarray(candidates, { minLength: candidates.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, rules(40), ({ candidates, other }, wave) => {
        expect(selectWave(other, wave)).toEqual(selectWave(candidates, wave));
      }),
    );
  });

  it('target, quotas and waiting list hold, and everybody has a place in the ranking and a reason', () => {
    fc.assert(
      fc.property(pool({ minLength: 30, maxLength: 150 }), rules(100), (candidates, wave) => {
        const { entries, places } = selectWave(candidates, wave);
        const regionOf = new Map(candidates.map(({ journeyId, region }) => [journeyId, region]));
        const inside = entries.filter(({ outcome }) => outcome === 'in');
        expect(inside.length).toBeLessThanOrEqual(wave.target);
        for (const [region, quota] of Object.entries(wave.quotas)) {
          expect(inside.filter(({ journeyId }) => regionOf.get(journeyId) === region).length).toBeLessThanOrEqual(
            quota,
          );
        }
        const waiting = entries.flatMap((entry) => entry.waiting ?? []);
        expect(waiting).toEqual(waiting.map((_, n) => n + 1));
        expect(waiting.length).toBeLessThanOrEqual(wave.rules.waitingList ?? Infinity);
        expect(entries.map(({ rank }) => rank)).toEqual(candidates.map((_, n) => n + 1));
        expect(places.filled).toBe(inside.length);
        const moved = entries.filter(({ reason }) => reason === 'minimum-share' || reason === 'kept-for-share');
        expect(moved.filter(({ share }) => share === undefined)).toEqual([]);
      }),
    );
  });
});
