import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import {
  type BulkActivities,
  type CheckActivities,
  type CheckpointActivities,
  type DeliveryActivities,
  type ReportActivities,
  type RetentionActivities,
  type StreamActivities,
  taskQueues,
} from '@mourafaka/contracts/workflow';
import { Relay, TemporalConnection } from '@mourafaka/engine';
import { Post } from '@mourafaka/webhooks';
import { BulkActivitiesService } from './bulk/bulk.activities';
import { CheckpointActivitiesService } from './checks/checkpoint.activities';
import { CheckActivitiesService } from './checks/check.activities';
import { DeliveryActivitiesService, type Pulse } from './delivery/delivery.activities';
import { OutboxWatch } from './delivery/outbox-watch';
import { RetentionActivitiesService } from './privacy/retention.activities';
import { ReportActivitiesService } from './reports/report.activities';
import { Schedules } from './schedules/schedules';
import { Settings } from './settings';
import { StreamActivitiesService } from './streams/stream.activities';
import { createWorkflowBundle } from './workflow-bundle';

type Bundle = NonNullable<WorkerOptions['workflowBundle']>;
type Queue = Omit<WorkerOptions, 'connection' | 'namespace' | 'workflowBundle'>;

/** Where the build puts the bundle, seen from the built code: dist/apps/worker/src → dist. */
const prebuilt = join(__dirname, '../../../workflow-bundle.js');

const pulse = (context: Context): Pulse => ({
  beat: () => context.heartbeat(),
  signal: context.cancellationSignal,
});

/** A try of a run goes on counting where the one before was cut off. */
const retentionPulse = (context: Context) => ({
  before: (context.info.heartbeatDetails as number | undefined) ?? 0,
  beat: (erased: number) => context.heartbeat(erased),
  signal: context.cancellationSignal,
});

/** Runs what the worker's process is for: a Temporal worker for each queue, the relay, the watch over the outbox, and the post to partners. */
@Injectable()
export class WorkerHost {
  private workers: Worker[] = [];
  private stopping = false;
  private release: () => void = () => undefined;
  private readonly stopped = new Promise<undefined>((resolve) => {
    this.release = () => resolve(undefined);
  });

  constructor(
    private readonly settings: Settings,
    private readonly temporal: TemporalConnection,
    private readonly relay: Relay,
    private readonly watch: OutboxWatch,
    private readonly post: Post,
    private readonly streams: StreamActivitiesService,
    private readonly bulks: BulkActivitiesService,
    private readonly deliveries: DeliveryActivitiesService,
    private readonly reports: ReportActivitiesService,
    private readonly checks: CheckActivitiesService,
    private readonly checkpoints: CheckpointActivitiesService,
    private readonly retention: RetentionActivitiesService,
    private readonly schedules: Schedules,
  ) {}

  /** Serves until `stop`; throws when a worker fails for good. Temporal may come later than we do. */
  async run(): Promise<void> {
    void this.temporal.start();
    await this.relay.start();
    await this.post.start();
    this.watch.start();
    try {
      const connection = await Promise.race([this.temporal.whenEstablished(), this.stopped]);
      if (connection) await this.serve(connection);
    } finally {
      await this.drain();
    }
  }

  /** Takes nothing new; what has begun is finished, and then `run` returns. */
  stop(): void {
    this.stopping = true;
    this.release();
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  }

  private async serve(connection: NativeConnection): Promise<void> {
    const bundle = await this.bundle();
    const common = this.common(connection, bundle);
    this.workers = await Promise.all(this.queues().map((queue) => Worker.create({ ...common, ...queue })));
    if (!this.stopping) await this.schedules.keep();
    if (this.stopping)
      return void (await Promise.all(this.workers.map((worker) => worker.runUntil(Promise.resolve()))));
    const running = this.workers.map((worker) => worker.run());
    await Promise.race(running).catch(() => undefined);
    this.stop(); // one that ends takes the others with it
    await Promise.all(running);
  }

  private async drain(): Promise<void> {
    await Promise.all([this.relay.stop(), this.watch.stop(), this.post.stop()]);
    await this.temporal.stop();
  }

  private async bundle(): Promise<Bundle> {
    const { worker, nodeEnv } = this.settings.config;
    const codePath = worker.bundle ?? prebuilt;
    if (existsSync(codePath)) return { codePath };
    if (nodeEnv === 'production') throw new Error(`the workflow bundle ${codePath} is missing: run \`npm run build\``);
    return createWorkflowBundle();
  }

  private common(connection: NativeConnection, workflowBundle: Bundle) {
    const { namespace } = this.settings.config.temporal;
    const { dataConverter } = this.temporal;
    const times = { shutdownGraceTime: '10 seconds', shutdownForceTime: '20 seconds' } as const;
    return { connection, namespace, dataConverter, workflowBundle, ...times };
  }

  /** A queue is one entry: what is called from it, and how much at once. */
  private queues(): Queue[] {
    const { cachedWorkflows, activities } = this.settings.config.worker;
    const ofStreams = {
      readView: (stream) => this.streams.readView(stream),
      performDuty: (stream, dutyKey) => this.streams.performDuty(stream, dutyKey),
    } satisfies StreamActivities;
    const ofBulk = {
      openChunks: (bulkId, size) => this.bulks.openChunks(bulkId, size),
      executeChunk: (bulkId, first, size) =>
        this.bulks.executeChunk(bulkId, first, size, () => Context.current().heartbeat()),
      finishBulk: (bulkId) => this.bulks.finishBulk(bulkId),
    } satisfies BulkActivities;
    const ofDelivery = {
      claimDue: (channel, limit, except) => this.deliveries.claimDue(channel, limit, except),
      sendParcels: (channel, parcels) => this.deliveries.sendParcels(channel, parcels, pulse(Context.current())),
    } satisfies DeliveryActivities;
    const ofReports = {
      planReports: (month) => this.reports.planReports(month),
      sendReport: (mailId) => this.reports.sendReport(mailId, Context.current().info.attempt),
    } satisfies ReportActivities;
    const ofChecks = {
      verifySample: () => this.checks.verifySample(pulse(Context.current())),
      raiseAlarm: (id) => this.checks.raiseAlarm(id),
      signCheckpoint: () => this.checkpoints.signCheckpoint(),
    } satisfies CheckActivities & CheckpointActivities;
    const ofRetention = {
      applyRetention: () => this.retention.applyRetention(retentionPulse(Context.current())),
    } satisfies RetentionActivities;
    return [
      {
        taskQueue: taskQueues.journey,
        activities: ofStreams,
        maxCachedWorkflows: cachedWorkflows,
        maxConcurrentActivityTaskExecutions: activities,
        maxConcurrentLocalActivityExecutions: activities,
      },
      {
        taskQueue: taskQueues.bulk,
        activities: { ...ofStreams, ...ofBulk },
        maxCachedWorkflows: 10,
        maxConcurrentWorkflowTaskExecutions: 2,
        maxConcurrentActivityTaskExecutions: 4,
      },
      {
        taskQueue: taskQueues.delivery,
        activities: { ...ofDelivery, ...ofReports, ...ofChecks, ...ofRetention },
        maxCachedWorkflows: 10,
        maxConcurrentWorkflowTaskExecutions: 2,
        maxConcurrentActivityTaskExecutions: 10,
      },
    ];
  }
}
