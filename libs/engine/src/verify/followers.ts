import { setTimeout as pause } from 'node:timers/promises';
import { categoryOf, type StreamId } from '@mourafaka/contracts';
import type { EngineStatus } from '@mourafaka/contracts/workflow';
import { kinds } from '../execute/kinds';
import { isFollowed, isTemporalAway, isUnanswered, type StreamWorkflows } from '../temporal';
import type { Difference, Note } from './difference';

export type Asked = Pick<StreamWorkflows, 'isOpen' | 'status'>;

/** A stream as its head says it stands. */
export interface Followed {
  stream: StreamId;
  version: number;
  state: unknown;
  finished: boolean;
}

/** Asked at once: a run that fell out of its worker's cache is replayed for its answer. */
const together = 8;
const pauseMs = 250;

type Found = Difference | Note | undefined;

/** Compares what runs follow with what heads say. What was appended a moment ago may be on its way: it is given a while. */
export class Followers {
  private away = false;
  /** Milliseconds that are still waited in all: where hundreds lag, waiting for each would take hours. */
  private left: number;

  constructor(
    private readonly workflows: Asked,
    private readonly versionsOf: (streams: readonly StreamId[]) => Promise<Record<StreamId, number>>,
    private readonly patienceMs: number,
  ) {
    this.left = patienceMs * 10;
  }

  /** In the order of the streams; undefined where all is well. */
  async compare(streams: readonly Followed[]): Promise<Found[]> {
    const found: Found[] = [];
    for (let from = 0; from < streams.length; from += together) {
      found.push(...(await Promise.all(streams.slice(from, from + together).map((one) => this.compareOne(one)))));
    }
    return found;
  }

  private async compareOne(followed: Followed): Promise<Found> {
    const { stream, finished } = followed;
    if (!isFollowed(stream)) return 'UNFOLLOWED';
    if (finished) return 'FINISHED';
    try {
      for (const until = performance.now() + this.patienceMs; ; await pause(pauseMs)) {
        if (this.away) return 'ENGINE_AWAY';
        const found = await this.look(followed);
        if (!found || performance.now() > until || this.left <= 0) return found;
        this.left -= pauseMs;
      }
    } catch (error) {
      if (!isTemporalAway(error)) throw error;
      this.away = true;
      return 'ENGINE_AWAY';
    }
  }

  private async look({ stream, version, state }: Followed): Promise<Difference | undefined> {
    const open = await this.workflows.isOpen(stream);
    const status = open ? await this.workflows.status(stream).catch(silent) : undefined;
    const differs = (reason: Difference['reason'], at?: number): Difference => ({
      ...{ stream, part: 'workflow', reason },
      ...(at !== undefined && { version: at }),
    });
    if (open === undefined) return differs('WORKFLOW_MISSING');
    if (status === 'silent') return differs('WORKFLOW_SILENT');
    if (!status) return differs('WORKFLOW_ENDED');
    const { followedVersion } = status;
    if (followedVersion < version) return differs('WORKFLOW_BEHIND', followedVersion);
    if (followedVersion > version) {
      const { [stream]: now = 0 } = await this.versionsOf([stream]);
      return followedVersion > now ? differs('WORKFLOW_AHEAD', followedVersion) : undefined;
    }
    return phaseOf(stream, state, version) === phaseIn(status) ? undefined : differs('WORKFLOW_PHASE_DIFFERS', version);
  }
}

function silent(error: unknown): 'silent' {
  if (isUnanswered(error)) return 'silent';
  throw error;
}

const phaseIn = ({ phase }: EngineStatus): string => phase;
const phaseOf = (stream: StreamId, state: unknown, version: number): string | undefined =>
  kinds[categoryOf(stream)].viewOf?.(state, version, (instant) => instant).phase;
