import type { Candidate, RankedEntry } from '@mourafaka/contracts';
import { selectWave } from '../select-wave';
import { candidateOf, ruralShare, waveOf, womenShare } from './candidates';

const story = ({ rank, outcome, reason, share, waiting }: RankedEntry): string =>
  [rank, outcome, reason, share, waiting].filter((part) => part !== undefined).join(' ');
const listOf = (candidates: Candidate[], wave: ReturnType<typeof waveOf>) =>
  selectWave(candidates, wave).entries.map(story);

describe('the list of a wave', () => {
  it('leaves out who is below the pass mark, even where places stay empty', () => {
    const pool = [candidateOf(1, { total: 49.99 }), candidateOf(2, { total: 50 })];
    expect(listOf(pool, waveOf(5))).toEqual(['1 in rank', '2 out below-pass-mark']);
  });

  it('fills the places by total and puts the others on the waiting list, as far as it goes', () => {
    const pool = [60, 90, 80, 70].map((total, n) => candidateOf(n, { total }));
    expect(listOf(pool, waveOf(2, { waitingList: 1 }))).toEqual([
      '1 in rank',
      '2 in rank',
      '3 waiting places-taken 1',
      '4 out waiting-list-full',
    ]);
  });

  it('gives a region no more than its quota, and the place to the next of another region', () => {
    const pool = [
      candidateOf(1, { total: 90 }),
      candidateOf(2, { total: 80 }),
      candidateOf(3, { total: 70, region: '04' }),
    ];
    const { entries, places } = selectWave(pool, waveOf(2, { quotas: { '09': 1 } }));
    expect(entries.map(story)).toEqual(['1 in rank', '2 waiting region-quota 1', '3 in rank']);
    expect(places).toEqual({ target: 2, filled: 2, quotas: [{ region: '09', quota: 1, filled: 1 }], shares: [] });
  });

  it('keeps places for a minimum share, from the end of the list, and says so', () => {
    const pool = [
      candidateOf(1, { total: 90 }),
      candidateOf(2, { total: 80 }),
      candidateOf(3, { total: 70 }),
      candidateOf(4, { total: 60, womanLed: true }),
    ];
    const { entries, places } = selectWave(pool, waveOf(2, { shares: [womenShare(50)] }));
    expect(entries.map(story)).toEqual([
      '1 in rank',
      '2 waiting kept-for-share women 1',
      '3 waiting kept-for-share women 2',
      '4 in minimum-share women',
    ]);
    expect(places.shares).toEqual([{ key: 'women', wanted: 1, met: 1 }]);
  });

  it('asks of a share no more than the candidates allow, and of the first share first', () => {
    const pool = [
      candidateOf(1, { total: 90 }),
      candidateOf(2, { total: 80, womanLed: true }),
      candidateOf(3, { total: 70, rural: true }),
    ];
    const list = selectWave(pool, waveOf(1, { shares: [womenShare(100), ruralShare(100)] }));
    expect(list.entries.filter(({ outcome }) => outcome === 'in').map(({ rank }) => rank)).toEqual([2]);
    expect(list.places.shares).toEqual([
      { key: 'women', wanted: 1, met: 1 },
      { key: 'rural', wanted: 1, met: 0 },
    ]);
  });

  it('ends a tie by the rules in their order, and at last by the registration', () => {
    const pool = [
      candidateOf(1, { members: 10, women: 3 }),
      candidateOf(2, { members: 20, women: 6, registeredOn: '2026-01-01' }),
      candidateOf(3, { members: 7, women: 5 }),
      candidateOf(5, { members: 10, women: 3 }),
      candidateOf(4, { members: 10, women: 3, criteria: { impact: 9 } }),
    ];
    const wave = waveOf(5, { tieBreaks: ['women-share', 'criterion:impact', 'younger'] });
    const order = selectWave(pool, wave).entries.map(({ journeyId }) => Number(journeyId.slice(-2)));
    expect(order).toEqual([3, 4, 2, 1, 5]);
  });

  it('has nobody in it when nobody applied', () => {
    expect(selectWave([], waveOf(3, { shares: [womenShare(30)], quotas: { '09': 1 } }))).toEqual({
      entries: [],
      places: {
        target: 3,
        filled: 0,
        quotas: [{ region: '09', quota: 1, filled: 0 }],
        shares: [{ key: 'women', wanted: 0, met: 0 }],
      },
    });
  });
});
