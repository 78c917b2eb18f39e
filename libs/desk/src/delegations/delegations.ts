import type { Borrowed, Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Delegation } from './delegation.entity';

/** Milliseconds after which what others gave or ended is looked up again: so long a right may outlive its end elsewhere. */
const remembered = 2_000;

const columns = `delegation_id AS "delegationId", lender, lender_name AS "lenderName", borrower, borrower_name AS "borrowerName",
  role, regions, starts_at AS "startsAt", ends_at AS "endsAt", reason, given_by AS "givenBy", given_at AS "givenAt",
  ended_by AS "endedBy", ended_at AS "endedAt"`;

/** Most that are listed: there are a few at a time. */
const mostListed = 500;

type Given = Omit<Delegation, 'givenAt' | 'endedBy' | 'endedAt'>;

/** Rights lent for a time. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class Delegations {
  /** Those not over yet, and until when that is enough. */
  private known?: { rows: Promise<Delegation[]>; until: number };

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** What a person has of others now. With every request: one query every two seconds serves all; none while PostgreSQL is away. */
  async borrowedBy(person: string): Promise<Borrowed[]> {
    const rows = await this.current().catch((): Delegation[] => []);
    const mine = rows.filter(({ borrower }) => borrower === person);
    if (mine.length === 0) return [];
    const now = await this.clock.now();
    return mine
      .filter(({ startsAt, endsAt }) => startsAt <= now && now <= endsAt)
      .map(({ lender, lenderName, role, regions }) => ({ from: { id: lender, name: lenderName }, role, regions }));
  }

  /** The latest first. */
  async list(): Promise<Delegation[]> {
    const sql = `SELECT ${columns} FROM desk.delegations ORDER BY given_at DESC, delegation_id LIMIT ${mostListed}`;
    return this.dataSource.query<Delegation[]>(sql);
  }

  async find(id: string): Promise<Delegation | undefined> {
    const sql = `SELECT ${columns} FROM desk.delegations WHERE delegation_id = $1`;
    const [row] = await this.dataSource.query<Delegation[]>(sql, [id]);
    return row;
  }

  /** What was given under the id first, which may be now. */
  async give(given: Given): Promise<Delegation> {
    const {
      delegationId,
      lender,
      lenderName,
      borrower,
      borrowerName,
      role,
      regions,
      startsAt,
      endsAt,
      reason,
      givenBy,
    } = given;
    await this.dataSource.query(
      `INSERT INTO desk.delegations (delegation_id, lender, lender_name, borrower, borrower_name, role, regions, starts_at, ends_at,
         reason, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (delegation_id) DO NOTHING`,
      [
        ...[delegationId, lender, lenderName, borrower, borrowerName, role, regions, startsAt, endsAt, reason, givenBy],
        await this.clock.now(),
      ],
    );
    this.known = undefined;
    const found = await this.find(delegationId);
    if (!found) throw new Error(`delegation ${delegationId} was given and is not there`);
    return found;
  }

  /** Undefined where it had ended before. */
  async end(id: string, by: string): Promise<Delegation | undefined> {
    const sql = `UPDATE desk.delegations SET ended_by = $2, ended_at = $3
      WHERE delegation_id = $1 AND ended_at IS NULL AND ends_at >= $3 RETURNING ${columns}`;
    const [[row]] = await this.dataSource.query<[Delegation[], number]>(sql, [id, by, await this.clock.now()]);
    this.known = undefined;
    return row;
  }

  private current(): Promise<Delegation[]> {
    // By the process's clock: it is about load, not about the business.
    if (this.known && this.known.until > Date.now()) return this.known.rows;
    const rows = this.clock.now().then((now) => {
      const sql = `SELECT ${columns} FROM desk.delegations WHERE ended_at IS NULL AND ends_at >= $1`;
      return this.dataSource.query<Delegation[]>(sql, [now]);
    });
    this.known = { rows, until: Date.now() + remembered };
    return rows;
  }
}
