import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is yes; throws, naming what was waited for, when it did not come in time. */
export async function until(what: string, isSo: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms in vain for: ${what}`);
    await pause(50);
  }
}
