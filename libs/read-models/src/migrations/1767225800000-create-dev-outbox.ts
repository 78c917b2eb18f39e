import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE read.dev_outbox (
     message_id text NOT NULL,
     stream text NOT NULL,
     channel text NOT NULL,
     audience text NOT NULL,
     recipient text NOT NULL,
     template text NOT NULL,
     params json NOT NULL,
     sent_at timestamptz(3) NOT NULL,
     CONSTRAINT dev_outbox_pkey PRIMARY KEY (message_id)
   )`,
  `CREATE INDEX dev_outbox_sent ON read.dev_outbox (sent_at, message_id)`,
];

export class CreateDevOutbox1767225800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.dev_outbox');
  }
}
