import { eventSchemas, type ProgrammePolicy, programmePolicy, type ShareRule } from '@mourafaka/contracts';
import { fold } from '../../aggregate';
import { defaultPolicy } from '../../policy';
import { batchAggregate } from '../batch-aggregate';
import { batchOrders } from '../orders';
import {
  and,
  approve,
  type BatchRecord,
  batchIn,
  candidate,
  dutyKeys,
  given,
  names,
  onePolicy,
  perform,
  stateOf,
  withPolicy,
} from './given';

describe('a batch', () => {
  it('that nobody created takes no command', () => {
    given([]).when('close-call', {}).refused('BATCH.NOT_FOUND', 'not-found');
  });

  it('is created once', () => {
    given(withPolicy()).when('create-batch', { code: '4', names }).refused('BATCH.ALREADY_EXISTS', 'duplicate');
  });

  it('is closed when all is released, handed out and no journey is open', () => {
    given(batchIn('released')).when('close-batch', {}, { openJourneys: 0 }).refused('BATCH.WRONG_MOMENT');
    const early = given(batchIn('running')).when('close-batch', {}, { openJourneys: 3 });
    early.refused('BATCH.JOURNEYS_OPEN', 'wrong-moment');
    expect(early.refusal?.params).toEqual({ count: 3 });
    const closed = given(batchIn('running')).when('close-batch', {}, { openJourneys: 0 });
    expect(closed.state.stage).toBe('closed');
    given(closed.recorded).when('adopt-policy', { policy: onePolicy }).refused('BATCH.WRONG_MOMENT');
  });
});

describe('a policy of a batch', () => {
  it('that contradicts itself is not adopted', () => {
    const policy = { ...defaultPolicy, training: { modules: 9, sessions: 6 } };
    expect(given(withPolicy()).when('adopt-policy', { policy }).refusal).toMatchObject({
      code: 'POLICY.INVALID',
      errors: [{ field: 'policy.training.modules', code: 'POLICY.MORE_MODULES_THAN_OFFERED' }],
    });
  });

  const [first = { code: 'wave-1', target: 1, regions: [] }] = defaultPolicy.waves;
  const outside = 'POLICY.QUOTA_OUTSIDE_WAVE';
  const twice = <T>(items: readonly T[]): T[] => [...items, ...items.slice(0, 1)];
  const withShares = (shares: ShareRule[]) => ({ selection: { ...defaultPolicy.selection, shares } });
  it.each<[string, Partial<ProgrammePolicy>, string]>([
    ['a region in two waves', { waves: [first, { ...first, code: 'again' }] }, 'POLICY.REGION_IN_TWO_WAVES'],
    [
      'a criterion twice',
      { criteria: [...defaultPolicy.criteria, ...defaultPolicy.criteria.slice(0, 1)] },
      'POLICY.CRITERION_TWICE',
    ],
    ['a wave twice', { waves: [first, { ...first, regions: ['02'] }] }, 'POLICY.WAVE_TWICE'],
    [
      'a rule twice',
      { eligibility: [...defaultPolicy.eligibility, ...defaultPolicy.eligibility] },
      'POLICY.RULE_TWICE',
    ],
    [
      'a tie break by a criterion it lacks',
      { selection: { ...defaultPolicy.selection, tieBreaks: ['criterion:beauty'] } },
      'POLICY.CRITERION_UNKNOWN',
    ],
    [
      'criteria that weigh nothing',
      { criteria: defaultPolicy.criteria.map((one) => ({ ...one, weight: 0 })) },
      'POLICY.NO_WEIGHT',
    ],
    ['a region that is none', { waves: [{ ...first, regions: ['99'] }] }, 'POLICY.REGION_UNKNOWN'],
    ['a quota of a region that is none', { waves: [{ ...first, quotas: { 99: 3 } }] }, 'POLICY.REGION_UNKNOWN'],
    ['a quota of a region its wave does not take', { waves: [{ ...first, quotas: { 12: 3 } }] }, outside],
    [
      'a quota of a region that another wave takes',
      { waves: [first, { code: 'others', target: 1, regions: [], quotas: { '01': 3 } }] },
      outside,
    ],
    [
      'two waves of every region',
      { waves: ['a', 'b'].map((code) => ({ code, target: 1, regions: [] })) },
      'POLICY.TWO_WAVES_OF_EVERY_REGION',
    ],
    [
      'a wave released before it is ranked',
      { waves: [{ ...first, rankOn: '2026-12-02', releaseOn: '2026-12-01' }] },
      'POLICY.RELEASE_BEFORE_RANKING',
    ],
    ['a document twice', { documents: twice(defaultPolicy.documents) }, 'POLICY.DOCUMENT_TWICE'],
    ['a module twice', { modules: twice(defaultPolicy.modules) }, 'POLICY.MODULE_TWICE'],
    ['a share twice', withShares(twice(defaultPolicy.selection.shares)), 'POLICY.SHARE_TWICE'],
    [
      'two shares of one kind',
      withShares(defaultPolicy.selection.shares.flatMap((share) => [share, { ...share, key: 'again' }])),
      'POLICY.SHARE_TWICE',
    ],
    [
      'a share of a sector that is none',
      withShares([{ of: 'sectors', key: 'sea', names, percent: 10, sectors: ['whaling'] }]),
      'POLICY.SECTOR_UNKNOWN',
    ],
  ])('is not adopted with %s', (_what, change, code) => {
    given(withPolicy())
      .when('adopt-policy', { policy: { ...defaultPolicy, ...change } })
      .refused(code, 'invalid');
  });

  it('may name a region in the quota of the wave that takes all others', () => {
    const waves = [first, { code: 'others', target: 1, regions: [], quotas: { '12': 3 } }];
    given(withPolicy())
      .when('adopt-policy', { policy: { ...onePolicy, waves } })
      .then('PolicyAdopted');
  });

  it('adopted before a rule of consistency was added is read as it was', () => {
    const waves = [{ ...first, regions: ['99'] }];
    const before = withPolicy().map((event) =>
      event.type === 'PolicyAdopted' ? { ...event, data: { ...event.data, policy: { ...onePolicy, waves } } } : event,
    ) as BatchRecord;
    for (const { type, data } of before) expect(eventSchemas[type]?.safeParse(data).success).toBe(true);
    expect(stateOf(before).policies[1]?.waves).toEqual(waves);
  });

  it('keeps every version', () => {
    const second = given(batchIn('call-open')).when('adopt-policy', { policy: { ...onePolicy, target: 700 } });
    expect([1, 2].map((version) => second.state.policies[version]?.target)).toEqual([600, 700]);
    expect(fold(batchAggregate, second.recorded)).toEqual(second.state);
  });

  it('is applied to journeys under way by a bulk, where it is adopted for them', () => {
    const adopted = and(batchIn('running'), 'adopt-policy', { policy: onePolicy, scope: 'running' });
    expect(dutyKeys(adopted)).toEqual(['apply-policy/2']);
    const [request, recorded] = batchOrders(stateOf(adopted), { key: 'apply-policy/2', kind: 'dispatch' });
    expect(request).toMatchObject({
      category: 'bulk',
      entityId: stateOf(adopted).policyToApply?.bulkId,
      name: 'request-bulk',
      payload: { command: 'apply-policy', payload: { version: 2 }, filter: { batch: '4', open: true } },
      otherwise: { name: 'record-dispatched', payload: { policyVersion: 2, refused: true } },
    });
    expect(recorded).toMatchObject({ name: 'record-dispatched', payload: { policyVersion: 2 } });
    expect(dutyKeys(perform(adopted, 'apply-policy/2'))).toEqual([]);
  });

  it('asks for no bulk when it is the first, or for new applications only', () => {
    const created = withPolicy().slice(0, 1);
    expect(dutyKeys(and(created, 'adopt-policy', { policy: onePolicy, scope: 'running' }))).toEqual([]);
    expect(dutyKeys(and(batchIn('running'), 'adopt-policy', { policy: onePolicy, scope: 'new' }))).toEqual([]);
  });

  it('that adds a wave takes a running batch back to where that wave is', () => {
    const waves = [...onePolicy.waves, { code: 'wave-2', target: 1, regions: ['01'] }];
    const wider = and(batchIn('running'), 'adopt-policy', { policy: { ...onePolicy, waves } });
    expect(stateOf(wider).stage).toBe('scoring');
    const candidates = [candidate(8, { region: '01' })];
    const second = approve(and(wider, 'rank', {}, { candidates }), 'wave-2', candidates);
    expect(stateOf(second).stage).toBe('approved');
    const released = and(second, 'release-wave', { wave: 'wave-2' });
    expect(stateOf(perform(released, 'release/wave-2#1')).stage).toBe('running');
  });
});

describe('the first policy', () => {
  it('is valid', () => expect(programmePolicy.safeParse(defaultPolicy).error).toBeUndefined());

  it('has at least one deadline with a reminder and an escalation in every phase', () => {
    const watched = defaultPolicy.deadlines.filter(
      ({ reminders, escalations }) => reminders.length > 0 && escalations.length > 0,
    );
    expect(watched.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'completeness-check',
        'decision',
        'plan',
        'coaching-session',
        'marketing-plan',
        'graduation',
      ]),
    );
  });

  it('takes every region in one of its waves', () => {
    expect(new Set(defaultPolicy.waves.flatMap(({ regions }) => regions)).size).toBe(12);
  });
});
