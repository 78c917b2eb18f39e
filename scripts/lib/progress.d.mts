import type { SpawnOptions } from 'node:child_process';

/** An error whose message is all the reader needs. */
export class Explained extends Error {}

/** Runs `work` under a progress line; `expected` in seconds, 0 when unknown. */
export function step<T>(what: string, expected: number, work: () => Promise<T>): Promise<T>;

/** Runs a command quietly to its end and answers what it printed; `limit` in seconds. */
export function run(command: string, args: string[], options?: SpawnOptions & { limit?: number }): Promise<string>;

/** Shows the error (one sentence when Explained) and ends the process with 1. */
export function fail(error: unknown): never;
