import { databaseRoles, ensureRolesSql, grantToAuditor } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { functions } from './journal-functions';
import { tables } from './journal-schema';

const app = databaseRoles.application;

/** Only ever empty databases go back: what was recorded is never dropped by a program. */
export async function refuseWhereEventsAre(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query('SELECT EXISTS (SELECT FROM journal.events) AS any')) as { any: boolean }[];
  if (found?.any) throw new Error('the journal holds events: it is not dropped by a migration');
}

/** The application reads the journal and calls its functions; the relay's own bookkeeping is the one thing it may change. */
const grants = [
  `GRANT USAGE ON SCHEMA journal TO ${app}`,
  `GRANT SELECT ON ALL TABLES IN SCHEMA journal TO ${app}`,
  `GRANT INSERT, UPDATE, DELETE ON journal.relay_cursors, journal.relay_retries TO ${app}`,
  `REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA journal FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION journal.append, journal.record_refusal, journal.replan, journal.destroy_person_key TO ${app}`,
  grantToAuditor('USAGE ON SCHEMA journal'),
  grantToAuditor('SELECT ON journal.events, journal.heads, journal.commands, journal.refusals, journal.keys'),
];

export class CreateJournal1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ensureRolesSql, ...tables, ...functions, ...grants]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhereEventsAre(runner);
    await runner.query('DROP SCHEMA journal CASCADE');
  }
}
