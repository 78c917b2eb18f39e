/** What people did with a task of the work queue: who has it, and until when it is put off. */
import { isHandOf, mostSnoozeDays, type Refusal, type TaskCommand, type TaskEvent } from '@mourafaka/contracts';
import type { Aggregate, DecisionContext, RecordedEvent, TaskFacts } from '../aggregate';
import { addDays } from '../calendar/working-days';

export interface TaskMarkState {
  /** The stream the task belongs to, and its key there. */
  stream: string;
  key: string;
  kind: string;
  version: number;
  updatedAt: string;
  claim?: { by: string; name: string; at: string };
  snooze?: { until: string; reason: string; by: string; at: string };
}

type Command<N extends TaskCommand['type']> = Extract<TaskCommand, { type: N }>;
type Answer = TaskEvent | Refusal;
interface Asked {
  task: TaskFacts;
  state: TaskMarkState | undefined;
  context: DecisionContext;
}

const notNow = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'wrong-moment', params });
const notYou = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'forbidden', params });
const invalid = (field: string, code: string, params?: Refusal['params']): Refusal => ({
  code: 'COMMAND.INVALID',
  kind: 'invalid',
  errors: [{ field, code, params }],
});

const manages = ({ actor }: DecisionContext): boolean =>
  actor.role === 'regional-manager' || actor.role === 'programme-manager';

/** Why it is not theirs: their own work to be judged by somebody else, or another's; a manager may step in there. */
function notTheirs({ task, context }: Asked): Refusal | undefined {
  const { actor } = context;
  if (task.except?.some((person) => isHandOf(actor, person))) return notYou('TASK.NEEDS_ANOTHER_PERSON');
  if (task.assignee === undefined || isHandOf(actor, task.assignee) || manages(context)) return undefined;
  return notYou('TASK.ASSIGNED_TO_ANOTHER', { assignee: task.assignee });
}

const claimedByAnother = ({ state, context: { actor } }: Asked): Refusal | undefined =>
  state?.claim && state.claim.by !== actor.id ? notNow('TASK.CLAIMED', { name: state.claim.name }) : undefined;

const handlers: { readonly [N in TaskCommand['type']]: (payload: Command<N>['payload'], asked: Asked) => Answer } = {
  claim: (_payload, asked) => {
    const refusal = notTheirs(asked) ?? claimedByAnother(asked);
    if (refusal) return refusal;
    if (asked.state?.claim) return notNow('TASK.CLAIMED_ALREADY');
    const { stream, key, kind } = asked.task;
    return { type: 'TaskClaimed', data: { stream, key, kind } };
  },
  release: (_payload, { state, context }) => {
    if (!state?.claim) return notNow('TASK.NOT_CLAIMED');
    const { by, name } = state.claim;
    if (by !== context.actor.id && !manages(context)) return notYou('TASK.RELEASED_BY_ITS_OWNER', { name });
    return { type: 'TaskReleased', data: {} };
  },
  snooze: ({ until, reason }, asked) => {
    const { task, context } = asked;
    const refusal = notTheirs(asked) ?? (manages(context) ? undefined : claimedByAnother(asked));
    if (refusal) return refusal;
    if (until <= context.today) return invalid('until', 'TASK.SNOOZED_INTO_PAST', { until });
    const latest = addDays(
      context.today,
      task.kind === 'escalation' ? mostSnoozeDays.escalation : mostSnoozeDays.other,
    );
    if (until > latest) return invalid('until', 'TASK.SNOOZED_TOO_LONG', { latest });
    const { stream, key, kind } = task;
    return { type: 'TaskSnoozed', data: { stream, key, kind, until, reason } };
  },
};

const evolvers: {
  readonly [T in TaskEvent['type']]: (
    data: Extract<TaskEvent, { type: T }>['data'],
    recorded: RecordedEvent,
  ) => Partial<TaskMarkState>;
} = {
  TaskClaimed: (which, { actor, recordedAt: at }) => ({ ...which, claim: { by: actor.id, name: actor.name, at } }),
  TaskReleased: () => ({ claim: undefined }),
  TaskSnoozed: ({ until, reason, ...which }, { actor, recordedAt: at }) => ({
    ...which,
    snooze: { until, reason, by: actor.id, at },
  }),
};

/**
 * One task's mark. The task itself is derived from the stream it belongs to and ends there; its key is never used again, so
 * a mark ends with it.
 */
export const taskMarkAggregate: Aggregate<TaskMarkState, TaskCommand, TaskEvent> = {
  category: 'task',
  decide({ type, payload }, state, context) {
    const { task } = context;
    if (!task) return { refusal: notNow('TASK.NOT_OPEN') };
    const handler = handlers[type] as (payload: unknown, asked: Asked) => Answer;
    const answer = handler(payload, { task, state, context });
    return 'kind' in answer ? { refusal: answer } : { events: [answer] };
  },
  evolve(state, recorded) {
    const evolver = evolvers[recorded.type] as (data: unknown, of: RecordedEvent) => Partial<TaskMarkState>;
    const { version, recordedAt: updatedAt } = recorded;
    return { ...state, ...evolver(recorded.data, recorded), version, updatedAt } as TaskMarkState;
  },
};
