import type { Role } from '@mourafaka/contracts';
import { scopeOfRole } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { MessageLanguage } from '../gateway';

/** Somebody as their token says. */
export interface SeenPerson {
  id: string;
  name: string;
  roles: readonly Role[];
  regions: readonly string[];
  lots: readonly string[];
  email?: string;
}

/** How a person wants to be reached; null: as the token says, or not at all. */
export interface OwnContact {
  email: string | null;
  phone: string | null;
  language: MessageLanguage | null;
  /** Whether the monthly report is sent to them, where their role gets one. */
  monthlyReport: boolean;
}

export interface StaffContact extends OwnContact {
  id: string;
}

/** Somebody who came, for those who look for them: whether they can be reached, and not how. */
export interface Colleague extends Omit<SeenPerson, 'email'> {
  seenAt: Date;
  /** They came no more for so long that nothing is sent to them for their role. */
  isAway: boolean;
  hasEmail: boolean;
  hasPhone: boolean;
}

export interface ColleagueFilter {
  role?: string;
  /** Code of a region. */
  region?: string;
  /** Part of a name or an id. */
  q?: string;
}

/** Somebody who gets the monthly report: of everything, or of their regions. */
export interface ReportReader {
  id: string;
  roles: readonly Role[];
  regions: readonly string[];
}

/** Milliseconds during which a person is not written down again, unless their token says something else. */
const remembered = 10 * 60_000;
/** Days after which somebody who came no more is not written to for their role any more: they may have left. */
const forgottenAfter = 180;

const contact = 'id, coalesce(email, claimed_email) AS email, phone, language, monthly_report AS "monthlyReport"';

/** Who there is to be told, and where: the identity provider knows people, but not how to reach them for a role and region. */
export class StaffDirectory {
  /** What was written last of each person, and until when that is enough. */
  private readonly written = new Map<string, { as: string; until: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: { now(): Promise<Date> },
  ) {}

  /** Called with every request: asks nothing of the database for a person it has just written down. */
  async see(person: SeenPerson): Promise<void> {
    const { id, name, roles, regions, lots, email } = person;
    const as = JSON.stringify([name, roles, regions, lots, email]);
    const known = this.written.get(id);
    // By the process's clock: it is about load, not about the business.
    if (known?.as === as && known.until > Date.now()) return;
    if (this.written.size > 10_000) this.written.clear();
    this.written.set(id, { as, until: Date.now() + remembered });
    try {
      await this.write(person);
    } catch (error) {
      this.written.delete(id);
      throw error;
    }
  }

  /** Undefined for somebody who never came. */
  async find(id: string): Promise<StaffContact | undefined> {
    const sql = `SELECT ${contact} FROM messaging.staff WHERE id = $1`;
    const [row] = await this.dataSource.query<StaffContact[]>(sql, [id]);
    return row;
  }

  /** As they came last; undefined for somebody who never came. */
  async findPerson(id: string): Promise<Omit<SeenPerson, 'email'> | undefined> {
    const sql = 'SELECT id, name, roles, regions, lots FROM messaging.staff WHERE id = $1';
    const [row] = await this.dataSource.query<Omit<SeenPerson, 'email'>[]>(sql, [id]);
    return row;
  }

  /** What people are called, as they came last; nothing of those who never came. */
  async findNames(ids: readonly string[]): Promise<Map<string, string>> {
    const sql = 'SELECT id, name FROM messaging.staff WHERE id = ANY ($1)';
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(sql, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Everybody who ever came, by name; `after`: the last one of the page before. */
  async list(
    { role, region, q }: ColleagueFilter,
    { after, limit }: { after?: { name: string; id: string }; limit: number },
  ): Promise<Colleague[]> {
    return this.dataSource.query<Colleague[]>(
      `SELECT id, name, roles, regions, lots, seen_at AS "seenAt", seen_at < $1 AS "isAway",
              coalesce(email, claimed_email) IS NOT NULL AS "hasEmail", phone IS NOT NULL AS "hasPhone"
         FROM messaging.staff
        WHERE ($2::text IS NULL OR $2 = ANY (roles)) AND ($3::text IS NULL OR $3 = ANY (regions))
          AND ($4::text IS NULL OR position(lower($4) IN lower(name || ' ' || id)) > 0)
          AND ($5::text IS NULL OR (name, id) > ($5, $6))
        ORDER BY name, id LIMIT $7`,
      [await this.forgottenSince(), role, region, q, after?.name, after?.id, limit],
    );
  }

  /** What the person themselves gave, which is nothing where they never did. */
  async findOwn(id: string): Promise<OwnContact> {
    const sql = 'SELECT email, phone, language, monthly_report AS "monthlyReport" FROM messaging.staff WHERE id = $1';
    const [row] = await this.dataSource.query<OwnContact[]>(sql, [id]);
    return row ?? { email: null, phone: null, language: null, monthlyReport: true };
  }

  /** In place of all they gave before. */
  async keepOwn(person: SeenPerson, { email, phone, language, monthlyReport }: OwnContact): Promise<void> {
    await this.write(person);
    const sql = 'UPDATE messaging.staff SET email = $2, phone = $3, language = $4, monthly_report = $5 WHERE id = $1';
    await this.dataSource.query(sql, [person.id, email, phone, language, monthlyReport]);
  }

  /**
   * Whom a message is for: `agent-09` that person; `agent/09` all agents of the region; `programme-manager/09`, as that role
   * reaches every region, all of that role. Whoever came no more for half a year is left out where a role is meant.
   */
  async listFor(person: string): Promise<StaffContact[]> {
    const [role = '', region] = person.split('/');
    if (!(role in scopeOfRole)) {
      const found = await this.find(person);
      return found ? [found] : [];
    }
    const regional = region !== undefined && scopeOfRole[role as Role] !== 'all';
    return this.dataSource.query<StaffContact[]>(
      `SELECT ${contact} FROM messaging.staff
        WHERE $1 = ANY (roles) AND ($2::text IS NULL OR $2 = ANY (regions)) AND seen_at >= $3 ORDER BY id`,
      [role, regional ? region : null, await this.forgottenSince()],
    );
  }

  /** Whom of these roles a mail reaches who wants the monthly report; who came no more for half a year is left out. */
  async listReportReaders(roles: readonly Role[]): Promise<ReportReader[]> {
    return this.dataSource.query<ReportReader[]>(
      `SELECT id, roles, regions FROM messaging.staff
        WHERE roles && $1 AND monthly_report AND coalesce(email, claimed_email) IS NOT NULL AND seen_at >= $2 ORDER BY id`,
      [roles, await this.forgottenSince()],
    );
  }

  private async forgottenSince(): Promise<Date> {
    return new Date((await this.clock.now()).getTime() - forgottenAfter * 86_400_000);
  }

  private async write({ id, name, roles, regions, lots, email }: SeenPerson): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO messaging.staff (id, name, roles, regions, lots, claimed_email, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles, regions = excluded.regions,
         lots = excluded.lots, claimed_email = excluded.claimed_email, seen_at = excluded.seen_at`,
      [id, name, roles, regions, lots, email ?? null, await this.clock.now()],
    );
  }
}
