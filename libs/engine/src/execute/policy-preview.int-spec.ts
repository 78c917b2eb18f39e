import type { ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy, type JourneyState } from '@mourafaka/domain';
import { people } from '../../../domain/src/testing';
import {
  accept,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
} from '../../../../test/support/engine-fixture';

const withDays = (kind: string, days: number): ProgrammePolicy => ({
  ...defaultPolicy,
  deadlines: defaultPolicy.deadlines.map((rule) => (rule.kind === kind ? { ...rule, days } : rule)),
});

describe('a policy tried on a batch before it is adopted', () => {
  let fixture: EngineFixture;
  let journeyIds: string[];
  beforeAll(async () => {
    fixture = await openEngine();
    const applied = await Promise.all([1, 2, 3].map(() => apply(fixture.engine)));
    journeyIds = applied.map(({ journeyId = '' }) => journeyId).sort();
    const left = await apply(fixture.engine);
    const withdraw = { name: 'withdraw', entityId: left.journeyId, payload: { reason: 'Another year.' } };
    await accept(fixture.engine, anEnvelope(withdraw, people.applicant));
  });
  afterAll(() => fixture.close());

  const stateOf = async (journeyId: string) =>
    (await fixture.engine.state<JourneyState>(`journey-${journeyId}`))?.state;
  const everything = async (): Promise<unknown> =>
    fixture.dataSource.query('SELECT stream_id, version, planner FROM journal.heads ORDER BY stream_id');

  it('of an unknown batch says nothing', async () => {
    expect(await fixture.engine.previewPolicy('nowhere', defaultPolicy)).toBeUndefined();
  });

  it('changes no journey when it says the same', async () => {
    expect(await fixture.engine.previewPolicy(batch, defaultPolicy)).toEqual({
      version: 2,
      journeys: 3,
      changed: 0,
      refused: {},
      deadlines: {},
      first: [],
    });
  });

  it('names the deadlines that would move and the settings that would change, and stores nothing', async () => {
    const before = await everything();
    const days = (defaultPolicy.deadlines.find(({ kind }) => kind === 'completeness-check')?.days ?? 0) + 5;
    const policy = { ...withDays('completeness-check', days), minParticipants: 4 };
    const preview = await fixture.engine.previewPolicy(batch, policy, { first: 2 });
    expect(preview).toMatchObject({
      journeys: 3,
      changed: 3,
      deadlines: { 'completeness-check': { earlier: 0, later: 3, same: 0, cancelled: 0 } },
    });
    expect(preview?.first.map(({ journeyId }) => journeyId)).toEqual(journeyIds.slice(0, 2));
    expect(preview?.first[0]).toMatchObject({
      deadlines: [{ key: 'completeness-check#1', kind: 'completeness-check' }],
      settings: ['minParticipants'],
    });
    expect(await everything()).toEqual(before);
  });

  it('tells what applying it then does', async () => {
    const policy = withDays('decision', 20);
    const preview = await fixture.engine.previewPolicy(batch, policy);
    const adopt = { category: 'batch', name: 'adopt-policy', entityId: batch, payload: { policy } } as const;
    await accept(fixture.engine, anEnvelope(adopt));
    for (const { journeyId, deadlines } of preview?.first ?? []) {
      const apply = { name: 'apply-policy', entityId: journeyId, payload: { version: preview?.version } };
      await accept(fixture.engine, anEnvelope(apply, people.system));
      const after = (await stateOf(journeyId))?.deadlines ?? [];
      for (const { key, to } of deadlines) expect(after.find((one) => one.key === key)?.dueOn).toBe(to);
    }
    expect(preview?.first).toHaveLength(3);
  });

  it('names the deadlines it has no rule for any more', async () => {
    const policy = { ...defaultPolicy, deadlines: defaultPolicy.deadlines.filter(({ kind }) => kind !== 'decision') };
    const preview = await fixture.engine.previewPolicy(batch, policy);
    expect(preview?.deadlines.decision).toEqual({ earlier: 0, later: 0, same: 0, cancelled: 3 });
  });
});
