import type { Clock, Opened } from '@mourafaka/platform';
import type { DataSource, EntityManager } from 'typeorm';
import type { Opening } from './opening.entity';

/** Milliseconds after which what others opened or ended is looked up again: so long one may outlive its end elsewhere. */
const remembered = 2_000;
/** Most that are listed at once. */
const mostListed = 500;

const columns = `opening_id AS "openingId", journey_id AS "journeyId", region, person, person_name AS "personName", role, office,
  reason, opened_at AS "openedAt", ends_at AS "endsAt", ended_by AS "endedBy", ended_at AS "endedAt",
  correlation_id AS "correlationId"`;

export type NewOpening = Omit<Opening, 'endedBy' | 'endedAt'>;

/** Journeys opened beyond one's reach for a time. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class Openings {
  /** Those not over yet, and until when that is enough. */
  private known?: { rows: Promise<Opening[]>; until: number };

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** What a person has open now. With every request: one query every two seconds serves all; none while PostgreSQL is away. */
  async openOf(person: string): Promise<Opened[]> {
    const mine = (await this.current().catch((): Opening[] => [])).filter((one) => one.person === person);
    if (mine.length === 0) return [];
    const now = await this.clock.now();
    return mine
      .filter(({ endsAt }) => now <= endsAt)
      .map(({ openingId, journeyId }): Opened => ({ openingId, journeyId }));
  }

  /** The latest first. */
  async list(): Promise<Opening[]> {
    const sql = `SELECT ${columns} FROM audit.openings ORDER BY opened_at DESC, opening_id LIMIT ${mostListed}`;
    return this.dataSource.query<Opening[]>(sql);
  }

  async find(id: string): Promise<Opening | undefined> {
    const sql = `SELECT ${columns} FROM audit.openings WHERE opening_id = $1`;
    const [row] = await this.dataSource.query<Opening[]>(sql, [id]);
    return row;
  }

  /** What was opened under the id first, which may be now: then `andTell` belongs to it, and nothing is open untold. */
  async open(opening: NewOpening, andTell: (manager: EntityManager) => Promise<void>): Promise<Opening> {
    const { openingId, journeyId, region, person, personName, role, office, reason, openedAt, endsAt } = opening;
    await this.dataSource.transaction(async (manager) => {
      const made = await manager.query<unknown[]>(
        `INSERT INTO audit.openings (opening_id, journey_id, region, person, person_name, role, office, reason, opened_at,
           ends_at, correlation_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (opening_id) DO NOTHING RETURNING opening_id`,
        [
          ...[openingId, journeyId, region, person, personName, role, office, reason, openedAt, endsAt],
          opening.correlationId,
        ],
      );
      if (made.length > 0) await andTell(manager);
    });
    this.known = undefined;
    const found = await this.find(openingId);
    if (!found) throw new Error(`opening ${openingId} was made and is not there`);
    return found;
  }

  /** Undefined where it had ended before. */
  async end(id: string, by: string): Promise<Opening | undefined> {
    const sql = `UPDATE audit.openings SET ended_by = $2, ended_at = $3
      WHERE opening_id = $1 AND ended_at IS NULL AND ends_at >= $3 RETURNING ${columns}`;
    const [[row]] = await this.dataSource.query<[Opening[], number]>(sql, [id, by, await this.clock.now()]);
    this.known = undefined;
    return row;
  }

  private current(): Promise<Opening[]> {
    // By the process's clock: it is about load, not about the business.
    if (this.known && this.known.until > Date.now()) return this.known.rows;
    const rows = this.clock.now().then((now) => {
      const sql = `SELECT ${columns} FROM audit.openings WHERE ended_at IS NULL AND ends_at >= $1`;
      return this.dataSource.query<Opening[]>(sql, [now]);
    });
    this.known = { rows, until: Date.now() + remembered };
    return rows;
  }
}
