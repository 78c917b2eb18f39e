/** `given(events).when(command).then(events | refusal)`: specifications of decisions in the words of the business. */
import { eventSchemas, type DomainEvent, type Refusal } from '@mourafaka/contracts';
import type { Aggregate, DecisionContext, RecordedEvent } from '../aggregate';
import { fold } from '../aggregate';

export interface Outcome<State, E extends DomainEvent> {
  events: E[];
  refusal?: Refusal;
  /** The state with the new events folded in. */
  state: State | undefined;
  /** Everything recorded, ready to be given to the next step. */
  recorded: RecordedEvent<E>[];
}

/** Events as the journal would record them now, following what is there. */
export const recordAfter = <E extends DomainEvent>(
  before: readonly RecordedEvent<E>[],
  events: readonly E[],
  { now, actor }: Pick<DecisionContext, 'now' | 'actor'>,
): RecordedEvent<E>[] =>
  events.map(({ type, data }, n) => ({ type, data, version: before.length + n + 1, recordedAt: now, actor }));

/** Gives one command to what is recorded; the events' data are checked against their schemas, as the journal does. */
export function giveCommand<State, C extends { type: string }, E extends DomainEvent>(
  aggregate: Aggregate<State, C, E>,
  before: readonly RecordedEvent<E>[],
  command: C,
  context: DecisionContext,
): Outcome<State, E> {
  const state = fold(aggregate, before);
  const { events = [], refusal } = aggregate.decide(command, state, context);
  for (const { type, data } of events) eventSchemas[type]?.parse(data);
  const recorded = [...before, ...recordAfter(before, events, context)];
  return { events, refusal, recorded, state: fold(aggregate, recorded.slice(before.length), state) };
}
