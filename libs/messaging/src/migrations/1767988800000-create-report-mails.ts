import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE messaging.staff ADD COLUMN monthly_report boolean NOT NULL DEFAULT true`,
  `CREATE TABLE messaging.report_mails (
     id text NOT NULL,
     month text NOT NULL,
     batch text NOT NULL,
     region text,
     person text NOT NULL,
     status text NOT NULL,
     code text,
     updated_at timestamptz(3) NOT NULL,
     CONSTRAINT report_mails_pkey PRIMARY KEY (id)
   )`,
  `CREATE INDEX report_mails_month ON messaging.report_mails (month)`,
];

export class CreateReportMails1767988800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messaging.report_mails');
    await runner.query('ALTER TABLE messaging.staff DROP COLUMN monthly_report');
  }
}
