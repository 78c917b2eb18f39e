import { randomUUID } from 'node:crypto';
import { AppError, type Clock, type Principal } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import type { View, ViewList } from './view.entity';

/** What of a view its owner says. */
export type ViewContent = Pick<View, 'list' | 'name' | 'query' | 'sharedWith'>;

/** Most views of one person: nobody finds their way among more. */
const mostViews = 50;

const uniqueViolation = '23505';
const columns = `view_id AS "viewId", version, owner, owner_name AS "ownerName", list, name, query,
  shared_with AS "sharedWith", updated_at AS "updatedAt"`;

/**
 * Views people keep of lists. One sees one's own and those shared with a role one has; others are as if they were not there.
 * Whoever owns a view changes it, or an administrator. May throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class Views {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** One's own and what is shared with one, by name. */
  listViews({ id, roles }: Principal, list?: ViewList): Promise<View[]> {
    const sql = `SELECT ${columns} FROM desk.views
      WHERE (owner = $1 OR shared_with && $2::text[]) AND ($3::text IS NULL OR list = $3) ORDER BY name, view_id`;
    return this.dataSource.query<View[]>(sql, [id, roles, list ?? null]);
  }

  /** Throws VIEW.NOT_FOUND for one that is not there, or not theirs to see. The id is a uuid. */
  async getView(principal: Principal, viewId: string): Promise<View> {
    const sql = `SELECT ${columns} FROM desk.views WHERE view_id = $1`;
    const [view] = await this.dataSource.query<View[]>(sql, [viewId]);
    if (!view || !sees(principal, view)) throw new AppError('VIEW.NOT_FOUND', 'not-found');
    return view;
  }

  /** Throws VIEW.NAME_TAKEN for a second one of that name, VIEW.TOO_MANY beyond `mostViews`. */
  async keepView({ id, name: ownerName }: Principal, { list, name, query, sharedWith }: ViewContent): Promise<View> {
    const now = await this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      // One after the other for each person, so that the limit holds whoever asks twice at once.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7410002))', [id]);
      const [{ count } = { count: 0 }] = await manager.query<{ count: number }[]>(
        'SELECT count(*)::integer AS count FROM desk.views WHERE owner = $1',
        [id],
      );
      if (count >= mostViews) throw new AppError('VIEW.TOO_MANY', 'wrong-moment', { params: { max: mostViews } });
      const sql = `INSERT INTO desk.views (view_id, version, owner, owner_name, list, name, query, shared_with, updated_at)
        VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${columns}`;
      const values = [randomUUID(), id, ownerName, list, name, JSON.stringify(query), sharedWith, now];
      const [view] = await unlessTaken(() => manager.query<View[]>(sql, values));
      return view as View;
    });
  }

  /** Throws VIEW.CHANGED where it is not at the version any more that `ifMatch` names, or somebody was first. */
  async changeView(
    principal: Principal,
    viewId: string,
    { list, name, query, sharedWith }: ViewContent,
    ifMatch?: number,
  ): Promise<View> {
    const { version } = await this.owned(principal, viewId);
    const sql = `UPDATE desk.views SET version = version + 1, list = $3, name = $4, query = $5, shared_with = $6, updated_at = $7
      WHERE view_id = $1 AND version = $2 RETURNING ${columns}`;
    const values = [viewId, ifMatch ?? version, list, name, JSON.stringify(query), sharedWith, await this.clock.now()];
    const [[view]] = await unlessTaken(() => this.dataSource.query<[View[], number]>(sql, values));
    if (!view) throw changed(version);
    return view;
  }

  /** Throws VIEW.CHANGED as a change does. */
  async removeView(principal: Principal, viewId: string, ifMatch?: number): Promise<void> {
    const { version } = await this.owned(principal, viewId);
    const sql = 'DELETE FROM desk.views WHERE view_id = $1 AND version = $2 RETURNING view_id';
    const [[gone]] = await this.dataSource.query<[object[], number]>(sql, [viewId, ifMatch ?? version]);
    if (!gone) throw changed(version);
  }

  private async owned(principal: Principal, viewId: string): Promise<View> {
    const view = await this.getView(principal, viewId);
    if (!mayChange(principal, view))
      throw new AppError('VIEW.NOT_YOURS', 'forbidden', { params: { owner: view.ownerName } });
    return view;
  }
}

const isAdministrator = ({ roles }: Principal): boolean => roles.includes('administrator');
const sees = (principal: Principal, { owner, sharedWith }: View): boolean =>
  owner === principal.id || isAdministrator(principal) || sharedWith.some((role) => principal.roles.includes(role));

/** Whether somebody may change a view they see. */
export const mayChange = (principal: Principal, { owner }: Pick<View, 'owner'>): boolean =>
  owner === principal.id || isAdministrator(principal);

const changed = (version: number): AppError =>
  new AppError('VIEW.CHANGED', 'version-conflict', { params: { version } });

async function unlessTaken<Answer>(write: () => Promise<Answer>): Promise<Answer> {
  try {
    return await write();
  } catch (error) {
    const { code } = (error instanceof QueryFailedError ? error.driverError : {}) as { code?: string };
    if (code !== uniqueViolation) throw error;
    const errors = [{ field: 'name', code: 'VIEW.NAME_TAKEN' }];
    throw new AppError('VIEW.NAME_TAKEN', 'duplicate', { errors, cause: error });
  }
}
