import { databaseRoles } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseWhereEventsAre } from './1767225600000-create-journal';

const before = `journal.replan(text, integer, timestamptz, boolean, integer)`;

/** What is folded and planned is no event: newer code may read another state, and other duties, out of the same events. */
const replan = `
CREATE FUNCTION journal.replan(
  p_stream text, p_version integer, p_state json, p_due_at timestamptz, p_finished boolean, p_planner integer
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE journal.heads SET state = p_state, due_at = p_due_at, finished = p_finished, planner = p_planner
  WHERE stream_id = p_stream AND version = p_version AND planner <= p_planner;
  RETURN FOUND;
END $$`;

const statements = [
  `DROP FUNCTION ${before}`,
  replan,
  `REVOKE EXECUTE ON FUNCTION journal.replan FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION journal.replan TO ${databaseRoles.application}`,
  // Nothing followed batches so far, so all of them were noted as finished: the sweep is to find them.
  `UPDATE journal.heads SET finished = false WHERE category = 'batch'`,
];

/** A head planned anew is stored with the state newer code folds from its events. */
export class StoreRefoldedHeads1767312000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhereEventsAre(runner);
    await runner.query('DROP FUNCTION journal.replan');
  }
}
