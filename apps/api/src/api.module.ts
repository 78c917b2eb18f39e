import { Desk, Engine, journeyHistory, StreamWorkflows, TemporalConnection } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import type { Clock, Config, Logger, TokenVerifier } from '@mourafaka/platform';
import { BulkItems, CalendarFeeds, JourneyQueries, SessionQueries } from '@mourafaka/read-models';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { FollowUps } from './applications/follow-up';
import { FollowUpSessionController } from './applications/follow-up-session.controller';
import { FollowUpSessions } from './applications/follow-up-sessions';
import { ImportApplicationsController } from './applications/import-applications.controller';
import { SubmitApplicationController } from './applications/submit-application.controller';
import { Submissions } from './applications/submission';
import { TrackCommandController } from './applications/track-command.controller';
import { TrackController } from './applications/track.controller';
import { AssessBatchController } from './batches/assess-batch.controller';
import { CommandBatchController } from './batches/command-batch.controller';
import { GetBatchController } from './batches/get-batch.controller';
import { ListBatchesController } from './batches/list-batches.controller';
import { ListBatchActionsController } from './batches/list-batch-actions.controller';
import { ListPoliciesController } from './batches/list-policies.controller';
import { ListBatchDeadlinesController } from './batches/list-batch-deadlines.controller';
import { PreviewPolicyController } from './batches/preview-policy.controller';
import { BulkAccess } from './bulk/bulk-access';
import { CommandBulkController } from './bulk/command-bulk.controller';
import { GetBulkController } from './bulk/get-bulk.controller';
import { RequestBulkController } from './bulk/request-bulk.controller';
import { ListCallsController } from './calls/list-calls.controller';
import { CalendarController } from './calendar/calendar.controller';
import { ChangeCalendarController } from './calendar/change-calendar.controller';
import { PreviewCalendarController } from './calendar/preview-calendar.controller';
import { Feeds } from './calendar-feed/feeds';
import { GiveFeedController } from './calendar-feed/give-feed.controller';
import { ReadFeedController } from './calendar-feed/read-feed.controller';
import { DocumentAccess } from './documents/document-access';
import { NamedDocuments } from './documents/named-documents';
import { CodecController } from './codec/codec.controller';
import { DocumentsController } from './documents/documents.controller';
import { DraftsController } from './drafts/drafts.controller';
import { intakeProviders } from './drafts/intake-providers';
import { ScoreDraftController } from './drafts/score-draft.controller';
import { SubmitDraftController } from './drafts/submit-draft.controller';
import { ListDuplicatesController } from './duplicates/list-duplicates.controller';
import { Suspicions } from './duplicates/suspicions';
import { ConsoleConfigController } from './console/console-config.controller';
import { Commands } from './engine/commands';
import { SmsReceiptsController } from './gateways/sms-receipts.controller';
import { HealthController } from './health/health.controller';
import { healthProviders } from './health/health-providers';
import { IdentityGuard } from './http/identity.guard';
import { ProblemFilter } from './http/problem.filter';
import { RateGuard, type RateLimits } from './http/rate-limits';
import { RouteTable } from './http/route-table';
import { TimeoutInterceptor } from './http/timeout.interceptor';
import { validationPipe } from './http/validation';
import { ContactController } from './identity/contact.controller';
import { IssueTokenController } from './identity/issue-token.controller';
import { MeController } from './identity/me.controller';
import { InboxController } from './inbox/inbox.controller';
import { InboxTexts } from './inbox/inbox-texts';
import { messagingProviders } from './inbox/messaging-providers';
import { EventLogController } from './insights/event-log/event-log.controller';
import { insightProviders } from './insights/insight-providers';
import { InsightsController } from './insights/insights.controller';
import { TransitionsController } from './insights/transitions/transitions.controller';
import { ReportController } from './insights/report.controller';
import { JournalController } from './journal/journal.controller';
import { JourneyAccess } from './journeys/access/journey-access';
import { ListActionsController } from './journeys/actions/list-actions.controller';
import { GiveCommandController } from './journeys/commands/give-command.controller';
import { ListDeadlinesController } from './journeys/deadlines/list-deadlines.controller';
import { ListDocumentsController } from './journeys/documents/list-documents.controller';
import { Dossiers } from './journeys/dossier/dossiers';
import { GetDossierController } from './journeys/dossier/get-dossier.controller';
import { PlanVersionsController } from './journeys/dossier/plan-versions.controller';
import { EngineController } from './journeys/engine/engine.controller';
import { WorkflowReader } from './journeys/engine/workflow-reader';
import { GetIndicatorsController } from './journeys/indicators/get-indicators.controller';
import { ListJourneysController } from './journeys/list/list-journeys.controller';
import { Contacts } from './journeys/status/contacts';
import { GetStatusController } from './journeys/status/get-status.controller';
import { ListMessagesController } from './journeys/messages/list-messages.controller';
import { TimelineController } from './journeys/timeline/timeline.controller';
import { DevOutbox } from './outbox/dev-outbox';
import { DevOutboxController } from './outbox/dev-outbox.controller';
import { OutboxPageController } from './outbox/outbox-page.controller';
import { AttendanceSheets } from './papers/attendance-sheets';
import { JourneyPapersController } from './papers/journey-papers.controller';
import { PaperDesk } from './papers/paper-desk';
import { SessionPapersController } from './papers/session-papers.controller';
import { TrackPapersController } from './papers/track-papers.controller';
import { eraser } from './privacy/eraser';
import { EraseController } from './privacy/erase.controller';
import { PersonalData } from './privacy/personal-data';
import { PersonalDataController } from './privacy/personal-data.controller';
import { RetentionController } from './privacy/retention.controller';
import { TrackPersonalDataController } from './privacy/track-personal-data.controller';
import { GetFinancingController } from './financing/get-financing.controller';
import { ListedCooperatives } from './selection/listed-cooperatives';
import { GetSelectionController } from './selection/get-selection.controller';
import { SelectionTrialController } from './selection/selection-trial.controller';
import { CheckInController } from './sessions/check-in.controller';
import { CommandSessionController } from './sessions/command-session.controller';
import { EnrolledCooperatives } from './sessions/enrolled-cooperatives';
import { GetSessionController } from './sessions/get-session.controller';
import { ListSessionDeadlinesController } from './sessions/list-session-deadlines.controller';
import { ListSessionsController } from './sessions/list-sessions.controller';
import { SessionAccess } from './sessions/session-access';
import { StreamController } from './stream/stream.controller';
import { streamProviders } from './stream/stream-providers';
import { TemplatesController } from './templates/templates.controller';
import { CommandTaskController } from './tasks/command-task.controller';
import { ListTasksController } from './tasks/list-tasks.controller';
import { TaskDesk } from './tasks/task-desk';
import { CLOCK, CONFIG, LOGGER, RATE_LIMITS, TOKEN_VERIFIER } from './tokens';
import { ListReadsController } from './audit/list-reads.controller';
import { ListUsersController } from './users/list-users.controller';
import { RefusedAttempts } from './audit/refused-attempts';
import { PersonalReads } from './audit/personal-reads';
import { BreakGlass } from './break-glass/break-glass';
import { BreakGlassController } from './break-glass/break-glass.controller';
import { DelegationsController } from './delegations/delegations.controller';
import { viewProviders } from './views/view-providers';
import { ViewsController } from './views/views.controller';
import { CommandWebhookController } from './webhooks/command-webhook.controller';
import { webhookProviders } from './webhooks/webhook-providers';
import { WebhooksController } from './webhooks/webhooks.controller';

/** What the process brings along; made in `start.ts`, closed there as well. */
export interface ApiParts {
  config: Config;
  logger: Logger;
  clock: Clock;
  verifier: TokenVerifier;
  dataSource: DataSource;
  journal: Journal;
  engine: Engine;
  temporal: TemporalConnection;
  routes: RouteTable;
}

export const controllers = [
  HealthController,
  ConsoleConfigController,
  IssueTokenController,
  MeController,
  ContactController,
  InboxController,
  SmsReceiptsController,
  CommandBatchController,
  GetBatchController,
  ListBatchesController,
  ListBatchActionsController,
  ListBatchDeadlinesController,
  ListPoliciesController,
  GetSelectionController,
  SelectionTrialController,
  GetFinancingController,
  PreviewPolicyController,
  AssessBatchController,
  ListDuplicatesController,
  ListCallsController,
  SubmitApplicationController,
  ImportApplicationsController,
  TrackController,
  FollowUpSessionController,
  TrackCommandController,
  DraftsController,
  SubmitDraftController,
  DocumentsController,
  ScoreDraftController,
  ListJourneysController,
  ViewsController,
  DelegationsController,
  BreakGlassController,
  ListReadsController,
  ListUsersController,
  GetStatusController,
  ListActionsController,
  TimelineController,
  ListMessagesController,
  ListDeadlinesController,
  ListDocumentsController,
  GetDossierController,
  GetIndicatorsController,
  PlanVersionsController,
  GiveCommandController,
  ListSessionsController,
  ListSessionDeadlinesController,
  CheckInController,
  GetSessionController,
  CommandSessionController,
  ListTasksController,
  CommandTaskController,
  RequestBulkController,
  GetBulkController,
  CommandBulkController,
  EngineController,
  InsightsController,
  TransitionsController,
  EventLogController,
  JourneyPapersController,
  TrackPapersController,
  PersonalDataController,
  TrackPersonalDataController,
  EraseController,
  RetentionController,
  SessionPapersController,
  ReportController,
  CalendarController,
  ChangeCalendarController,
  PreviewCalendarController,
  GiveFeedController,
  ReadFeedController,
  TemplatesController,
  StreamController,
  WebhooksController,
  CommandWebhookController,
  JournalController,
  DevOutboxController,
  OutboxPageController,
  CodecController,
];

/** What each request passes through. */
const everyRequest: Provider[] = [
  { provide: APP_GUARD, useClass: IdentityGuard },
  { provide: APP_GUARD, useClass: RateGuard },
  { provide: APP_PIPE, useValue: validationPipe },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_INTERCEPTOR, useClass: TimeoutInterceptor },
];

@Module({})
export class ApiModule {
  static with(parts: ApiParts, limits: RateLimits): DynamicModule {
    const { config, logger, clock, verifier, dataSource, journal, engine, temporal, routes } = parts;
    return {
      module: ApiModule,
      controllers,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: clock },
        { provide: TOKEN_VERIFIER, useValue: verifier },
        { provide: RATE_LIMITS, useValue: limits },
        { provide: DataSource, useValue: dataSource },
        { provide: Journal, useValue: journal },
        { provide: Engine, useValue: engine },
        { provide: Desk, useValue: new Desk(engine) },
        { provide: BulkItems, useValue: new BulkItems(dataSource) },
        { provide: CalendarFeeds, useValue: new CalendarFeeds(dataSource) },
        { provide: TemporalConnection, useValue: temporal },
        { provide: StreamWorkflows, useValue: new StreamWorkflows(temporal) },
        { provide: JourneyQueries, useValue: new JourneyQueries(dataSource, clock, journeyHistory(engine)) },
        { provide: SessionQueries, useValue: new SessionQueries(dataSource) },
        { provide: RouteTable, useValue: routes },
        ...[eraser, ...everyRequest],
        ...intakeProviders,
        ...insightProviders,
        ...messagingProviders,
        ...streamProviders,
        ...webhookProviders,
        ...viewProviders,
        BreakGlass,
        BulkAccess,
        Commands,
        Contacts,
        ListedCooperatives,
        DevOutbox,
        DocumentAccess,
        NamedDocuments,
        EnrolledCooperatives,
        Dossiers,
        Feeds,
        FollowUps,
        FollowUpSessions,
        InboxTexts,
        JourneyAccess,
        ...healthProviders,
        AttendanceSheets,
        PaperDesk,
        PersonalReads,
        PersonalData,
        RefusedAttempts,
        SessionAccess,
        Suspicions,
        TaskDesk,
        Submissions,
        WorkflowReader,
      ],
    };
  }
}
