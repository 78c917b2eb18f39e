/** What people must do next: the same shape for journeys, batches and training sessions. */
import type { Role } from '@mourafaka/contracts';

/** One thing a person must do. It lasts from the event that made it necessary to the one that makes it superfluous. */
export interface Task<Command extends string = string> {
  /**
   * Unique in its stream for ever: `scoring#3`. A task that ends and becomes necessary again has another key, so that
   * nobody has it still.
   */
  key: string;
  /** Stable name, also shown as what the engine waits for. */
  kind: string;
  /** Who must do it, and whom in particular when that is known. */
  role: Role;
  assignee?: string;
  /** The commands that do it; any of them. */
  commands: Command[];
  /** Instant from which it waits. */
  since: string;
  /** Local date on which it falls due, and the instant from which it is overdue. */
  dueOn?: string;
  dueAt?: string;
  /** Key of the deadline that says when it is due, of the same stream. */
  deadline?: string;
  /** Ids of those who may not do it though their role could: they have done their part, or it is their own work. */
  except?: string[];
  /** Of its text: which module, which document, which level. Never personal. */
  params?: Record<string, string | number>;
}

/** What is to be done as a state says it, before it has a key of its own. */
export interface ToDo<Command extends string = string> extends Omit<Task<Command>, 'key' | 'since'> {
  /** Which of several it is, where there are several of a kind: `T2`, `3`. Never personal. */
  about?: string;
}

/** What a state keeps of each thing to be done: under which key and since when it is open. */
export interface OpenTask {
  kind: string;
  about?: string;
  key: string;
  since: string;
}

const isOf =
  ({ kind, about }: Pick<ToDo, 'kind' | 'about'>) =>
  (open: OpenTask): boolean =>
    open.kind === kind && open.about === about;

/**
 * What is open after an event: what was and still is keeps its key; what is new gets one of the event's version, which no
 * other ever had.
 */
export function openTasks(
  before: readonly OpenTask[],
  toDo: readonly Pick<ToDo, 'kind' | 'about'>[],
  { version, recordedAt: since }: { version: number; recordedAt: string },
): OpenTask[] {
  return toDo.map((it): OpenTask => {
    const { kind, about } = it;
    const name = about === undefined ? kind : `${kind}/${about}`;
    return before.find(isOf(it)) ?? { kind, ...(about !== undefined && { about }), key: `${name}#${version}`, since };
  });
}

/** What is to be done under the keys it is open by. */
export const tasksOf = <Command extends string>(
  toDo: readonly ToDo<Command>[],
  open: readonly OpenTask[],
): Task<Command>[] =>
  toDo.flatMap((it) => {
    const known = open.find(isOf(it));
    const { about: _, ...task } = it;
    return known ? [{ key: known.key, ...task, since: known.since }] : [];
  });
