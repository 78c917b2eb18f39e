import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseWhereEventsAre } from './1767225600000-create-journal';

/** Refusals are looked for by who tried. */
export class RefusalsByPerson1768004020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX refusals_actor ON journal.refusals (actor_id, at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhereEventsAre(runner);
    await runner.query('DROP INDEX journal.refusals_actor');
  }
}
