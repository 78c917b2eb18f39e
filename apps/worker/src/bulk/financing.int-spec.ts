import { batchStream, type BatchEvent, type BatchEventData, bulkStream, journeyStream } from '@mourafaka/contracts';
import { type BatchState, defaultPolicy, financingOf, type JourneyState } from '@mourafaka/domain';
import { Desk } from '@mourafaka/engine';
import { BulkItems, FinancingQueries, openRequestsOf } from '@mourafaka/read-models';
import { people, samplePayloads } from '../../../../libs/domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
  outcome,
} from '../../../../test/support/engine-fixture';
import { DutyPerformer } from '../streams/duty-performer';
import { BulkActivitiesService } from './bulk.activities';

const { agent, applicant, committee, consultant, manager, programmeManager, secondMember } = people;
const round = 'round-1';
const partner = 'Fondation Exemple';
/** Enough for three requests of 30,000 dirhams, and then for one of 8,000 that comes last. */
const budgetMad = 100_000;
const amounts = [30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 8_000];

let fixture: EngineFixture;
let items: BulkItems;
let bulk: BulkActivitiesService;
let performer: DutyPerformer;

beforeAll(async () => {
  fixture = await openEngine({ policy: { ...defaultPolicy, minScorers: 1 } });
  items = new BulkItems(fixture.dataSource);
  performer = new DutyPerformer(fixture.engine);
  bulk = new BulkActivitiesService(fixture.engine, new Desk(fixture.engine), items, fixture.clock, performer);
});
afterAll(() => fixture.close());

type Person = (typeof people)[keyof typeof people];
const give = (journeyId: string, name: string, payload: unknown, by: Person) =>
  accept(fixture.engine, anEnvelope({ name, entityId: journeyId, payload }, by));
const tryBatch = (name: string, payload: unknown, by: Person) =>
  fixture.engine.execute(anEnvelope({ category: 'batch', name, entityId: batch, payload }, by));
const ofBatch = async (name: string, payload: unknown, by: Person = programmeManager): Promise<void> =>
  expect(outcome(await tryBatch(name, payload, by))).toBe('accepted');
const stateOf = async (journeyId: string): Promise<JourneyState> => {
  const head = await fixture.engine.state<JourneyState>(journeyStream(journeyId));
  if (!head) throw new Error('no such journey');
  return head.state;
};
const batchState = async (): Promise<BatchState> =>
  (await fixture.engine.state<BatchState>(batchStream(batch)))?.state as BatchState;

const action = {
  ...samplePayloads['submit-development-plan'].actions[0],
  startOn: '2026-12-01',
  dueOn: '2027-12-01',
  costMad: 30_000,
};

/** A cooperative whose plan is approved; every criterion has the mark, so that a higher one ranks before a lower. */
async function planned(mark: number): Promise<string> {
  const { journeyId = '' } = await apply(fixture.engine, { payload: anApplication() });
  await give(journeyId, 'declare-complete', {}, agent);
  await give(journeyId, 'assess-eligibility', {}, agent);
  const scores = Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, mark]));
  await give(journeyId, 'score', { scores }, committee);
  await give(journeyId, 'admit', { wave: 'wave-1', lot: 'lot-1' }, secondMember);
  await give(journeyId, 'assign-consultant', { consultant: consultant.id }, manager);
  await give(journeyId, 'start-diagnosis', {}, consultant);
  await give(journeyId, 'record-swot', samplePayloads['record-swot'], consultant);
  await give(journeyId, 'submit-development-plan', { actions: [action] }, consultant);
  await give(journeyId, 'approve-development-plan', {}, agent);
  return journeyId;
}

const requestOf = (amountMad: number) => ({
  partner,
  amountMad,
  ownContributionMad: 2_000,
  actionIds: ['A1'],
  justification: 'Étiqueteuse.',
});

describe('a round with eight requests', () => {
  const journeys: string[] = [];

  it('is ranked from the requests as they stand, each read as folding its journey says', async () => {
    for (const [n, amountMad] of amounts.entries()) {
      const journeyId = await planned(9 - n);
      await give(journeyId, 'request-financing', requestOf(amountMad), consultant);
      journeys.push(journeyId);
    }
    await ofBatch('close-call', {});
    await ofBatch('open-scoring', {});
    await ofBatch('open-financing-round', { round, partner: 'FONDATION  Exemple', budgetMad });
    const found = await new FinancingQueries(fixture.dataSource).openTo(batch, partner);
    const folded = await Promise.all(journeys.map(async (journeyId) => openRequestsOf(await stateOf(journeyId))));
    const byId = (a: { journeyId: string }, b: { journeyId: string }) => (a.journeyId < b.journeyId ? -1 : 1);
    expect(found.sort(byId)).toEqual(
      folded
        .flat()
        .map(({ partner: _partner, ...candidate }) => candidate)
        .sort(byId),
    );
    await ofBatch('rank-financing', { round }, committee);
    const events = (await fixture.journal.read(batchStream(batch))) as unknown as BatchEvent[];
    const ranked = events.findLast(({ type }) => type === 'FinancingRanked')?.data as BatchEventData<'FinancingRanked'>;
    expect(ranked.entries.map(({ journeyId, outcome: how }) => [journeys.indexOf(journeyId), how])).toEqual([
      ...[0, 1, 2].map((n) => [n, 'granted']),
      ...[3, 4, 5, 6].map((n) => [n, 'declined']),
      [7, 'granted'],
    ]);
    expect(ranked.grantedMad).toBe(98_000);
  });

  it('is refused a signature once a request was withdrawn, and ranked anew', async () => {
    const [, , , fourth = ''] = journeys;
    await ofBatch('approve-financing', { round, ranking: 1 }, committee);
    await give(fourth, 'correct', { entry: { id: 'F1', withdrawn: true }, reason: 'Autre besoin' }, agent);
    const late = await tryBatch('approve-financing', { round, ranking: 1 }, programmeManager);
    expect(outcome(late)).toBe('BATCH.FINANCING_OUTDATED');
    await give(fourth, 'request-financing', requestOf(30_000), consultant);
    await ofBatch('rank-financing', { round }, committee);
  });

  it('is approved by two people, of whom neither signs twice', async () => {
    await ofBatch('approve-financing', { round, ranking: 2 }, committee);
    const twice = await tryBatch('approve-financing', { round, ranking: 2 }, committee);
    expect(outcome(twice)).toBe('BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON');
    await ofBatch('approve-financing', { round, ranking: 2 }, programmeManager);
  });

  it('goes out by a bulk with a receipt for each, and is seen in the journeys', async () => {
    await performer.perform(batchStream(batch), `financing/${round}#2`);
    const release = (await batchState()).rounds[round]?.release;
    expect(release?.dispatched).toBe(true);
    const bulkId = release?.bulkId ?? '';
    for (const first of await bulk.openChunks(bulkId, 25)) await bulk.executeChunk(bulkId, first, 25);
    await bulk.finishBulk(bulkId);
    expect(await items.counts(bulkId)).toMatchObject({ accepted: 8, refused: 0, pending: 0 });
    expect((await fixture.engine.state(bulkStream(bulkId)))?.state).toMatchObject({ status: 'finished' });
    const states = await Promise.all(journeys.map(stateOf));
    expect(states.map(({ financing }) => financing.at(-1)?.status)).toEqual([
      ...Array<string>(3).fill('granted'),
      ...Array<string>(4).fill('declined'),
      'granted',
    ]);
    const [best] = states;
    expect(best?.financing[0]).toMatchObject({ round, instalments: [{ amountMad: 18_000 }, { amountMad: 12_000 }] });
    const told = (await fixture.journal.read(journeyStream(journeys[0] ?? ''))).at(-1);
    expect(told).toMatchObject({
      type: 'MessageIssued',
      data: { template: 'financing-granted', params: { partner, amount: '30000' } },
    });
    expect(states.reduce((sum, state) => sum + financingOf(state).grantedMad, 0)).toBeLessThanOrEqual(budgetMad);
  });

  it('leaves nothing to be ranked again, and no decision is given twice', async () => {
    expect(await new FinancingQueries(fixture.dataSource).openTo(batch, partner)).toEqual([]);
    await ofBatch('open-financing-round', { round: 'round-2', partner, budgetMad });
    expect(outcome(await tryBatch('rank-financing', { round: 'round-2' }, committee))).toBe('BATCH.NO_REQUESTS');
    expect((await performer.perform(batchStream(batch), `financing/${round}#2`)).outcome).toBe('moot');
  });

  it('forgets the request of who leaves', async () => {
    const [, , , , leaver = ''] = journeys;
    await give(leaver, 'request-financing', requestOf(10_000), consultant);
    expect(await new FinancingQueries(fixture.dataSource).openTo(batch, partner)).toHaveLength(1);
    await give(leaver, 'withdraw', { reason: 'Autre projet' }, applicant);
    expect(await new FinancingQueries(fixture.dataSource).openTo(batch, partner)).toEqual([]);
  });
});
