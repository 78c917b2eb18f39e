/** Where business time stood when the server told, and how fast it runs; until then it is the machine's time. */
let told = { now: 0, at: 0, factor: 1 };

/**
 * Business time is the server's: a phone's own date may be wrong, and a demonstration runs a day a second. `now`: an instant, as
 * the server told it just now; `factor`: business seconds in a real one.
 */
export function keepTime({ now, factor }: { now: string; factor: number }): void {
  told = { now: Date.parse(now), at: Date.now(), factor };
}

/** The business instant it is now. */
export const now = (): Date => new Date(told.now + (Date.now() - told.at) * told.factor);
