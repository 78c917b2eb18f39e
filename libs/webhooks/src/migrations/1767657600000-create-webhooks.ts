import { databaseRoles, readWriteSchemaSql } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE webhooks.subscriptions (
     id uuid NOT NULL,
     url text NOT NULL,
     description text NOT NULL,
     filter json NOT NULL,
     request_hash text NOT NULL,
     secrets bytea NOT NULL,
     status text NOT NULL,
     paused_because text,
     revision integer NOT NULL,
     transaction_id xid8 NOT NULL,
     position bigint NOT NULL,
     delivered_at timestamptz(3),
     failing_since timestamptz(3),
     last_error text,
     test_asked_at timestamptz(3),
     created_at timestamptz(3) NOT NULL,
     created_by text NOT NULL,
     CONSTRAINT subscriptions_pkey PRIMARY KEY (id),
     CONSTRAINT subscriptions_paused CHECK ((status = 'paused') = (paused_because IS NOT NULL))
   )`,
  // A row is one stream whose events wait for one that was not taken. Which they are, the journal knows.
  `CREATE TABLE webhooks.held (
     subscription_id uuid NOT NULL,
     stream text NOT NULL,
     version integer NOT NULL,
     held_since timestamptz(3) NOT NULL,
     first_try_at timestamptz(3),
     attempts integer NOT NULL,
     next_at timestamptz(3) NOT NULL,
     last_error text,
     CONSTRAINT held_pkey PRIMARY KEY (subscription_id, stream),
     CONSTRAINT held_subscription FOREIGN KEY (subscription_id) REFERENCES webhooks.subscriptions (id) ON DELETE CASCADE
   )`,
  `CREATE INDEX held_since ON webhooks.held (subscription_id, held_since, stream)`,
  `CREATE TABLE webhooks.history (
     id bigint GENERATED ALWAYS AS IDENTITY,
     subscription_id uuid NOT NULL,
     at timestamptz(3) NOT NULL,
     kind text NOT NULL,
     by text,
     details json NOT NULL,
     CONSTRAINT history_pkey PRIMARY KEY (id)
   )`,
  `CREATE INDEX history_subscription ON webhooks.history (subscription_id, id)`,
  // To whom data of the programme went is not to be rewritten.
  `REVOKE UPDATE, DELETE ON webhooks.history FROM ${databaseRoles.application}`,
];

export class CreateWebhooks1767657600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...readWriteSchemaSql('webhooks'), ...tables]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA webhooks CASCADE');
  }
}
