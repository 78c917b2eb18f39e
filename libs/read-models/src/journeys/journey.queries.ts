import { normalisePublicCode } from '@mourafaka/contracts';
import type { Clock, Reach } from '@mourafaka/platform';
import type { DataSource, Repository } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { decodeCursor, encodeCursor, fingerprintOf } from './cursor';
import { figuresOf, type BatchFigures, type FigureRow } from './batch-figures';
import { JourneyEntity, type JourneyRow } from './journey.entity';
import { journeyStatus, type JourneyStatus } from './journey-status';
import { journeysOf, mostInAPage, orders, sorted, type JourneyFilter, type JourneySort } from './list-query';
import { trackedOf, type TrackedJourney } from './tracking';

export interface ListOptions {
  /** The latest submitted first unless told. */
  sort?: JourneySort;
  /** `nextCursor` of the page before, with the same filter and sort. */
  cursor?: string;
  /** 50 unless told, at most 200. */
  limit?: number;
}

export interface JourneyPage {
  items: JourneyStatus[];
  nextCursor?: string;
  /** Of all pages; on the first page only. */
  total?: number;
}

const everything: Reach = { all: true };

/**
 * Reads of `read.journeys`. `reach` is how far the caller sees: what lies outside is as if it were not there. "Overdue" is
 * decided at the clock's now. May throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class JourneyQueries {
  private readonly repository: Repository<JourneyEntity>;

  constructor(
    dataSource: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    this.repository = dataSource.getRepository(JourneyEntity);
  }

  async findJourney(journeyId: string, reach: Reach = everything): Promise<JourneyStatus | undefined> {
    if (!isUuid(journeyId)) return undefined;
    const now = await this.clock.now();
    const row = await journeysOf(this.repository, {}, reach, now)
      .andWhere('j.journeyId = :journeyId', { journeyId })
      .getOne();
    return row ? journeyStatus(row, now) : undefined;
  }

  /** One page, and a cursor to the next. Throws LIST.CURSOR_INVALID for a cursor of another list. */
  async listJourneys(
    filter: JourneyFilter = {},
    { sort = '-submittedAt', cursor, limit = 50 }: ListOptions = {},
    reach: Reach = everything,
  ): Promise<JourneyPage> {
    const now = await this.clock.now();
    const order = orders[sort];
    const fingerprint = fingerprintOf([Object.entries(filter).sort(), sort, reach]);
    const query = journeysOf(this.repository, filter, reach, now);
    const total = cursor === undefined ? await query.getCount() : undefined;
    if (cursor !== undefined) {
      const { value, id } = decodeCursor(cursor, fingerprint);
      const after = order.direction === 'ASC' ? '>' : '<';
      query.andWhere(`(${order.expression}, j.journeyId) ${after} (:afterValue::timestamptz, :afterId::uuid)`, {
        afterValue: value,
        afterId: id,
      });
    }
    const size = Math.max(1, Math.min(limit, mostInAPage));
    const rows: JourneyRow[] = await sorted(query, order)
      .limit(size + 1)
      .getMany();
    const page = rows.slice(0, size);
    const last = rows.length > size ? page.at(-1) : undefined;
    return {
      items: page.map((row) => journeyStatus(row, now)),
      ...(last && { nextCursor: encodeCursor({ value: order.valueOf(last), id: last.journeyId }, fingerprint) }),
      ...(total !== undefined && { total }),
    };
  }

  /** Journey → its cooperative's name, the French one where it has both; of those within the reach. */
  async denominations(
    journeyIds: readonly string[],
    reach: Reach = everything,
  ): Promise<ReadonlyMap<string, string | null>> {
    const rows = await journeysOf(this.repository, {}, reach, await this.clock.now())
      .select(['j.journeyId', 'j.cooperative'])
      .andWhere('j.journeyId = ANY (:journeyIds)', { journeyIds })
      .getMany();
    return new Map(
      rows.map(({ journeyId, cooperative: { denominationFr, denominationAr } }) => [
        journeyId,
        denominationFr ?? denominationAr ?? null,
      ]),
    );
  }

  /** How many journeys stand where. */
  async batchFigures(batch: string, reach: Reach = everything): Promise<BatchFigures> {
    const now = await this.clock.now();
    const rows = await journeysOf(this.repository, { batch }, reach, now)
      .select(['j.phase AS phase', 'j.state AS state', 'j.region AS region', 'count(*)::integer AS count'])
      .addSelect('count(*) FILTER (WHERE j.suspended)::integer', 'suspended')
      .addSelect('count(*) FILTER (WHERE j.overdueFrom <= :at)::integer', 'overdue')
      .setParameter('at', now)
      .groupBy('j.phase, j.state, j.region')
      .getRawMany<FigureRow>();
    return figuresOf(batch, rows);
  }

  /** What whoever holds the follow-up code may know; spaces, hyphens and case do not matter. */
  async trackByCode(code: string): Promise<TrackedJourney | undefined> {
    const now = await this.clock.now();
    const row = await this.repository.findOneBy({ trackingCode: normalisePublicCode(code) });
    return row ? trackedOf(row, now) : undefined;
  }
}
