import { batchStages, type DeadlineRule } from '@mourafaka/contracts';
import { openDeadlines } from '../../deadlines';
import { defaultPolicy } from '../../policy';
import { batchDeadlines } from '../deadlines';
import { batchTasks } from '../tasks';
import { and, batchIn, type BatchRecord, committee, five, names, onePolicy, request, stateOf } from './given';

const policy = { ...onePolicy, deadlines: defaultPolicy.deadlines };
const at = (stage: Parameters<typeof batchIn>[0]): BatchRecord => batchIn(stage, policy);

const round = { round: 'round-1', partner: 'Fondation Exemple', budgetMad: 50_000 };
const opened = and(at('running'), 'open-financing-round', round);

const waits: [string, BatchRecord][] = [
  ...batchStages.map((stage): [string, BatchRecord] => [`the stage «${stage}»`, at(stage)]),
  [
    'a list one person has signed',
    and(at('ranked'), 'approve-selection', { wave: 'wave-1' }, { by: committee, candidates: five }),
  ],
  ['funds to be ranked', opened],
  ['funds to be signed', and(opened, 'rank-financing', { round: 'round-1' }, { requests: [request(1)] })],
];

const ruleOf = (kind: string): DeadlineRule | undefined => defaultPolicy.deadlines.find((rule) => rule.kind === kind);

describe('every wait of a batch', () => {
  it('is without a day only where there is no policy to set one', () => {
    const created = and([], 'create-batch', { code: '4', names });
    expect(batchTasks(stateOf(created)).map(({ kind, deadline }) => [kind, deadline])).toEqual([['policy', undefined]]);
  });

  it.each(waits)('in %s has a deadline that reminds whom it waits for', (_name, record) => {
    const state = stateOf(record);
    const untold = batchTasks(state).filter(({ role, deadline: key }) => {
      const found = openDeadlines(state).find((deadline) => deadline.key === key);
      if (!found) return true;
      const audiences = ruleOf(found.kind)?.reminders.map(({ audience }) => audience);
      return !audiences?.includes(role);
    });
    expect(untold.map(({ kind, deadline }) => [kind, deadline])).toEqual([]);
  });

  it('is met by a test: no kind of deadline of a batch is left out', () => {
    const met = new Set(
      waits.flatMap(([, record]) =>
        record.flatMap(({ type, data }) => (type === 'DeadlineSet' ? [(data as { kind: string }).kind] : [])),
      ),
    );
    expect(Object.keys(batchDeadlines.wanted).filter((kind) => !met.has(kind))).toEqual([]);
  });
});
