import { PREPARED } from '@mourafaka/platform';
import type { DataSource, Repository } from 'typeorm';
import { CalendarFeedEntity } from './calendar-feed.entity';

/** A collective training session some of the cooperatives are enrolled in. */
export interface FeedTraining {
  sessionId: string;
  batch: string;
  version: number;
  module: string;
  stage: string;
  place: string;
  heldOn: string;
  from: string;
  to: string;
  updatedAt: Date;
  /** The cooperatives, by journey. */
  journeyIds: string[];
}

/** Personal calendars and what stands in them. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class CalendarFeeds {
  private readonly repository: Repository<CalendarFeedEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.repository = dataSource.getRepository(CalendarFeedEntity);
  }

  /** The person's feed has this token from now on; the one before ends. */
  async give(feed: Pick<CalendarFeedEntity, 'personId' | 'tokenHash' | 'language' | 'madeAt'>): Promise<void> {
    await this.repository.upsert(feed, ['personId']);
  }

  async findByTokenHash(tokenHash: Buffer): Promise<CalendarFeedEntity | undefined> {
    return (await this.repository.findOneBy({ tokenHash })) ?? undefined;
  }

  /** Journeys under way that a consultant accompanies. */
  async journeysOf(consultant: string): Promise<string[]> {
    const sql = `${PREPARED}SELECT journey_id AS "journeyId" FROM read.journeys
       WHERE consultant = $1 AND phase IN ('diagnosis', 'training', 'marketing') ORDER BY journey_id`;
    const rows = await this.dataSource.query<{ journeyId: string }[]>(sql, [consultant]);
    return rows.map(({ journeyId }) => journeyId);
  }

  /** Training sessions from a local date on in which any of the journeys has a place. */
  trainingsOf(journeyIds: readonly string[], since: string): Promise<FeedTraining[]> {
    const sql = `${PREPARED}SELECT s.session_id AS "sessionId", s.batch, s.version, s.module, s.stage, s.place,
              s.held_on::text AS "heldOn", s.from_time AS "from", s.to_time AS "to", s.updated_at AS "updatedAt",
              array_agg(e.journey_id::text ORDER BY e.journey_id) AS "journeyIds"
        FROM read.sessions AS s JOIN read.session_enrolments AS e USING (session_id)
       WHERE e.journey_id = ANY ($1::uuid[]) AND e.status = 'enrolled' AND s.held_on >= $2::date
       GROUP BY s.session_id ORDER BY s.starts_at, s.session_id`;
    return this.dataSource.query<FeedTraining[]>(sql, [journeyIds, since]);
  }
}
