import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { MonthlyReports } from '@mourafaka/insights';
import { Desk, Engine, Relay, StreamWorkflows, TemporalConnection } from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { GatewayFor, ReportMails, StaffDirectory } from '@mourafaka/messaging';
import { clockFromConfig, createDataSource, type Logger } from '@mourafaka/platform';
import { BulkItems, InsightQueries, Outbox, readModelEntities } from '@mourafaka/read-models';
import { webhookEntities } from '@mourafaka/webhooks';
import { DataSource } from 'typeorm';
import { auditProviders } from './audit/audit-watch';
import { BulkActivitiesService } from './bulk/bulk.activities';
import { CheckActivitiesService } from './checks/check.activities';
import { CheckpointActivitiesService } from './checks/checkpoint.activities';
import { Clock } from './clock';
import { DeliveryActivitiesService } from './delivery/delivery.activities';
import { DeliveryReports } from './delivery/delivery-reports';
import { DevelopmentGateway } from './delivery/development-gateway';
import { Gateways } from './delivery/gateways';
import { OutboxWatch } from './delivery/outbox-watch';
import { ParcelSender } from './delivery/parcel-sender';
import { Recipients } from './delivery/recipients';
import { Secrets } from './delivery/secrets';
import { Writer } from './delivery/writer';
import { intakeProviders } from './intake/intake-providers';
import { erasureProviders } from './privacy/erasures-at-start';
import { RetentionActivitiesService } from './privacy/retention.activities';
import { ReportActivitiesService } from './reports/report.activities';
import { ReportWriter } from './reports/report-writer';
import { Schedules } from './schedules/schedules';
import { Settings } from './settings';
import { DutyPerformer } from './streams/duty-performer';
import { DutyWatch, StreamActivitiesService } from './streams/stream.activities';
import { webhookProviders } from './webhooks/webhook-providers';
import { WorkerHost } from './worker-host';

const database = {
  provide: DataSource,
  inject: [Settings],
  useFactory: ({ config: { database } }: Settings) =>
    createDataSource({
      url: database.url,
      poolSize: database.poolSize,
      entities: [...journalEntities, ...readModelEntities, ...webhookEntities],
      applicationName: 'mourafaka-worker',
    }).initialize(),
};

const keys = {
  provide: PersonKeys,
  inject: [DataSource, Settings],
  useFactory: (dataSource: DataSource, { config }: Settings) =>
    new PersonKeys(dataSource, config.kek, { retired: config.retiredKeks }),
};

const journal = {
  provide: Journal,
  inject: [DataSource, PersonKeys],
  useFactory: (dataSource: DataSource, personKeys: PersonKeys) => new Journal(dataSource, personKeys),
};

const outbox = {
  provide: Outbox,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new Outbox(dataSource),
};

const staff = {
  provide: StaffDirectory,
  inject: [DataSource, Clock],
  useFactory: (dataSource: DataSource, time: Clock) => new StaffDirectory(dataSource, time),
};

const reportMails = {
  provide: ReportMails,
  inject: [DataSource, Clock],
  useFactory: (dataSource: DataSource, time: Clock) => new ReportMails(dataSource, time),
};

const monthlyReports = {
  provide: MonthlyReports,
  inject: [DataSource, Engine, Clock],
  useFactory: (dataSource: DataSource, engine: Engine, time: Clock) =>
    new MonthlyReports(new InsightQueries(dataSource), engine, time),
};

const clock = {
  provide: Clock,
  inject: [Settings],
  useFactory: ({ config }: Settings) => clockFromConfig(config),
};

const engine = {
  provide: Engine,
  inject: [Journal, Clock, Settings],
  useFactory: (store: Journal, time: Clock, { config }: Settings) =>
    new Engine({ journal: store, clock: time, authorised: config.privacy.authorised }),
};

const desk = { provide: Desk, inject: [Engine], useFactory: (store: Engine) => new Desk(store) };

const bulkItems = {
  provide: BulkItems,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new BulkItems(dataSource),
};

const temporal = {
  provide: TemporalConnection,
  inject: [Settings],
  useFactory: ({ config }: Settings) => new TemporalConnection(config.temporal),
};

const workflows = {
  provide: StreamWorkflows,
  inject: [TemporalConnection],
  useFactory: (connection: TemporalConnection) => new StreamWorkflows(connection),
};

const relay = (logger: Logger) => ({
  provide: Relay,
  inject: [Settings, Journal, Engine, StreamWorkflows, Clock],
  useFactory: ({ config }: Settings, store: Journal, engine: Engine, runs: StreamWorkflows, time: Clock) => {
    const { index, of, inFlight, graceMs } = config.relay;
    return new Relay({
      journal: store,
      databaseUrl: config.database.url,
      view: (stream) => engine.view(stream),
      workflows: runs,
      clock: time,
      share: { index, of },
      inFlight,
      graceMs,
      onFailure: (stream, code) =>
        logger.error({ stream, code }, 'a stream could not be sent and is tried again later'),
    });
  },
});

/** Everything of the worker's process, by type: no string tokens. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: Journal,
  ) {}

  static with(settings: Settings, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: Settings, useValue: settings },
        ...[database, keys, journal, outbox, staff, clock, engine, desk, bulkItems, temporal, workflows, relay(logger)],
        ...[reportMails, monthlyReports],
        ...auditProviders(logger),
        ...erasureProviders(logger),
        ...intakeProviders,
        ...webhookProviders(logger),
        { provide: DutyWatch, useExisting: Relay },
        { provide: GatewayFor, useClass: Gateways },
        ...[
          Recipients,
          BulkActivitiesService,
          CheckActivitiesService,
          CheckpointActivitiesService,
          DeliveryActivitiesService,
          DeliveryReports,
          DevelopmentGateway,
          DutyPerformer,
          OutboxWatch,
          ParcelSender,
          ReportActivitiesService,
          ReportWriter,
          RetentionActivitiesService,
          Schedules,
          Secrets,
          StreamActivitiesService,
          WorkerHost,
          Writer,
        ],
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.journal.close();
    await this.dataSource.destroy();
  }
}
