import { databaseRoles, readWriteSchemaSql } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE messaging.inbox (
     item_id text NOT NULL,
     parcel_id text NOT NULL,
     mailbox text NOT NULL,
     audience text NOT NULL,
     stream text NOT NULL,
     template text NOT NULL,
     params json NOT NULL,
     arrived_at timestamptz(3) NOT NULL,
     CONSTRAINT inbox_pkey PRIMARY KEY (item_id)
   )`,
  `CREATE INDEX inbox_mailbox ON messaging.inbox (mailbox, arrived_at, item_id)`,
  `CREATE INDEX inbox_parcel ON messaging.inbox (parcel_id)`,
  `CREATE TABLE messaging.inbox_read (
     item_id text NOT NULL,
     reader text NOT NULL,
     read_at timestamptz(3) NOT NULL,
     CONSTRAINT inbox_read_pkey PRIMARY KEY (item_id, reader)
   )`,
  `CREATE TABLE messaging.staff (
     id text NOT NULL,
     name text NOT NULL,
     roles text[] NOT NULL,
     regions text[] NOT NULL,
     lots text[] NOT NULL,
     claimed_email text,
     email text,
     phone text,
     language text,
     seen_at timestamptz(3) NOT NULL,
     CONSTRAINT staff_pkey PRIMARY KEY (id)
   )`,
  // Contacts are for the gateways: whoever audits reads who was told what, and needs no telephone for it.
  `DO $$ BEGIN IF to_regrole('${databaseRoles.auditor}') IS NOT NULL THEN
     REVOKE ALL ON messaging.staff FROM ${databaseRoles.auditor}; END IF; END $$`,
];

export class CreateMessaging1767485200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...readWriteSchemaSql('messaging'), ...tables]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA messaging CASCADE');
  }
}
