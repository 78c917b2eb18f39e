import fc from 'fast-check';
import type { BatchEventData, FinancingCandidate, FinancingTerms } from '@mourafaka/contracts';
import { financingOrders, journeyPayloads } from '@mourafaka/contracts';
import { sumMad } from '../../money';
import { financingList, grantedOf } from '../financing-list';
import { partsOfGrant } from '../financing-orders';
import { batchDuties } from '../duties';
import { batchOrders } from '../orders';
import {
  and,
  batchIn,
  type BatchRecord,
  committee,
  given,
  journey,
  onePolicy,
  perform,
  programmeManager,
  request,
  secondMember,
  stateOf,
} from './given';

const round = 'round-1';
const partner = 'Fondation Exemple';

const three = [1, 2, 3].map((n) => request(n));

const opened = (budgetMad = 100_000): BatchRecord =>
  and(batchIn('running'), 'open-financing-round', { round, partner, budgetMad });
const ranked = (requests = three, budgetMad?: number): BatchRecord =>
  and(opened(budgetMad), 'rank-financing', { round }, { requests });
const signedOnce = (requests = three): BatchRecord =>
  and(ranked(requests), 'approve-financing', { round, ranking: 1 }, { by: committee, requests });
const approved = (requests = three): BatchRecord =>
  and(signedOnce(requests), 'approve-financing', { round, ranking: 1 }, { by: programmeManager, requests });

const listOf = (record: BatchRecord): BatchEventData<'FinancingRanked'> => {
  const event = record.findLast(({ type }) => type === 'FinancingRanked');
  if (!event) throw new Error('nothing was ranked');
  return event.data as BatchEventData<'FinancingRanked'>;
};

describe('a financing round', () => {
  it('is not opened twice, nor in a closed batch', () => {
    given(opened()).when('open-financing-round', { round, partner, budgetMad: 1 }).refused('BATCH.ROUND_EXISTS');
    given(batchIn('closed'))
      .when('open-financing-round', { round, partner, budgetMad: 1 })
      .refused('BATCH.WRONG_MOMENT');
  });

  it('is not ranked before it is opened, without requests, or once it is approved', () => {
    given(batchIn('running')).when('rank-financing', { round }, { requests: three }).refused('BATCH.ROUND_UNKNOWN');
    given(opened()).when('rank-financing', { round }, { requests: [] }).refused('BATCH.NO_REQUESTS', 'wrong-moment');
    given(approved())
      .when('rank-financing', { round }, { requests: three })
      .refused('BATCH.FINANCING_ALREADY_APPROVED', 'wrong-moment');
  });

  it('is not signed before it is ranked, nor by the same person twice', () => {
    given(opened())
      .when('approve-financing', { round, ranking: 1 }, { by: committee, requests: three })
      .refused('BATCH.FINANCING_NOT_RANKED');
    given(signedOnce())
      .when('approve-financing', { round, ranking: 1 }, { by: committee, requests: three })
      .refused('BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON', 'forbidden');
  });

  it.each([
    ['a request was withdrawn', three.slice(1)],
    ['another was made', [...three, request(4)]],
    ['an amount was corrected', [request(1, { amountMad: 39_000 }), ...three.slice(1)]],
  ])('is not signed once %s: it is ranked again first', (_what, requests) => {
    given(signedOnce())
      .when('approve-financing', { round, ranking: 1 }, { by: programmeManager, requests })
      .refused('BATCH.FINANCING_OUTDATED', 'wrong-moment');
    const again = and(signedOnce(), 'rank-financing', { round }, { requests });
    expect(stateOf(again).rounds[round]).toMatchObject({ ranking: 2, signatures: [] });
    given(again)
      .when('approve-financing', { round, ranking: 1 }, { by: secondMember, requests })
      .refused('BATCH.FINANCING_OUTDATED');
    given(again)
      .when('approve-financing', { round, ranking: 2 }, { by: secondMember, requests })
      .then('FinancingSigned');
  });

  it('is signed all the same when only the version of a journey has moved on', () => {
    const requests = three.map((one) => ({ ...one, version: 77 }));
    given(signedOnce())
      .when('approve-financing', { round, ranking: 1 }, { by: programmeManager, requests })
      .then('FinancingSigned', 'FinancingApproved');
  });

  it('keeps the batch from being closed until its decisions went out', () => {
    given(approved())
      .when('close-batch', {}, { openJourneys: 0 })
      .refused('BATCH.ROUND_NOT_HANDED_OUT', 'wrong-moment');
    const handedOut = perform(approved(), `financing/${round}#1`);
    given(handedOut).when('close-batch', {}, { openJourneys: 0 }).then('BatchClosed');
  });

  it('hands its decisions out once, by a bulk of ordinary commands that a journey takes', () => {
    const state = stateOf(approved());
    const [duty] = batchDuties(state);
    expect(duty).toMatchObject({ key: `financing/${round}#1`, kind: 'dispatch' });
    const [bulk, recorded] = batchOrders(state, { key: `financing/${round}#1`, kind: 'dispatch' });
    expect(bulk?.entityId).toBe(state.rounds[round]?.release?.bulkId);
    expect(recorded).toMatchObject({ name: 'record-dispatched', payload: { round } });
    const { items } = bulk?.payload as {
      items: { command: 'grant-financing' | 'decline-financing'; payload: unknown }[];
    };
    expect(items.map(({ command }) => command)).toEqual(['grant-financing', 'grant-financing', 'decline-financing']);
    for (const { command, payload } of items) expect(journeyPayloads[command].safeParse(payload).error).toBeUndefined();
    expect(items[0]?.payload).toMatchObject({
      round,
      request: 'F1',
      ranking: 1,
      signedBy: ['committee', 'programme-manager'],
      amountMad: 40_000,
      instalments: [{ amountMad: 24_000 }, { amountMad: 16_000 }],
    });
    expect(items[2]?.payload).toMatchObject({ reason: expect.stringMatching(/20000 MAD — .*40000/) as string });
    const after = perform(approved(), `financing/${round}#1`);
    expect(batchDuties(stateOf(after))).toEqual([]);
    given(after)
      .when('record-dispatched', { round }, { by: { id: 'system', name: '', role: 'system' } })
      .refused('BATCH.DUTY_MOOT');
  });

  it('says of each request why it is within the budget, or beyond it', () => {
    const requests = [request(1), request(2, { amountMad: 70_000 }), request(3, { amountMad: 60_000 })];
    expect(
      listOf(ranked(requests)).entries.map(({ rank, outcome, reason, leftMad }) => [rank, outcome, reason, leftMad]),
    ).toEqual([
      [1, 'granted', 'within-budget', 100_000],
      [2, 'declined', 'beyond-budget', 60_000],
      [3, 'granted', 'within-budget', 60_000],
    ]);
    expect(listOf(ranked(requests)).grantedMad).toBe(100_000);
  });

  it('declines what is above the most that the policy allows', () => {
    const policy = { ...onePolicy, financing: { ...onePolicy.financing, maxAmountMad: 30_000 } };
    const open = and(batchIn('running', policy), 'open-financing-round', { round, partner, budgetMad: 100_000 });
    const record = and(open, 'rank-financing', { round }, { requests: three });
    expect(listOf(record).entries.map(({ reason }) => reason)).toEqual(Array(3).fill('above-maximum'));
  });
});

describe('the order of requests', () => {
  const terms = (order: FinancingTerms['order']): FinancingTerms => ({ partner, budgetMad: 1e9, order });
  const firstOf = (order: FinancingTerms['order'], ...requests: FinancingCandidate[]) =>
    financingList(requests, terms(order))[0]?.journeyId;

  it.each([
    ['score', { score: 95 }],
    ['own-contribution', { ownContributionMad: 20_000 }],
    ['women-share', { women: 12 }],
    ['smaller-amount', { amountMad: 39_999.99 }],
    ['earlier', { requestedAt: '2027-02-28T10:00:00.000Z' }],
  ] as const)('is led by %s where the policy says so', (order, better) => {
    const plain = { score: 80 };
    expect(firstOf([order], request(1, plain), request(2, { ...plain, ...better }))).toBe(journey(2));
  });

  it('ends with the registration where everything else is the same', () => {
    const same = { score: 80 };
    expect(firstOf([...financingOrders], request(2, same), request(1, same))).toBe(journey(1));
  });

  const amount = fc.integer({ min: 1, max: 20_000_000 }).map((cents) => cents / 100);
  const requests = fc.uniqueArray(
    fc.record({
      n: fc.integer({ min: 1, max: 99 }),
      amountMad: amount,
      ownContributionMad: fc.oneof(fc.constant(0), amount),
      score: fc.constantFrom(50, 60, 70),
      women: fc.constantFrom(3, 6, 12),
      requestedAt: fc.constantFrom('2027-03-01T10:00:00.000Z', '2027-03-02T10:00:00.000Z'),
    }),
    { selector: ({ n }) => n, maxLength: 30 },
  );
  const order = fc.shuffledSubarray([...financingOrders], { minLength: 1 });

  it('is the same however they arrived, and grants no more than the budget', () => {
    fc.assert(
      fc.property(requests, order, amount, fc.func(fc.nat()), (found, by, budgetMad, shuffle) => {
        const candidates = found.map(({ n, ...facts }) => request(n, facts));
        const otherwise = [...candidates].sort((a, b) => shuffle(a.journeyId) - shuffle(b.journeyId));
        const list = financingList(candidates, { partner, budgetMad, order: by });
        expect(financingList(otherwise, { partner, budgetMad, order: by })).toEqual(list);
        expect(grantedOf(list)).toBeLessThanOrEqual(budgetMad);
        expect(list.map(({ rank }) => rank)).toEqual(candidates.map((_one, n) => n + 1));
        // Nobody is told there was too little while there was enough.
        for (const { outcome, amountMad, leftMad } of list) expect(outcome === 'granted').toBe(amountMad <= leftMad);
      }),
    );
  });

  it('is paid in parts that come to the grant, to the centime', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 98 }), (mad, percent) => {
        const plan = partsOfGrant(mad, [
          { dueOn: '2027-06-01', percent },
          { dueOn: '2027-09-01', percent: 1 },
          { dueOn: '2027-12-01', percent: 99 - percent },
        ]);
        expect(sumMad(plan.map(({ amountMad }) => amountMad))).toBe(mad);
        expect(plan.every(({ amountMad }) => amountMad > 0)).toBe(true);
      }),
    );
  });
});
