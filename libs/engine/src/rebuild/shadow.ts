import type { MadeRows } from '@mourafaka/read-models';
import type { StreamId } from '@mourafaka/contracts';
import type { Pool, PoolClient } from 'pg';
import { copyInto } from './connections';
import { ownersIn } from './compare';
import { copyLine } from './row-text';
import type { TableShape } from './table-shape';

/** Where tables are made, and where those they replace wait to be dropped. */
export const shadowSchema = 'read_shadow';
export const formerSchema = 'read_before';

const plainName = ({ name }: Pick<TableShape, 'name'>): string => name.slice(name.indexOf('.') + 1);
export const shadowOf = (shape: Pick<TableShape, 'name'>): string => `${shadowSchema}.${plainName(shape)}`;

/** What hangs on a table and would be lost with it, in words. */
const hangersSql = `
  SELECT 'the trigger ' || tgname AS what FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
  UNION ALL SELECT 'the foreign key ' || conname FROM pg_constraint WHERE contype = 'f' AND $1::regclass IN (conrelid, confrelid)
  UNION ALL SELECT 'the policy ' || polname FROM pg_policy WHERE polrelid = $1::regclass
  UNION ALL SELECT 'the view ' || view.oid::regclass FROM pg_depend AS d JOIN pg_rewrite AS r ON r.oid = d.objid
    JOIN pg_class AS view ON view.oid = r.ev_class WHERE d.classid = 'pg_rewrite'::regclass AND d.refobjid = $1::regclass`;

/** Primary keys and other constraints that an index keeps; then the other indexes. */
const indexesSql = `
  SELECT i.indexrelid::regclass::text AS index, c.conname AS constraint, pg_get_constraintdef(c.oid) AS definition,
    pg_get_indexdef(i.indexrelid) AS statement
  FROM pg_index AS i LEFT JOIN pg_constraint AS c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
  WHERE i.indrelid = $1::regclass ORDER BY c.conname IS NULL, i.indexrelid`;

const grantsSql = `
  SELECT g.privilege_type || ' ON ' || $2 || ' TO ' || CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END
    || CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS grant
  FROM pg_class AS c, aclexplode(c.relacl) AS g WHERE c.oid = $1::regclass AND g.grantee <> c.relowner`;

interface IndexRow {
  constraint: string | null;
  definition: string;
  statement: string;
}

/** The tables made beside the live ones, by their owner. */
export class Shadow {
  constructor(
    private readonly pool: Pool,
    readonly shapes: readonly TableShape[],
  ) {}

  /** What a rebuild before this one left behind is gone; empty tables of the live ones' columns are there, without any index. */
  async create(): Promise<void> {
    await this.refuseHangers();
    await this.drop();
    await this.pool.query(`CREATE SCHEMA ${shadowSchema}`);
    for (const shape of this.shapes) {
      await this.pool.query(
        `CREATE TABLE ${shadowOf(shape)} (LIKE ${shape.name} INCLUDING ALL EXCLUDING INDEXES) WITH (autovacuum_enabled = false)`,
      );
    }
  }

  async drop(): Promise<void> {
    await this.pool.query(`DROP SCHEMA IF EXISTS ${shadowSchema}, ${formerSchema} CASCADE`);
  }

  /** Writes rows of streams of which there is none yet. */
  async add(client: PoolClient, made: MadeRows): Promise<void> {
    for (const shape of this.shapes) {
      const table = made.tables.get(shape.name);
      if (!table || table.rows.size === 0) continue;
      let lines = '';
      for (const row of table.rows.values()) lines += copyLine(row);
      await copyInto(client, shadowOf(shape), table.columns, lines);
    }
  }

  /** Writes the rows of streams anew, whatever there is of them. */
  async replace(client: PoolClient, streams: readonly StreamId[], made: MadeRows): Promise<void> {
    for (const shape of this.shapes) {
      const { owner, ownerType } = shape;
      const owners = ownersIn(shape, streams);
      const sql = `DELETE FROM ${shadowOf(shape)} WHERE ${owner.column} = ANY ($1::${ownerType}[])`;
      if (owners.length > 0) await client.query(sql, [owners]);
    }
    await this.add(client, made);
  }

  /** Once the tables are filled, they become what the live ones are: indexes, rights, settings, statistics. */
  async finish(): Promise<void> {
    for (const shape of this.shapes) {
      for (const statement of await this.indexes(shape)) await this.pool.query(statement);
      for (const grant of await this.grants(shape)) await this.pool.query(`GRANT ${grant}`);
      await this.settings(shape);
      await this.pool.query(`VACUUM (ANALYZE) ${shadowOf(shape)}`);
    }
  }

  /** A table that is only compared needs to be found by its key and by its owner. */
  private async indexes(shape: TableShape): Promise<string[]> {
    const { rows } = await this.pool.query<IndexRow>(indexesSql, [shape.name]);
    const there = shadowOf(shape);
    const keys = rows.flatMap(({ constraint, definition }) =>
      constraint === null ? [] : [`ALTER TABLE ${there} ADD CONSTRAINT ${constraint} ${definition}`],
    );
    if (shape.merging) return [...keys, `CREATE INDEX ON ${there} (${shape.owner.column})`];
    const others = rows.filter(({ constraint }) => constraint === null);
    return [...keys, ...others.map(({ statement }) => movedTo(there, shape.name, statement))];
  }

  private async grants(shape: TableShape): Promise<string[]> {
    const { rows } = await this.pool.query<{ grant: string }>(grantsSql, [shape.name, shadowOf(shape)]);
    return rows.map(({ grant }) => grant);
  }

  private async settings(shape: TableShape): Promise<void> {
    const { rows } = await this.pool.query<{ options: string[] | null }>(
      'SELECT reloptions AS options FROM pg_class WHERE oid = $1::regclass',
      [shape.name],
    );
    await this.pool.query(`ALTER TABLE ${shadowOf(shape)} RESET (autovacuum_enabled)`);
    const options = rows[0]?.options ?? [];
    if (options.length > 0) await this.pool.query(`ALTER TABLE ${shadowOf(shape)} SET (${options.join(', ')})`);
  }

  private async refuseHangers(): Promise<void> {
    for (const { name } of this.shapes.filter(({ merging }) => !merging)) {
      const { rows } = await this.pool.query<{ what: string }>(hangersSql, [name]);
      const [first] = rows;
      if (first) throw new Error(`${name} cannot be replaced: ${first.what} hangs on it`);
    }
  }
}

/** A definition of PostgreSQL's own making, of an index of the same name on another table. */
function movedTo(there: string, table: string, statement: string): string {
  const moved = statement.replace(` ON ${table} USING `, ` ON ${there} USING `);
  if (moved === statement) throw new Error(`an index of ${table} is not understood: ${statement}`);
  return moved;
}
