import type { BenchServers } from '../servers';

/** One way of advancing many journeys, with its server side in a process of its own. */
export interface Contender {
  /** Opens new journeys and waits until they are idle; not timed. */
  open: (count: number) => Promise<string[]>;
  /** Gives the step-th command (from 0) to a journey and resolves when it is accepted, as a caller sees it. */
  advance: (journey: string, step: number) => Promise<void>;
  /** Resolves when the workflow of every journey knows of all its commands. Absent where accepting includes it. */
  followed?: (journeys: string[]) => Promise<void>;
  /** When exactly that was, in milliseconds since the epoch; asked afterwards. */
  followedAt?: (journeys: string[]) => Promise<number>;
  /** Its server side's process, where it has one. */
  pid?: number;
  close: () => Promise<void>;
}

export interface ContenderKind {
  name: string;
  title: string;
  /** Once a run: databases, tables, bundles. Answers how to start it, which happens anew in every round. */
  prepare: (servers: BenchServers) => Promise<() => Promise<Contender>>;
}
