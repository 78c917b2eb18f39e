import type { EngineStatus, PlannedDuty, StreamId } from '@mourafaka/contracts';
import { isTemporalAway, StreamWorkflows } from '@mourafaka/engine';
import { AppError } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Breaker } from './breaker';

/** Milliseconds a status waits for the workflow's word before it goes without. */
const glancePatience = 500;
/** Milliseconds between two looks for a run that is not there yet. */
const pollEvery = 150;
/** Milliseconds somebody waits at most for the engine to follow. */
const followPatience = 10_000;

export interface Glance {
  available: boolean;
  followedVersion?: number;
  waitingFor?: string[];
  nextDuty?: PlannedDuty;
}

/** Asks the workflows; what they say is a courtesy to a status and an answer of its own to the query routes. */
@Injectable()
export class WorkflowReader {
  private readonly breaker = new Breaker();

  constructor(@Inject(StreamWorkflows) private readonly workflows: StreamWorkflows) {}

  /** What the engine does about a stream, when it says so at once. Never throws. */
  async glance(stream: StreamId): Promise<Glance> {
    const status = await this.breaker.ask(() => soon(this.workflows.status(stream, glancePatience).catch(unlessAway)));
    if (!status) return { available: false };
    const { followedVersion, waitingFor, nextDuty } = status;
    return { available: true, followedVersion, waitingFor, nextDuty };
  }

  /** Undefined where there is no run yet. Throws `AppError` (unavailable) when the engine does not answer. */
  status(stream: StreamId): Promise<EngineStatus | undefined> {
    return orEngineAway(() => this.workflows.status(stream));
  }

  duties(stream: StreamId): Promise<PlannedDuty[] | undefined> {
    return orEngineAway(() => this.workflows.duties(stream));
  }

  nudge(stream: StreamId): Promise<void> {
    return orEngineAway(() => this.workflows.nudge(stream));
  }

  /** Waits, bounded, until the run has followed the version; also for a run that has still to start. */
  async whenFollowed(stream: StreamId, version: number): Promise<EngineStatus | undefined> {
    const until = performance.now() + followPatience;
    for (;;) {
      await orEngineAway(() => this.workflows.caughtUp(stream, version));
      const status = await this.status(stream);
      if ((status && status.followedVersion >= version) || performance.now() > until) return status;
      await pause(pollEvery);
    }
  }
}

/** One run that cannot say how it stands says nothing about the others. */
function unlessAway(error: unknown): undefined {
  if (isTemporalAway(error)) throw error;
}

/** Throws where the answer does not come within the patience of a status; the call's own deadline may be later. */
async function soon<T>(answer: Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = pause(glancePatience, undefined, { ref: false, signal: done.signal }).then(() => {
    throw new Error('the engine is late');
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    late.catch(() => undefined);
    done.abort();
  }
}

async function orEngineAway<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isTemporalAway(error)) throw error;
    throw new AppError('SERVICE.ENGINE_AWAY', 'unavailable', { retryAfter: 5, cause: error });
  }
}
