import {
  type BatchCommand,
  batchCommandNames,
  type BatchEvent,
  type BulkCommand,
  bulkCommandNames,
  type BulkEvent,
  type CalendarCommand,
  calendarCommandNames,
  type CalendarEvent,
  type DomainEvent,
  type JourneyCommand,
  journeyCommandNames,
  type JourneyEvent,
  type Phase,
  type PlannedDuty,
  type ProcessView,
  type SessionCommand,
  sessionCommandNames,
  type SessionEvent,
  type StreamCategory,
  type TaskCommand,
  taskCommandNames,
  type TaskEvent,
  type TemplateCommand,
  type TemplateEvent,
  templatePayloads,
} from '@mourafaka/contracts';
import {
  type Aggregate,
  batchAggregate,
  batchDuties,
  batchOrders,
  type BatchState,
  batchView,
  bulkAggregate,
  bulkDueAt,
  type BulkState,
  bulkView,
  calendarAggregate,
  calendarDuties,
  calendarOrders,
  type CalendarState,
  calendarView,
  duties,
  type DutyOrder,
  isBatchFinished,
  isBulkFinished,
  isCalendarFollowed,
  isFinished,
  isSessionFinished,
  journeyAggregate,
  journeyOrders,
  journeyPhase,
  type JourneyState,
  naturalKeys,
  processView,
  sessionAggregate,
  sessionDuties,
  sessionKeys,
  sessionOrders,
  type SessionState,
  sessionView,
  taskMarkAggregate,
  type TaskMarkState,
  templatesAggregate,
  type TemplatesState,
} from '@mourafaka/domain';
import {
  type InTheClear,
  openedForKeys,
  projectBatchMessages,
  projectBulk,
  projectDuplicateKeys,
  projectEnrolments,
  projectFacts,
  projectJourney,
  projectMessages,
  projectMoves,
  projectSession,
  projectSessionMessages,
  projectTaskMark,
  type RowFragment,
} from '@mourafaka/read-models';
import { dateOf } from '../time/zone';
import type { CommandEnvelope } from './envelope';

/** What one append made of a stream. */
interface Made<State, E extends DomainEvent> {
  /** As they are stored; none where rows are made again of the state alone. */
  events: readonly E[];
  /** After all of them. */
  state: State;
  /** One by one: as the stream stood before the first (absent of a new stream), and after each. */
  states: readonly (State | undefined)[];
  /** The events as they were before they were sealed; absent when rows are made again. */
  inTheClear?: InTheClear<E>;
  /** Older code wrote the rows that are there: what is kept of them as long as nothing changes it must be written anew. */
  refolded?: boolean;
}

interface KindOf<State, Command extends { type: string }, E extends DomainEvent> {
  aggregate: Aggregate<State, Command, E>;
  commands: readonly string[];
  commandOf: (envelope: CommandEnvelope, entityId: string) => Command;
  /** When its next duty is due, and whether nothing can happen any more. */
  planOf: (state: State) => { dueAt?: string; finished: boolean };
  /** What must be unique over all streams. */
  keysOf: (state: State) => string[];
  /** The read-model row that says how the stream stands. Without `before` the whole of it is written, else what has changed at least. */
  standing?: (state: State, before?: State) => RowFragment;
  /** The other rows that belong to an append. */
  added?: (made: Made<State, E>) => RowFragment[];
  /** The events whose values `added` needs in the clear. */
  opened?: readonly string[];
  phaseOf: (state: State) => Phase | undefined;
  /** What its workflow may know; absent where no workflow follows these streams. `toTimer`: see `Clock`. */
  viewOf?: (state: State, version: number, toTimer: (instant: string) => string) => ProcessView;
  /** The commands that perform a duty its view lists. */
  ordersOf?: (state: State, duty: PlannedDuty) => DutyOrder[];
}

/** What the engine must know of a category of streams besides its decisions; its own types are known inside only. */
export type Kind = KindOf<unknown, { type: string }, DomainEvent>;

const kind = <State, Command extends { type: string }, E extends DomainEvent>(of: KindOf<State, Command, E>): Kind =>
  of as unknown as Kind;

/** Every category of streams; a new one is one entry. */
export const kinds: Readonly<Record<StreamCategory, Kind>> = {
  journey: kind<JourneyState, JourneyCommand, JourneyEvent>({
    aggregate: journeyAggregate,
    commands: journeyCommandNames,
    commandOf: ({ name, batch, payload }, journeyId) => ({ type: name, journeyId, batch, payload }) as JourneyCommand,
    planOf: (state) => ({ dueAt: duties(state)[0]?.dueAt, finished: isFinished(state) }),
    keysOf: naturalKeys,
    standing: projectJourney,
    added: ({ events, state, states, inTheClear }) => [
      ...projectFacts(state),
      ...projectMoves(states, dateOf),
      ...projectMessages(events, state),
      ...projectDuplicateKeys(inTheClear, state),
    ],
    opened: openedForKeys,
    phaseOf: journeyPhase,
    viewOf: processView,
    ordersOf: journeyOrders,
  }),
  batch: kind<BatchState, BatchCommand, BatchEvent>({
    aggregate: batchAggregate,
    commands: batchCommandNames,
    commandOf: ({ name, payload }, batch) => ({ type: name, batch, payload }) as BatchCommand,
    planOf: (state) => ({ dueAt: batchDuties(state)[0]?.dueAt, finished: isBatchFinished(state) }),
    keysOf: () => [],
    added: ({ events, state }) => projectBatchMessages(events, state),
    phaseOf: () => undefined,
    viewOf: batchView,
    ordersOf: batchOrders,
  }),
  bulk: kind<BulkState, BulkCommand, BulkEvent>({
    aggregate: bulkAggregate,
    commands: bulkCommandNames,
    commandOf: ({ name, payload }, bulkId) => ({ type: name, bulkId, payload }) as BulkCommand,
    planOf: (state) => ({ dueAt: bulkDueAt(state), finished: isBulkFinished(state) }),
    keysOf: () => [],
    added: ({ events }) => projectBulk(events),
    phaseOf: () => undefined,
    viewOf: bulkView,
  }),
  session: kind<SessionState, SessionCommand, SessionEvent>({
    aggregate: sessionAggregate,
    commands: sessionCommandNames,
    commandOf: ({ name, payload }, sessionId) => ({ type: name, sessionId, payload }) as SessionCommand,
    planOf: (state) => ({ dueAt: sessionDuties(state)[0]?.dueAt, finished: isSessionFinished(state) }),
    keysOf: sessionKeys,
    standing: projectSession,
    added: ({ events, state }) => [...projectEnrolments(events, state), ...projectSessionMessages(events, state)],
    phaseOf: () => undefined,
    viewOf: sessionView,
    ordersOf: sessionOrders,
  }),
  // Texts are looked up where a message is composed: no workflow follows them and no list shows them.
  templates: kind<TemplatesState, TemplateCommand, TemplateEvent>({
    aggregate: templatesAggregate,
    commands: Object.keys(templatePayloads),
    commandOf: ({ name, payload }, country) => ({ type: name, country, payload }) as TemplateCommand,
    planOf: () => ({ finished: true }),
    keysOf: () => [],
    phaseOf: () => undefined,
  }),
  // People mark tasks; nothing happens of them by itself, since a date that is past needs no event.
  task: kind<TaskMarkState, TaskCommand, TaskEvent>({
    aggregate: taskMarkAggregate,
    commands: taskCommandNames,
    commandOf: ({ name, payload }, taskId) => ({ type: name, taskId, payload }) as TaskCommand,
    planOf: () => ({ finished: true }),
    keysOf: () => [],
    standing: projectTaskMark,
    phaseOf: () => undefined,
  }),
  calendar: kind<CalendarState, CalendarCommand, CalendarEvent>({
    aggregate: calendarAggregate,
    commands: calendarCommandNames,
    commandOf: ({ name, payload }, country) => ({ type: name, country, payload }) as CalendarCommand,
    planOf: (state) => ({ dueAt: calendarDuties(state)[0]?.dueAt, finished: isCalendarFollowed(state) }),
    keysOf: () => [],
    phaseOf: () => undefined,
    viewOf: calendarView,
    ordersOf: calendarOrders,
  }),
};

/** All read-model rows of an append. */
export function rowsOf({ standing, added }: Kind, made: Made<unknown, DomainEvent>): RowFragment[] {
  const before = made.refolded ? undefined : made.states[0];
  return [...(standing ? [standing(made.state, before)] : []), ...(added?.(made) ?? [])];
}
