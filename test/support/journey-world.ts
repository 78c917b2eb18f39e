import { randomBytes, randomUUID } from 'node:crypto';
import { Context } from '@temporalio/activity';
import { Worker, type WorkerOptions } from '@temporalio/worker';
import {
  type Actor,
  type ApplicationInput,
  batchStream,
  categoryOf,
  entityOf,
  journeyStream,
  type ProgrammePolicy,
  type StoredEvent,
  type StreamCategory,
  type StreamId,
  workflowIdOf,
} from '@mourafaka/contracts';
import type { BulkActivities, ProcessView, StreamActivities } from '@mourafaka/contracts/workflow';
import { defaultPolicy, seedCalendar } from '@mourafaka/domain';
import {
  type Accepted,
  dateOf,
  Desk,
  Engine,
  type Executed,
  isFollowed,
  StreamWorkflows,
  Relay,
  type RelayOptions,
} from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { type Clock, createDataSource } from '@mourafaka/platform';
import { BulkItems, readModelEntities } from '@mourafaka/read-models';
import { BulkActivitiesService } from '../../apps/worker/src/bulk/bulk.activities';
import { DutyPerformer } from '../../apps/worker/src/streams/duty-performer';
import { StreamActivitiesService } from '../../apps/worker/src/streams/stream.activities';
import { inventedApplication, journeyScript, people } from '../../libs/domain/src/testing';
import { createTestDatabase, type TestDatabase } from './servers';
import { type Temporal, workflowBundle } from './temporal';
import { until } from './until';

export const days = (count: number): number => count * 86_400_000;

export interface WorldOptions {
  temporal: Temporal;
  clock: Clock;
  /** The key of keys, where another process is to read what this one sealed. */
  kek?: Buffer;
}

/** A new installation with an open call: journal, engine, a task queue of its own, and as many workers and relays as a test starts. */
export class JourneyWorld {
  readonly taskQueue = `journey-${randomUUID()}`;
  readonly engine: Engine;
  readonly activities: StreamActivities;
  readonly bulks: BulkActivitiesService;
  readonly streams: StreamId[] = [];
  private readonly workers: RunningWorker[] = [];
  private readonly relays: Relay[] = [];
  private registrations = 0;

  private constructor(
    readonly temporal: Temporal,
    readonly clock: Clock,
    readonly database: TestDatabase,
    readonly journal: Journal,
  ) {
    this.engine = new Engine({ journal, clock });
    this.activities = new StreamActivitiesService(new DutyPerformer(this.engine), {
      answering: (stream, perform) => this.relays.at(-1)?.answering(stream, perform) ?? perform(),
    });
    const items = new BulkItems(journal.dataSource);
    this.bulks = new BulkActivitiesService(
      this.engine,
      new Desk(this.engine),
      items,
      clock,
      new DutyPerformer(this.engine),
    );
  }

  static async open({ temporal, clock, kek = randomBytes(32) }: WorldOptions): Promise<JourneyWorld> {
    const database = await createTestDatabase();
    const entities = [...journalEntities, ...readModelEntities];
    const dataSource = await createDataSource({ url: database.url, entities, applicationName: 'world' }).initialize();
    const journal = new Journal(dataSource, new PersonKeys(dataSource, kek));
    const world = new JourneyWorld(temporal, clock, database, journal);
    await world.openCall();
    return world;
  }

  get workflows(): StreamWorkflows {
    return new StreamWorkflows(this.temporal, this.taskQueue);
  }

  async now(): Promise<number> {
    return (await this.clock.now()).getTime();
  }

  /** The local date so many days from now. */
  async dateIn(count: number): Promise<string> {
    return dateOf(new Date((await this.now()) + days(count)).toISOString());
  }

  /** Gives a command and answers what became of it. */
  async tryTo(stream: StreamId, name: string, payload: unknown, actor: Actor): Promise<Executed> {
    const [category, entityId] = split(stream);
    return this.engine.execute(envelope({ category, entityId, name, payload, actor }));
  }

  /** Gives a command that must be accepted. */
  async give(stream: StreamId, name: string, payload: unknown = {}, actor: Actor = people.agent): Promise<Accepted> {
    return accepted(name, await this.tryTo(stream, name, payload, actor));
  }

  /** A batch with its policy; its call is planned, or open, as the dates say (local dates, both included). */
  async newBatch(code: string, { opensOn, closesOn, policy = defaultPolicy }: NewBatch): Promise<StreamId> {
    const names = { ar: 'الشطر', fr: 'Tranche', en: 'Batch' };
    const actor = people.programmeManager;
    const stream = batchStream(code);
    this.streams.push(stream);
    await this.give(stream, 'create-batch', { code, names }, actor);
    await this.give(stream, 'adopt-policy', { policy }, actor);
    await this.give(stream, 'open-call', { opensOn, closesOn }, actor);
    return stream;
  }

  /** One more cooperative applies. */
  async apply({ batch = 'B4', ...change }: Applying = {}): Promise<StreamId> {
    this.registrations += 1;
    const application = inventedApplication(this.registrations, change);
    const submission = { category: 'journey', name: 'submit-application', payload: application } as const;
    const given = { ...envelope({ ...submission, actor: people.applicant }), batch };
    const { journeyId = '' } = accepted('submit-application', await this.engine.execute(given));
    const stream = journeyStream(journeyId);
    this.streams.push(stream);
    return stream;
  }

  /** Gives the commands of the two years up to a day, all now; answers the stream. What the system does by itself is given as well. */
  async applyUpTo(day: number): Promise<StreamId> {
    const stream = await this.apply();
    const startOn = dateOf((await this.clock.now()).toISOString());
    for (const step of journeyScript({ startOn }).filter((one) => one.day > 0 && one.day <= day)) {
      await this.tryTo(stream, step.command, step.payload, people[step.by]);
    }
    return stream;
  }

  async version(stream: StreamId): Promise<number> {
    return (await this.journal.readHead(stream))?.version ?? 0;
  }

  async view(stream: StreamId): Promise<ProcessView> {
    const view = await this.engine.view(stream);
    if (!view) throw new Error(`${stream} is empty`);
    return view;
  }

  /** Hands the run its present view, as the relay would. */
  async follow(stream: StreamId): Promise<void> {
    await this.workflows.follow(stream, await this.view(stream));
  }

  /** Waits until the run has followed everything there is and performed what is due. */
  async caughtUp(stream: StreamId): Promise<void> {
    await until(`the run of ${stream} to follow`, async () => {
      const status = await this.workflows.status(stream).catch(() => undefined); // no worker yet to answer
      if (status?.followedVersion !== (await this.version(stream))) return false;
      return status.nextDuty === undefined || Date.parse(status.nextDuty.dueAt) > (await this.now());
    });
  }

  /** Events by which duties were performed. */
  async performed(stream: StreamId): Promise<PerformedDuty[]> {
    const events = await this.journal.read(stream);
    return events.flatMap((event) => {
      const duty = dutyOf(event);
      return duty === undefined ? [] : [{ duty, type: event.type, at: Date.parse(event.recordedAt) }];
    });
  }

  /** A worker on the world's task queue, until `stop` or the end of the world. */
  async worker(options: Partial<WorkerOptions> = {}): Promise<RunningWorker> {
    const worker = await Worker.create({
      connection: this.temporal.native,
      namespace: this.temporal.client.options.namespace,
      taskQueue: this.taskQueue,
      workflowBundle: await workflowBundle(),
      ...options,
      activities: { ...bulkFunctions(this.bulks), ...(options.activities ?? activityFunctions(this.activities)) },
    });
    const running = worker.run();
    const stop = async (): Promise<void> => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    };
    this.workers.push({ stop });
    return { stop };
  }

  /** A relay of the world's journal, until it is stopped or the world ends. */
  async relay(options: Partial<RelayOptions> = {}): Promise<Relay> {
    const relay = new Relay({
      journal: this.journal,
      databaseUrl: this.database.url,
      view: (stream) => this.engine.view(stream),
      workflows: this.workflows,
      clock: this.clock,
      ...options,
    });
    await relay.start();
    this.relays.push(relay);
    return relay;
  }

  /** Ends the run as an operator would, or the loss of the cluster. */
  async terminate(stream: StreamId): Promise<void> {
    await this.temporal.client.workflow.getHandle(workflowIdOf(stream)).terminate('test');
  }

  /** No run is left open or ended half-way: a task nobody polls for would hold up the clock of a time-skipping server. */
  async close(): Promise<void> {
    for (const relay of this.relays.splice(0)) await relay.stop();
    const open = await this.journal.listStreams({ unfinished: true });
    const streams = [...new Set([...this.streams, ...open.filter(isFollowed)])];
    for (let from = 0; from < streams.length; from += 50) {
      await Promise.all(streams.slice(from, from + 50).map((stream) => this.end(stream)));
    }
    for (const worker of this.workers.splice(0)) await worker.stop().catch(() => undefined);
    await this.journal.close();
    await this.journal.dataSource.destroy();
    await this.database.drop();
  }

  /** When it rests: what it has begun is over once it answers. */
  private async end(stream: StreamId): Promise<void> {
    await this.workflows.status(stream).catch(() => undefined);
    await this.terminate(stream).catch(() => undefined);
  }

  private async openCall(): Promise<void> {
    await this.give('calendar-MA', 'adopt-calendar', { calendar: seedCalendar() }, people.programmeManager);
    await this.newBatch('B4', { opensOn: await this.dateIn(-30), closesOn: await this.dateIn(60) });
  }
}

export interface NewBatch {
  opensOn: string;
  closesOn: string;
  policy?: ProgrammePolicy;
}

type Applying = Partial<ApplicationInput['cooperative']> & { batch?: string };

export interface RunningWorker {
  /** Drains; throws what the worker failed of. */
  stop(): Promise<void>;
}

export interface PerformedDuty {
  duty: string;
  type: string;
  /** When it was recorded, in milliseconds. */
  at: number;
}

/** The activities as the worker takes them; a test puts its own over some. */
export const activityFunctions = (activities: StreamActivities, over: Partial<StreamActivities> = {}) =>
  ({
    readView: (stream) => activities.readView(stream),
    performDuty: (stream, dutyKey) => activities.performDuty(stream, dutyKey),
    ...over,
  }) satisfies StreamActivities;

const bulkFunctions = (bulks: BulkActivitiesService) =>
  ({
    openChunks: (bulkId, size) => bulks.openChunks(bulkId, size),
    executeChunk: (bulkId, first, size) => bulks.executeChunk(bulkId, first, size, () => Context.current().heartbeat()),
    finishBulk: (bulkId) => bulks.finishBulk(bulkId),
  }) satisfies BulkActivities;

interface Given {
  category: StreamCategory;
  entityId?: string;
  name: string;
  payload: unknown;
  actor: Actor;
}

const envelope = ({ actor, ...given }: Given) => ({
  ...given,
  actor,
  principal: actor.id,
  key: randomUUID(),
  correlationId: 'test',
});

function split(stream: StreamId): [StreamCategory, string] {
  return [categoryOf(stream), entityOf(stream)];
}

function accepted(name: string, executed: Executed): Accepted {
  if (executed.ok) return executed;
  throw new Error(`${name} was refused: ${JSON.stringify(executed.refusal)}`);
}

/** Openings carry no key: the command that opened tells. */
function dutyOf({ data, meta }: StoredEvent): string | undefined {
  if (meta.actor.role !== 'system') return undefined;
  return (data as { duty?: string }).duty ?? meta.command;
}
