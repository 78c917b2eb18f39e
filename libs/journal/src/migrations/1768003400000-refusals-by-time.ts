import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseWhereEventsAre } from './1767225600000-create-journal';

/** Refusals of a stream are read in order of time, beside its events. */
export class RefusalsByTime1768003400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX journal.refusals_stream');
    await runner.query('CREATE INDEX refusals_stream ON journal.refusals (stream_id, at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhereEventsAre(runner);
    await runner.query('DROP INDEX journal.refusals_stream');
    await runner.query('CREATE INDEX refusals_stream ON journal.refusals (stream_id, id)');
  }
}
