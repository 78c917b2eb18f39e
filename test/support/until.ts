import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds anything waited for may take on a machine that does other things meanwhile: only what hangs takes them all. */
const patience = 120_000;

type NotYet<Answer> = Answer | undefined | false;

/** Asks until there is an answer, or it is yes; throws when it does not come, saying what was waited for. */
export async function until<Answer>(
  what: string,
  ask: () => NotYet<Answer> | Promise<NotYet<Answer>>,
  within = patience,
): Promise<Answer> {
  for (const deadline = performance.now() + within; ; await pause(20)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`waited ${within / 1000} s in vain for ${what}`);
  }
}
