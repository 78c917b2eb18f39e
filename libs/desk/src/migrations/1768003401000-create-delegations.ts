import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE desk.delegations (
     delegation_id uuid NOT NULL,
     lender text NOT NULL,
     lender_name text NOT NULL,
     borrower text NOT NULL,
     borrower_name text NOT NULL,
     role text NOT NULL,
     regions text[] NOT NULL,
     starts_at timestamptz(3) NOT NULL,
     ends_at timestamptz(3) NOT NULL,
     reason text NOT NULL,
     given_by text NOT NULL,
     given_at timestamptz(3) NOT NULL,
     ended_by text,
     ended_at timestamptz(3),
     CONSTRAINT delegations_pkey PRIMARY KEY (delegation_id)
   )`,
  `CREATE INDEX delegations_ends ON desk.delegations (ends_at) WHERE ended_at IS NULL`,
];

/** Rights lent for a time. Rows stay: who acted for whom can be looked up as long as the events that say so. */
export class CreateDelegations1768003401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE desk.delegations');
  }
}
