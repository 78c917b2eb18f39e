import { BulkItemEntity } from './bulk/bulk-item.entity';
import { CalendarFeedEntity } from './calendar-feeds/calendar-feed.entity';
import { DevMessageEntity } from './dev-outbox/dev-message.entity';
import { DuplicateKeysEntity } from './duplicates/duplicate-keys.entity';
import { JourneyFactsEntity, PastFactsEntity } from './facts/facts.entity';
import { JourneyEntity } from './journeys/journey.entity';
import { CreateReadModels1767225700000 } from './migrations/1767225700000-create-read-models';
import { CreateDevOutbox1767225800000 } from './migrations/1767225800000-create-dev-outbox';
import { AddSelection1767312100000 } from './migrations/1767312100000-add-selection';
import { CreateBulkItems1767312200000 } from './migrations/1767312200000-create-bulk-items';
import { CreateSessions1767398500000 } from './migrations/1767398500000-create-sessions';
import { CreateCalendarFeeds1767398600000 } from './migrations/1767398600000-create-calendar-feeds';
import { AddFinancing1767398700000 } from './migrations/1767398700000-add-financing';
import { AddParcels1767484900000 } from './migrations/1767484900000-add-parcels';
import { CreateTaskMarks1767485000000 } from './migrations/1767485000000-create-task-marks';
import { AddSessionTasks1767485100000 } from './migrations/1767485100000-add-session-tasks';
import { AddDevTexts1767485300000 } from './migrations/1767485300000-add-dev-texts';
import { CreateJourneyFacts1767571200000 } from './migrations/1767571200000-create-journey-facts';
import { CreateJourneyMoves1767744000000 } from './migrations/1767744000000-create-journey-moves';
import { IndexFactsValidity1768003200000 } from './migrations/1768003200000-index-facts-validity';
import { AddJourneyDetail1768003500000 } from './migrations/1768003500000-add-journey-detail';
import { WalkThePast1768003700000 } from './migrations/1768003700000-walk-the-past';
import { MarkCorrections1768003710000 } from './migrations/1768003710000-mark-corrections';
import { IndexRegions1768004500000 } from './migrations/1768004500000-index-regions';
import { AddFactsSince1767744100000 } from './migrations/1767744100000-add-facts-since';
import { JourneyMoveEntity } from './moves/journey-move.entity';
import { IndexLists1767830400000 } from './migrations/1767830400000-index-lists';
import { MessageEntity } from './outbox/message.entity';
import { SessionEnrolmentEntity, SessionEntity } from './sessions/session.entity';
import { TaskMarkEntity } from './tasks/task-mark.entity';

export { BulkItemEntity, DevMessageEntity, DuplicateKeysEntity, JourneyEntity, MessageEntity };

/** To be handed to `createDataSource` and `migrate` together with those of the journal. */
export const readModelEntities = [
  JourneyEntity,
  DuplicateKeysEntity,
  MessageEntity,
  BulkItemEntity,
  SessionEntity,
  SessionEnrolmentEntity,
  DevMessageEntity,
  CalendarFeedEntity,
  TaskMarkEntity,
  JourneyFactsEntity,
  PastFactsEntity,
  JourneyMoveEntity,
];
export const readModelMigrations = [
  CreateReadModels1767225700000,
  CreateDevOutbox1767225800000,
  AddSelection1767312100000,
  CreateBulkItems1767312200000,
  CreateSessions1767398500000,
  CreateCalendarFeeds1767398600000,
  AddFinancing1767398700000,
  AddParcels1767484900000,
  CreateTaskMarks1767485000000,
  AddSessionTasks1767485100000,
  AddDevTexts1767485300000,
  CreateJourneyFacts1767571200000,
  IndexLists1767830400000,
  CreateJourneyMoves1767744000000,
  AddFactsSince1767744100000,
  IndexFactsValidity1768003200000,
  AddJourneyDetail1768003500000,
  WalkThePast1768003700000,
  MarkCorrections1768003710000,
  IndexRegions1768004500000,
];

export { findMatching } from './bulk/bulk-filter';
export type { BulkItemRow } from './bulk/bulk-item.entity';
export { type BulkCounts, BulkItems, type ItemOutcome, itemOutcomes, type Receipt } from './bulk/bulk-items';
export { projectBulk } from './bulk/bulk.projection';

export { CalendarFeeds, type FeedTraining } from './calendar-feeds/calendar-feeds';
export { DuplicateQueries } from './duplicates/duplicate.queries';
export { type InTheClear, namesOf, openedForKeys, projectDuplicateKeys } from './duplicates/duplicate-keys.projection';
export type { FactsSource } from './facts/facts-at';
export { projectFacts } from './facts/facts.projection';
export { FinancingQueries, openRequestsOf } from './financing/financing-candidates';
export { type DevOutboxFilter, listDevMessages, removeDevMessages } from './dev-outbox/dev-outbox.query';
export { InsightQueries } from './insights/insight.queries';
export {
  type Dimension,
  dimensions,
  type Figures,
  type FiguresRow,
  type StandingCount,
  type WorkingDayTable,
} from './insights/insight-rows';
export { toCents } from './insights/parts';
export { decodeCursor, encodeCursor, fingerprintOf, type Place } from './journeys/cursor';
export type { BatchFigures } from './journeys/batch-figures';
export { detailOf, type JourneyDetail } from './journeys/journey-detail';
export { journeyRow, projectJourney } from './journeys/journey.projection';
export { type JourneyHistory, JourneyQueries, type StandingJourney } from './journeys/journey.queries';
export { statusOfState, type JourneyStatus } from './journeys/journey-status';
export type { JourneyFilter } from './journeys/journey-filter';
export { type JourneySort, mostInAPage } from './journeys/list-query';
export { listJourneyIds } from './journeys/journey-ids';
export { journeysWithDeadlines } from './journeys/with-deadlines';
export {
  type Arc,
  type ArcWait,
  MoveQueries,
  type MovedJourney,
  mostMovesAtOnce,
  type OnArc,
  type RoundTime,
} from './moves/move.queries';
export type { MoveFilter, MovesSource } from './moves/moves-sql';
export { projectMoves } from './moves/moves.projection';
export { type MessageRow, type MessageStatus, messageStatuses, type Trouble } from './outbox/message.entity';
export { messageId, projectBatchMessages, projectMessages, projectSessionMessages } from './outbox/outbox.projection';
export { Outbox } from './outbox/outbox';
export { candidateOf } from './selection/selection-columns';
export { type Merging, type RebuiltTable, rebuiltTables } from './rebuilt-tables';
export { MadeRows, type MadeTable, type RowFragment } from './row-fragment';
export { SelectionQueries } from './selection/selection.queries';
export { projectEnrolments, projectSession } from './sessions/session.projection';
export {
  type NextSession,
  type SessionFilter,
  type SessionListed,
  type SessionPage,
  SessionQueries,
} from './sessions/session.queries';
export { type Candidate as TaskCandidate, candidatesIn } from './tasks/candidates';
export { projectTaskMark } from './tasks/task-mark.projection';
export { dueFilters, type GivenTask, type QueuedTask, type TaskFilter } from './tasks/task-row';
export { type TaskAsker, type TaskPage, TaskQueries, type TaskSummary } from './tasks/task.queries';
export { streamsOfTasks, type Whereabouts, whereaboutsOf } from './whereabouts';
