import type { StreamCategory } from '@mourafaka/contracts';
import type { EntityClass } from '@mourafaka/platform';
import { BulkItemEntity } from './bulk/bulk-item.entity';
import { CalendarFeedEntity } from './calendar-feeds/calendar-feed.entity';
import { DevMessageEntity } from './dev-outbox/dev-message.entity';
import { DuplicateKeysEntity } from './duplicates/duplicate-keys.entity';
import { JourneyFactsEntity, PastFactsEntity } from './facts/facts.entity';
import { JourneyEntity } from './journeys/journey.entity';
import { JourneyMoveEntity } from './moves/journey-move.entity';
import { MessageEntity } from './outbox/message.entity';
import { SessionEnrolmentEntity, SessionEntity } from './sessions/session.entity';
import { TaskMarkEntity } from './tasks/task-mark.entity';

/** How a table is put right whose rows hold more than the journal knows: see docs/adr/0030-rebuild.md. */
export interface Merging {
  /** Columns of which the journal knows nothing: neither compared nor changed. */
  own: readonly string[];
  /** What stands in them in a row that was lost; SQL over the row made again (`made`) and an instant. By default as its event left it. */
  restored?: (now: string) => Readonly<Record<string, string>>;
  /** Which rows are missed at all; SQL over `made`. */
  missedWhere?: string;
  /** Columns that are given their default anew whenever a row changes. */
  stamped?: readonly string[];
  /** A row the journal does not know: left, where it may be the trace of something that happened, or removed. */
  surplus: 'left' | 'removed';
}

/** A table whose rows come from the journal, each from one stream. */
export interface RebuiltTable {
  entity: EntityClass;
  /** With its schema. */
  name: string;
  key: readonly string[];
  /** The column that says whose a row is: by the stream's name or, with a category, by its entity. */
  owner: { column: string; category?: StreamCategory };
  /** Absent where the whole table is the journal's: another one, made beside it, takes its place. */
  merging?: Merging;
}

/**
 * Every table that can be made again. A new read table stands here or below, or a test fails; it is filled by fragments of
 * `kinds` (libs/engine), each of which says what it does to rows in memory as well.
 */
export const rebuiltTables: readonly RebuiltTable[] = [
  {
    entity: JourneyEntity,
    name: 'read.journeys',
    key: ['journey_id'],
    owner: { column: 'journey_id', category: 'journey' },
  },
  {
    entity: JourneyFactsEntity,
    name: 'read.journey_facts',
    key: ['journey_id'],
    owner: { column: 'journey_id', category: 'journey' },
  },
  {
    entity: PastFactsEntity,
    name: 'read.journey_facts_past',
    key: ['journey_id', 'version'],
    owner: { column: 'journey_id', category: 'journey' },
  },
  {
    entity: JourneyMoveEntity,
    name: 'read.journey_moves',
    key: ['journey_id', 'version'],
    owner: { column: 'journey_id', category: 'journey' },
  },
  {
    entity: SessionEntity,
    name: 'read.sessions',
    key: ['session_id'],
    owner: { column: 'session_id', category: 'session' },
  },
  {
    entity: SessionEnrolmentEntity,
    name: 'read.session_enrolments',
    key: ['session_id', 'journey_id'],
    owner: { column: 'session_id', category: 'session' },
  },
  {
    entity: TaskMarkEntity,
    name: 'read.task_marks',
    key: ['task_id'],
    owner: { column: 'task_id', category: 'task' },
  },
  {
    entity: DuplicateKeysEntity,
    name: 'read.duplicate_keys',
    key: ['journey_id'],
    owner: { column: 'journey_id', category: 'journey' },
    merging: {
      own: ['transaction_id'],
      // Whoever keeps names in memory reads on by the transaction, so a row that changes has to be of a new one.
      stamped: ['transaction_id'],
      // Of a person who is forgotten while it is made again.
      missedWhere: `NOT EXISTS (SELECT FROM journal.heads AS h
        JOIN journal.person_keys AS p ON p.person_id::text = h.state #>> '{representative,personId}'
        WHERE h.stream_id = 'journey-' || made.journey_id AND p.destroyed_at IS NOT NULL)`,
      surplus: 'removed',
    },
  },
  {
    entity: MessageEntity,
    name: 'read.outbox',
    key: ['message_id'],
    owner: { column: 'stream' },
    merging: {
      own: ['not_before', 'parcel_id', 'status', 'code', 'attempts', 'updated_at', 'sent_at', 'told_at'],
      // Nobody knows whether it left. Alone, its gateway can be asked, as after a crash; of a digest nobody can say in which.
      restored: (now) => ({
        status: `CASE WHEN made.not_before > ${now} THEN 'pending' WHEN made.parcel_id IS NOT NULL THEN 'sending' ELSE 'uncertain' END`,
        code: `CASE WHEN made.not_before <= ${now} AND made.parcel_id IS NULL THEN 'LOST' END`,
      }),
      surplus: 'left',
    },
  },
  {
    entity: BulkItemEntity,
    name: 'bulk.items',
    key: ['bulk_id', 'n'],
    owner: { column: 'bulk_id', category: 'bulk' },
    merging: {
      own: ['outcome', 'code', 'params', 'version', 'at'],
      // Items and receipts of a finished bulk may be deleted after their time; they do not come back.
      missedWhere: `NOT EXISTS (SELECT FROM journal.heads AS h WHERE h.stream_id = 'bulk-' || made.bulk_id AND h.finished)`,
      surplus: 'left',
    },
  },
];

/** Tables that no event makes, and why. */
export const keptTables: readonly { entity: EntityClass; why: string }[] = [
  {
    entity: CalendarFeedEntity,
    why: 'Whose calendar opens with which token: given, not decided, and kept as a digest.',
  },
  { entity: DevMessageEntity, why: 'What the gateway of development has sent, as a real one would know it.' },
];
