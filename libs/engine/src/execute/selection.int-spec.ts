import type { ApplicationInput, BatchEvent, Candidate } from '@mourafaka/contracts';
import { defaultPolicy, type JourneyState, scoringNow } from '@mourafaka/domain';
import { candidateOf, SelectionQueries } from '@mourafaka/read-models';
import { people } from '../../../domain/src/testing';
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
import { foldStream } from './heads';

const points = (value: number): Record<string, number> =>
  Object.fromEntries(defaultPolicy.criteria.map(({ key }, n) => [key, Math.min(10, value + (n % 2))]));

describe('what the decisions of a selection know', () => {
  let fixture: EngineFixture;
  let queries: SelectionQueries;
  beforeAll(async () => {
    fixture = await openEngine();
    queries = new SelectionQueries(fixture.dataSource);
  });
  afterAll(() => fixture.close());

  const give = (
    entityId: string,
    name: string,
    payload: unknown = {},
    actor: (typeof people)[keyof typeof people] = people.agent,
  ) => fixture.engine.execute(anEnvelope({ name, entityId, payload }, actor));
  const must = async (...given: Parameters<typeof give>): Promise<void> => {
    expect(outcome(await give(...given))).toBe('accepted');
  };
  const ofBatch = async (name: string, payload: unknown = {}) =>
    accept(fixture.engine, anEnvelope({ category: 'batch', name, entityId: batch, payload }));

  /** An application found eligible, then scored by as many members. */
  async function scored(
    marks: readonly number[],
    change: Partial<ApplicationInput['cooperative']> = {},
  ): Promise<string> {
    const { journeyId = '' } = await apply(fixture.engine, { payload: anApplication(change) });
    await must(journeyId, 'declare-complete');
    await must(journeyId, 'assess-eligibility');
    const members = [people.committee, people.secondMember];
    for (const [n, mark] of marks.entries()) {
      await must(journeyId, 'score', { scores: points(mark) }, members[n] ?? people.committee);
    }
    return journeyId;
  }

  const folded = async (journeyId: string): Promise<JourneyState> => {
    const found = await foldStream<JourneyState>(fixture.journal, `journey-${journeyId}`);
    if (!found) throw new Error('nothing is recorded of this journey');
    return found.state;
  };
  const byId = (a: Candidate, b: Candidate): number => (a.journeyId < b.journeyId ? -1 : 1);

  it('are the applications scored to the end, as folding each of them says, and how many are not', async () => {
    const applied = [
      await scored([5, 6]),
      await scored([9, 8], { womanLed: false, rural: true }),
      await scored([7, 7], { region: '04', province: '421' }),
    ];
    const once = await scored([6]);
    await scored([]);
    await apply(fixture.engine);
    const { candidates, unscored } = await queries.contest(batch);
    expect(unscored).toEqual({ '09': 2 });
    expect(candidates.map(({ journeyId }) => journeyId).sort()).toEqual([...applied].sort());
    for (const candidate of candidates) {
      const state = await folded(candidate.journeyId);
      expect(candidate).toEqual(candidateOf(state));
      expect(candidate).toMatchObject({ version: state.version, total: scoringNow(state).total });
    }
    await must(once, 'score', { scores: points(6) }, people.secondMember);
    expect((await queries.contest(batch)).candidates).toHaveLength(4);
  });

  it('lock a score as soon as another process has ranked the wave, and that wave alone', async () => {
    const here = await scored([5, 6]);
    const elsewhere = await scored([5], { region: '02', province: '113' });
    await ofBatch('close-call');
    const other = await fixture.another();
    await accept(
      other,
      anEnvelope({ category: 'batch', name: 'rank', entityId: batch, payload: { wave: 'wave-1' } }, people.committee),
    );
    const score = { scores: points(8) };
    expect(outcome(await give(here, 'score', score, people.secondMember))).toBe('JOURNEY.SCORES_LOCKED');
    await must(elsewhere, 'score', score, people.secondMember);
    const reopen = { wave: 'wave-1', reason: 'One file is to be scored again.' };
    await accept(other, anEnvelope({ category: 'batch', name: 'reopen-scoring', entityId: batch, payload: reopen }));
    await must(here, 'score', score, people.secondMember);
  });

  it('are ranked as they were read, and a list of others is refused a signature', async () => {
    const rank = { category: 'batch', name: 'rank', entityId: batch, payload: { wave: 'wave-1' } } as const;
    await accept(fixture.engine, anEnvelope(rank, people.committee));
    const events = (await fixture.journal.read(`batch-${batch}`)) as unknown as BatchEvent[];
    const ranked = events.findLast((event) => event.type === 'SelectionRanked');
    const ofWave = (await queries.contest(batch)).candidates.filter(({ region }) =>
      ['01', '03', '04', '09'].includes(region),
    );
    expect([...(ranked?.data.candidates ?? [])].sort(byId)).toEqual(ofWave.sort(byId));

    const [first] = ofWave;
    await must(first?.journeyId ?? '', 'withdraw', { reason: 'Another year.' }, people.applicant);
    const approve = {
      category: 'batch',
      name: 'approve-selection',
      entityId: batch,
      payload: { wave: 'wave-1' },
    } as const;
    expect(outcome(await fixture.engine.execute(anEnvelope(approve)))).toBe('BATCH.RANKING_OUTDATED');
  });

  it('are the journeys on the waiting list, and those still open', async () => {
    const [candidate] = (await queries.contest(batch)).candidates;
    const open = await queries.openJourneys(batch);
    expect(await queries.waiting(batch)).toEqual([]);
    expect(await queries.undecided(batch)).toContain(candidate?.journeyId);
    const waitlist = [candidate?.journeyId ?? '', 'waitlist', { reason: 'All places are taken.' }] as const;
    // Its wave has a list that nobody has released: that decides, no member of the committee alone.
    expect(outcome(await give(...waitlist, people.committee))).toBe('JOURNEY.LIST_DECIDES');
    await must(...waitlist, people.system);
    expect(await queries.waiting(batch)).toEqual([candidate?.journeyId]);
    expect(await queries.undecided(batch)).not.toContain(candidate?.journeyId);
    expect(await queries.openJourneys(batch)).toBe(open);
    await must(candidate?.journeyId ?? '', 'withdraw', { reason: 'Another year.' }, people.applicant);
    expect(await queries.waiting(batch)).toEqual([]);
    expect(await queries.openJourneys(batch)).toBe(open - 1);
  });
});
