import { batchDeadlineKinds, batchStages, type ProgrammePolicy, staffBatchCommandNames } from '@mourafaka/contracts';
import { openDeadlines } from '../../deadlines';
import { defaultPolicy } from '../../policy';
import { batchTasks } from '../tasks';
import { allowedBatchCommands } from '../transitions';
import { and, batchIn, type BatchRecord, committee, five, names, onePolicy, perform, request, stateOf } from './given';

const kinds: readonly string[] = batchDeadlineKinds;
const policy: ProgrammePolicy = {
  ...onePolicy,
  deadlines: defaultPolicy.deadlines.filter(({ kind }) => kinds.includes(kind)),
};
const at = (stage: Parameters<typeof batchIn>[0]): BatchRecord => batchIn(stage, policy);
const tasksOf = (record: BatchRecord) => batchTasks(stateOf(record));
const kindsOf = (record: BatchRecord): string[] => tasksOf(record).map(({ kind }) => kind);

describe('what people have to do about a batch', () => {
  it.each([
    ['planned', ['call']],
    ['call-open', []],
    ['assessment', ['scoring-start']],
    ['scoring', ['ranking']],
    ['ranked', ['selection-approval']],
    ['approved', ['wave-release']],
    ['released', []],
    ['running', []],
    ['closed', []],
  ] as const)('where it is %s is %j', (stage, expected) => {
    expect(kindsOf(at(stage))).toEqual(expected);
    expect(kindsOf(batchIn(stage))).toEqual(expected);
  });

  it('begins with a policy, and waits for nobody while the call is planned', () => {
    const created = and([], 'create-batch', { code: '4', names });
    expect(kindsOf(created)).toEqual(['policy']);
    const planned = and(at('planned'), 'open-call', { opensOn: '2026-11-02', closesOn: '2026-12-31' });
    expect(kindsOf(planned)).toEqual([]);
  });

  it('is something they may do then, and known under a key of its own', () => {
    for (const stage of batchStages) {
      const state = stateOf(at(stage));
      for (const { commands } of batchTasks(state)) {
        expect(staffBatchCommandNames).toEqual(expect.arrayContaining(commands));
        expect(allowedBatchCommands(state)).toEqual(expect.arrayContaining(commands.slice(0, 1)));
      }
    }
    const keys = ['assessment', 'scoring', 'ranked', 'approved'] as const;
    expect(new Set(keys.flatMap((stage) => tasksOf(at(stage)).map(({ key }) => key))).size).toBe(keys.length);
  });

  it('is due when its deadline is, and every open deadline has its task', () => {
    for (const stage of batchStages) {
      const state = stateOf(at(stage));
      const due = openDeadlines(state).map(({ key, dueOn, dueAt }) => ({ deadline: key, dueOn, dueAt }));
      expect(batchTasks(state).filter(({ deadline }) => deadline !== undefined)).toMatchObject(due);
    }
  });

  it('stays the same task while it lasts, and is another once it was done and has to be done again', () => {
    const scoring = at('scoring');
    const later = and(scoring, 'adopt-policy', { policy: { ...policy, minScorers: 1 } });
    expect(tasksOf(later)[0]?.key).toBe(tasksOf(scoring)[0]?.key);
    const again = and(at('ranked'), 'reopen-scoring', { wave: 'wave-1', reason: 'Deux dossiers à revoir' });
    expect(tasksOf(again)[0]).toMatchObject({ kind: 'ranking', params: { wave: 'wave-1' } });
    expect(tasksOf(again)[0]?.key).not.toBe(tasksOf(scoring)[0]?.key);
  });

  it('is a second signature, which is another task and not of the one who gave the first', () => {
    const ranked = at('ranked');
    const once = and(ranked, 'approve-selection', { wave: 'wave-1' }, { by: committee, candidates: five });
    expect(tasksOf(once)).toMatchObject([
      { kind: 'selection-approval', params: { wave: 'wave-1', ranking: 1, signature: 2 }, except: [committee.id] },
    ]);
    expect(tasksOf(once)[0]?.key).not.toBe(tasksOf(ranked)[0]?.key);
  });

  it('is each list of partner financing, to be made and to be signed', () => {
    const round = { round: 'round-1', partner: 'Fondation Exemple', budgetMad: 50_000 };
    const opened = and(at('running'), 'open-financing-round', round);
    expect(kindsOf(opened)).toEqual(['financing-ranking']);
    const ranked = and(opened, 'rank-financing', { round: 'round-1' }, { requests: [request(1)] });
    expect(tasksOf(ranked)).toMatchObject([
      { kind: 'financing-approval', role: 'committee', params: { round: 'round-1' } },
    ]);
  });

  it('waits for nobody before the day on which the policy has the system do it', () => {
    const dated = { ...policy, waves: policy.waves.map((wave) => ({ ...wave, rankOn: '2027-02-10' })) };
    expect(tasksOf(batchIn('scoring', dated))).toMatchObject([{ kind: 'ranking', since: '2027-02-09T23:00:00.000Z' }]);
  });

  it('is to act on a delay that was escalated, until somebody has', () => {
    const scoring = at('scoring');
    const [{ steps } = { steps: [] }] = openDeadlines(stateOf(scoring));
    const last = steps.findIndex(({ kind }) => kind === 'escalate');
    const late = steps.slice(0, last + 1).reduce<BatchRecord>((record, { key }) => perform(record, key), scoring);
    const escalation = steps[last]?.key ?? '';
    expect(tasksOf(late)[1]).toMatchObject({
      kind: 'escalation',
      role: 'programme-manager',
      commands: ['acknowledge-escalation', 'extend-deadline'],
      params: { escalation, deadline: 'ranking', level: 1, owner: 'committee', about: 'wave-1' },
      deadline: 'ranking#2',
    });
    const done = and(late, 'acknowledge-escalation', { escalation, note: 'Le comité se réunit lundi' });
    expect(kindsOf(done)).toEqual(['ranking']);
  });
});
