import type { DeadlineEvent, DeadlineKind, DomainEvent } from '@mourafaka/contracts';
import type { DecisionContext, RecordedEvent } from '../aggregate';
import { alignDeadlines } from './align';
import type { WithDeadlines } from './deadline';
import type { DeadlineSpec } from './spec';

/** What a command decided, and the deadline events that follow from the state it leads to. */
export function withDeadlines<
  Kind extends DeadlineKind,
  State extends WithDeadlines & { version: number },
  E extends DomainEvent,
>(
  spec: DeadlineSpec<Kind, State>,
  evolve: (state: State | undefined, recorded: RecordedEvent<E>) => State,
  state: State | undefined,
  events: readonly E[],
  context: DecisionContext,
): (E | DeadlineEvent)[] {
  const { now: recordedAt, actor } = context;
  const from = state?.version ?? 0;
  const after = events.reduce<State | undefined>(
    (folded, { type, data }, n) => evolve(folded, { type, data, version: from + n + 1, recordedAt, actor }),
    state,
  );
  return after ? [...events, ...alignDeadlines(spec, after, context)] : [...events];
}
