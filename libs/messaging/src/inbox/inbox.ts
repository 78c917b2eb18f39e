import type { Role } from '@mourafaka/contracts';
import type { DataSource } from 'typeorm';

export interface InboxItem {
  id: string;
  stream: string;
  template: string;
  params: Record<string, string | number>;
  audience: Role;
  arrivedAt: Date;
  /** When this reader read it. */
  readAt: Date | null;
}

/** Whose inbox is read: what is for them by name, and what is for their roles. */
export interface InboxReader {
  id: string;
  mailboxes: readonly string[];
}

export interface InboxPage {
  unreadOnly: boolean;
  /** Items older than this one; from the newest when absent. */
  before?: { at: Date; id: string };
  limit: number;
}

/** More are not counted: who has so many unread reads them one by one no more. */
const mostCounted = 1000;

const readBy = `LEFT JOIN messaging.inbox_read r ON r.item_id = i.item_id AND r.reader = $2`;

/** What people are told within the application. */
export class Inbox {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; one more than the limit where there are more. */
  list({ id, mailboxes }: InboxReader, { unreadOnly, before, limit }: InboxPage): Promise<InboxItem[]> {
    return this.dataSource.query<InboxItem[]>(
      `SELECT i.item_id AS id, i.stream, i.template, i.params, i.audience, i.arrived_at AS "arrivedAt", r.read_at AS "readAt"
         FROM messaging.inbox i ${readBy}
        WHERE i.mailbox = ANY ($1) AND (NOT $3 OR r.read_at IS NULL)
          AND ($4::timestamptz IS NULL OR (i.arrived_at, i.item_id) < ($4, $5))
        ORDER BY i.arrived_at DESC, i.item_id DESC LIMIT $6`,
      [mailboxes, id, unreadOnly, before?.at ?? null, before?.id ?? null, limit + 1],
    );
  }

  /** At most a thousand. */
  async countUnread({ id, mailboxes }: InboxReader): Promise<number> {
    const [row] = await this.dataSource.query<{ unread: number }[]>(
      `SELECT count(*)::integer AS unread FROM (
         SELECT 1 FROM messaging.inbox i ${readBy} WHERE i.mailbox = ANY ($1) AND r.read_at IS NULL LIMIT $3) u`,
      [mailboxes, id, mostCounted],
    );
    return row?.unread ?? 0;
  }

  /** When this reader read it first, which may be now; undefined where nothing of this id is in their inbox. */
  async read(itemId: string, { id, mailboxes }: InboxReader, at: Date): Promise<Date | undefined> {
    const [found] = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM messaging.inbox WHERE item_id = $1 AND mailbox = ANY ($2)',
      [itemId, mailboxes],
    );
    if (!found) return undefined;
    const [row] = await this.dataSource.query<{ read_at: Date }[]>(
      `INSERT INTO messaging.inbox_read AS r (item_id, reader, read_at) VALUES ($1, $2, $3)
       ON CONFLICT (item_id, reader) DO UPDATE SET read_at = r.read_at RETURNING read_at`,
      [itemId, id, at],
    );
    return row?.read_at;
  }
}
