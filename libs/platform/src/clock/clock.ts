/**
 * Business time. Every instant the programme reasons about (command time, `recordedAt`, overdue, limits of `asOf`) comes
 * from here. Tokens, rate limits, time-outs and telemetry keep the machine's own clock.
 */
export interface Clock {
  /** The business instant it is now. */
  now(): Promise<Date>;
  /** A business instant (ISO 8601, UTC) → the instant of the timer's own clock (Temporal's) at which to wake for it. */
  toTimer(instant: string): string;
}

/** Business time is the machine's time. */
export const systemClock: Clock = {
  now: () => Promise.resolve(new Date()),
  toTimer: (instant) => instant,
};

export interface Scale {
  /** The business instant the scale begins with, ISO 8601. */
  epoch: string;
  /** The real instant at which it was `epoch`, ISO 8601. */
  startedAt: string;
  /** Business seconds that pass in a real second: 86400 is a day a second. */
  factor: number;
}

/** Business time runs `factor` times as fast as the machine's, for demonstrations and soak runs. */
export function scaledClock({ epoch, startedAt, factor }: Scale): Clock {
  const [first, started] = [Date.parse(epoch), Date.parse(startedAt)];
  return {
    now: () => Promise.resolve(new Date(first + (Date.now() - started) * factor)),
    toTimer: (instant) => new Date(started + (Date.parse(instant) - first) / factor).toISOString(),
  };
}

/** What is needed of a time-skipping environment; `TestWorkflowEnvironment` of @temporalio/testing is one. */
export interface SkippingServer {
  currentTimeMs(): Promise<number>;
}

/** Business time is what the time-skipping test server says, so that timers and business dates never part. */
export function testServerClock(server: SkippingServer): Clock {
  return {
    now: async () => new Date(await server.currentTimeMs()),
    toTimer: (instant) => instant,
  };
}
