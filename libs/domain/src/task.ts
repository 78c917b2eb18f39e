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
  /** Of its text: which module, which document, which level. Never personal. */
  params?: Record<string, string | number>;
}
