import {
  batchStream,
  type BulkFilter,
  entityOf,
  journeyStream,
  sessionStream,
  type StreamCategory,
  type StreamId,
} from '@mourafaka/contracts';
import {
  type BatchState,
  batchTasks,
  type DecisionContext,
  type JourneyState,
  type SessionState,
} from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import type { Reach } from '@mourafaka/platform';
import {
  DuplicateQueries,
  FinancingQueries,
  findMatching,
  SelectionQueries,
  SessionQueries,
  type GivenTask,
  TaskQueries,
} from '@mourafaka/read-models';
import type { CommandEnvelope } from './envelope';
import type { Heads } from './heads';
import type { RememberedHeads } from './remembered-heads';

/** What a command is decided by besides its stream, the time and who gives it. */
export type Rules = Omit<
  DecisionContext,
  'now' | 'today' | 'actor' | 'instantOf' | 'dateOf' | 'zoneVersion' | 'id' | 'codeFor' | 'trackingCode'
>;

export interface Asked {
  envelope: CommandEnvelope;
  /** Of the command's own stream. */
  state: unknown;
}

/** Where finders look: heads of other streams, and rows written together with the events they come from. */
export class Sources {
  readonly selection: SelectionQueries;
  readonly financing: FinancingQueries;
  readonly duplicates: DuplicateQueries;
  readonly sessions: SessionQueries;
  readonly tasks: TaskQueries;

  constructor(
    private readonly journal: Pick<Journal, 'dataSource' | 'keys' | 'countRefusals' | 'listStreams'>,
    readonly heads: RememberedHeads,
    private readonly present: Pick<Heads, 'readAll'>,
  ) {
    this.selection = new SelectionQueries(journal.dataSource);
    this.financing = new FinancingQueries(journal.dataSource);
    this.duplicates = new DuplicateQueries(journal.dataSource);
    this.sessions = new SessionQueries(journal.dataSource);
    this.tasks = new TaskQueries(journal.dataSource);
  }

  /** A session as it stands; undefined where there is none of that id. */
  async session(sessionId: string): Promise<SessionState | undefined> {
    const [head] = await this.present.readAll<SessionState>([sessionStream(sessionId)]);
    return head?.state;
  }

  /** Journeys as they stand, those that exist, by id. */
  async journeys(journeyIds: readonly string[]): Promise<Map<string, JourneyState>> {
    const heads = await this.present.readAll<JourneyState>([...new Set(journeyIds)].map(journeyStream));
    return new Map(heads.map(({ stream, state }) => [entityOf(stream), state]));
  }

  /** The batches and sessions that are not over. */
  async following(): Promise<NonNullable<Rules['following']>> {
    const [batches, sessions] = await Promise.all([this.unfinished('batch'), this.unfinished('session')]);
    return { batches, sessions };
  }

  /** Ids of the streams of a category in which something can still happen. */
  private async unfinished(category: StreamCategory): Promise<string[]> {
    const limit = 1_000;
    const streams: StreamId[] = [];
    for (let page = limit; page === limit;) {
      const found = await this.journal.listStreams({ category, unfinished: true, after: streams.at(-1), limit });
      streams.push(...found);
      page = found.length;
    }
    return streams.map(entityOf);
  }

  /** Open tasks of streams that have no row of their own: those of batches. */
  async givenTasks(): Promise<GivenTask[]> {
    const nowhere = { region: null, lot: null, consultant: null };
    const batches = await this.unfinished('batch');
    const states = await Promise.all(batches.map((batch) => this.heads.current<BatchState>(batchStream(batch))));
    return states.flatMap((state) =>
      state
        ? batchTasks(state).map((task) => ({ ...task, stream: batchStream(state.code), batch: state.code, ...nowhere }))
        : [],
    );
  }

  matching(filter: BulkFilter, reach: Reach, most: number): Promise<string[]> {
    return findMatching(this.journal.dataSource, filter, reach, most);
  }

  wrongCodes(stream: StreamId, since: string): Promise<number> {
    return this.journal.countRefusals({ stream, code: 'JOURNEY.CODE_WRONG', since });
  }

  digest(text: string): Buffer {
    return this.journal.keys.digest(text);
  }
}

/** One thing a decision must know; one query. */
export type Finder = (asked: Asked, sources: Sources) => Promise<Partial<Rules>>;
