import type { Client } from '@temporalio/client';
import { TypedSearchAttributes, type SearchAttributePair } from '@temporalio/common';
import {
  caughtUpUpdate,
  changedAttributes,
  dutiesQuery,
  engineQuery,
  followSignal,
  nudgeSignal,
  taskQueues,
  workflowTypes,
  type EngineStatus,
  type PlannedDuty,
  type ProcessView,
  type StreamId,
  type StreamInput,
} from '@mourafaka/contracts/workflow';
import { categoryOf, workflowIdOf } from '@mourafaka/contracts';
import { asking, isNoSuchRun } from './errors';

type Follower = (input: StreamInput) => Promise<void>;

/** Milliseconds a call may take before Temporal counts as away. */
const patience = 5_000;
/** An update answers within its own bound, below this. */
const updatePatience = 8_000;

/** Which workflow follows the streams of a category, and where it is served. */
const followers: Readonly<Record<string, { type: string; taskQueue: string }>> = {
  journey: { type: workflowTypes.journey, taskQueue: taskQueues.journey },
  batch: { type: workflowTypes.batch, taskQueue: taskQueues.journey },
  session: { type: workflowTypes.session, taskQueue: taskQueues.journey },
  bulk: { type: workflowTypes.bulk, taskQueue: taskQueues.bulk },
  calendar: { type: workflowTypes.calendar, taskQueue: taskQueues.journey },
};

/** The categories of streams a workflow follows. */
export const followedCategories: readonly string[] = Object.keys(followers);

/** Whether a workflow follows streams of this one's category. */
export const isFollowed = (stream: StreamId): boolean => followers[categoryOf(stream)] !== undefined;

function followerOf(stream: StreamId): { type: string; taskQueue: string } {
  const follower = followers[categoryOf(stream)];
  if (!follower) throw new TypeError(`no workflow follows '${stream}'`);
  return follower;
}

/**
 * All that is said to and asked of the runs that follow streams, each by the workflow of its category. Throws `TemporalAway` when Temporal, or a worker that would
 * have to answer, cannot be reached in time.
 */
export class StreamWorkflows {
  constructor(
    private readonly temporal: { readonly client: Client },
    /** Where all runs are started, instead of their own queues: a test's own. */
    private readonly taskQueue?: string,
  ) {}

  /**
   * Hands the run a view, starting one where none is open. A finished stream starts none: only a run still open hears of it,
   * and ends.
   */
  async follow(stream: StreamId, view: ProcessView): Promise<void> {
    if (view.finished) {
      return this.within(patience, () => this.handle(stream).signal(followSignal, view)).catch(ignoreNoSuchRun);
    }
    const pairs = changedAttributes(view.attributes).filter((pair) => pair.value !== null) as SearchAttributePair[];
    const start = { ...this.startOptions(stream), typedSearchAttributes: new TypedSearchAttributes(pairs) };
    await this.within(patience, () =>
      this.workflow.signalWithStart<Follower, [ProcessView]>(followerOf(stream).type, {
        ...start,
        signal: followSignal,
        signalArgs: [view],
      }),
    );
  }

  /** Performs due duties now; starts a run, which reads its view by itself, where none is open. */
  async nudge(stream: StreamId): Promise<void> {
    const start = this.startOptions(stream);
    await this.within(patience, () =>
      this.workflow.signalWithStart<Follower, []>(followerOf(stream).type, { ...start, signal: nudgeSignal }),
    );
  }

  /** What the run says of itself; undefined where there never was one. */
  status(stream: StreamId, withinMs = patience): Promise<EngineStatus | undefined> {
    return this.within(withinMs, () => this.handle(stream).query(engineQuery)).catch(ignoreNoSuchRun);
  }

  /** Whether a run is open; undefined where there never was one. */
  async isOpen(stream: StreamId): Promise<boolean | undefined> {
    const run = await this.within(patience, () => this.handle(stream).describe()).catch(ignoreNoSuchRun);
    return run && run.status.name === 'RUNNING';
  }

  /** The duties the run knows of, in the order they are due; undefined where there never was a run. */
  duties(stream: StreamId, withinMs = patience): Promise<PlannedDuty[] | undefined> {
    return this.within(withinMs, () => this.handle(stream).query(dutiesQuery)).catch(ignoreNoSuchRun);
  }

  /** Waits, bounded, until the run has followed the version; answers how far it did follow, undefined where none is open. */
  caughtUp(stream: StreamId, version: number): Promise<number | undefined> {
    const update = () => this.handle(stream).executeUpdate(caughtUpUpdate, { args: [version] });
    return this.within(updatePatience, update).catch(ignoreNoSuchRun);
  }

  private get workflow() {
    return this.temporal.client.workflow;
  }

  private handle(stream: StreamId) {
    return this.workflow.getHandle<Follower>(workflowIdOf(stream));
  }

  /** No execution time-out: a path takes the time it takes. */
  private startOptions(stream: StreamId) {
    return {
      workflowId: workflowIdOf(stream),
      taskQueue: this.taskQueue ?? followerOf(stream).taskQueue,
      args: [{ stream }] as [StreamInput],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    } as const;
  }

  private within<Answer>(milliseconds: number, call: () => Promise<Answer>): Promise<Answer> {
    return asking(async () => this.temporal.client.withDeadline(Date.now() + milliseconds, call));
  }
}

function ignoreNoSuchRun(error: unknown): undefined {
  if (isNoSuchRun(error)) return undefined;
  throw error;
}
