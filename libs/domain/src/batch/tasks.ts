/** What people must do next about a batch, for whom it waits, and by when. */
import type { BatchCommandName, BatchDeadlineKind, Role } from '@mourafaka/contracts';
import { openDeadlines } from '../deadlines';
import { type OpenTask, openTasks, type Task, tasksOf, type ToDo } from '../task';
import { type BatchState, policyWaves, type RoundState, statusOf, type WaveState } from './state';

type BatchToDo = ToDo<BatchCommandName>;

/** When the matter of a deadline falls due; nothing where the policy says nothing of it. */
function dueBy(state: BatchState, kind: BatchDeadlineKind, about?: string): Pick<ToDo, 'dueOn' | 'dueAt' | 'deadline'> {
  const [due] = openDeadlines(state)
    .filter((deadline) => deadline.kind === kind && (about === undefined || deadline.about === about))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return due ? { dueOn: due.dueOn, dueAt: due.dueAt, deadline: due.key } : {};
}

const todo = (kind: string, role: Role, ...commands: BatchCommandName[]) => ({ kind, role, commands });

/** Up to the call and the scoring that follows it: one thing at a time. */
function beginning(state: BatchState): BatchToDo[] {
  const { policyVersion, call, stage } = state;
  if (policyVersion === 0) return [todo('policy', 'programme-manager', 'adopt-policy')];
  if (!call) return [{ ...todo('call', 'programme-manager', 'open-call'), ...dueBy(state, 'call-planning') }];
  return stage === 'assessment'
    ? [{ ...todo('scoring-start', 'programme-manager', 'open-scoring'), ...dueBy(state, 'ranking') }]
    : [];
}

/** Two people sign the same list: the second signature is a task of its own, and not of the one who gave the first. */
function signing({ ranking, signatures }: Pick<WaveState, 'ranking' | 'signatures'>, of: string) {
  const signature = signatures.length + 1;
  return {
    about: `${of}.${ranking}.${signature}`,
    params: { ranking, signature },
    ...(signatures.length > 0 && { except: signatures }),
  };
}

const unmade: Pick<WaveState, 'ranking' | 'signatures'> = { ranking: 0, signatures: [] };

function ofWave(state: BatchState, wave: string): BatchToDo[] {
  const { ranking, signatures } = state.waves[wave] ?? unmade;
  const about = `${wave}.${ranking}`;
  const params = { wave };
  switch (statusOf(state, wave)) {
    case 'scoring':
      return [{ ...todo('ranking', 'committee', 'rank'), about, params, ...dueBy(state, 'ranking', wave) }];
    case 'ranked': {
      const what = todo('selection-approval', 'committee', 'approve-selection', 'rank', 'reopen-scoring');
      const signed = signing({ ranking, signatures }, wave);
      return [
        {
          ...what,
          ...signed,
          params: { ...params, ...signed.params },
          ...dueBy(state, 'selection-approval', wave),
        },
      ];
    }
    case 'approved': {
      const what = todo('wave-release', 'programme-manager', 'release-wave');
      return [{ ...what, about, params, ...dueBy(state, 'wave-release', wave) }];
    }
    default:
      return [];
  }
}

/** While the batch is scored and ranked, each wave goes its own way. */
const waves = (state: BatchState): BatchToDo[] =>
  ['scoring', 'ranked', 'approved'].includes(state.stage)
    ? policyWaves(state).flatMap(({ code }) => ofWave(state, code))
    : [];

function ofRound(state: BatchState, { round, ranking, signatures, release }: RoundState): BatchToDo[] {
  if (release || state.closed) return [];
  if (ranking === 0)
    return [
      {
        ...todo('financing-ranking', 'committee', 'rank-financing'),
        about: round,
        params: { round },
        ...dueBy(state, 'financing-ranking', round),
      },
    ];
  const what = todo('financing-approval', 'committee', 'approve-financing', 'rank-financing');
  const signed = signing({ ranking, signatures }, round);
  return [{ ...what, ...signed, params: { round, ...signed.params }, ...dueBy(state, 'financing-approval', round) }];
}

/** A delay waits at whoever it was escalated to, until the matter is dealt with or somebody has taken it in hand. */
const delays = (state: BatchState): BatchToDo[] =>
  state.escalations.map(({ duty, deadline: key, kind, level, to }) => {
    const overdue = openDeadlines(state).find((it) => it.key === key);
    const { owner, about: of, dueOn, dueAt } = overdue ?? {};
    return {
      ...todo('escalation', to, 'acknowledge-escalation', 'extend-deadline'),
      about: duty,
      params: {
        escalation: duty,
        deadline: kind,
        level,
        ...(owner && { owner }),
        ...(of !== undefined && { about: of }),
      },
      ...(overdue && { dueOn, dueAt, deadline: key }),
    };
  });

const toDo = (state: BatchState): BatchToDo[] => [
  ...beginning(state),
  ...waves(state),
  ...Object.values(state.rounds).flatMap((round) => ofRound(state, round)),
  ...delays(state),
];

/** The tasks that are open after an event: part of the state, so that each keeps its key as long as it lasts. */
export const openBatchTasks = (
  before: readonly OpenTask[] | undefined,
  state: BatchState,
  recorded: { version: number; recordedAt: string },
): OpenTask[] => openTasks(before ?? [], toDo(state), recorded);

/** What the policy dates is the system's up to that day: until then it waits for nobody. */
function waitsFrom({ kind, params, since }: Task, { waves: known }: BatchState): string {
  const { rankAt, releaseAt } = known[String(params?.wave)] ?? {};
  const day = { ranking: rankAt, 'wave-release': releaseAt }[kind];
  return day !== undefined && day > since ? day : since;
}

/** What people must do about a batch. `since` may lie ahead: nobody needs to be shown it before. */
export const batchTasks = (state: BatchState): Task<BatchCommandName>[] =>
  tasksOf(toDo(state), state.tasks ?? []).map((task) => ({ ...task, since: waitsFrom(task, state) }));
