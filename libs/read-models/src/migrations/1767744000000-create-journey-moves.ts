import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of state, one row each, insert-only. Journeys that are there get theirs when the read models are made again. */
export class CreateJourneyMoves1767744000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What every figure reads stands first, and all of it is of fixed length: found without reading the texts before it.
    await runner.query(`CREATE TABLE read.journey_moves (
      journey_id uuid NOT NULL,
      version integer NOT NULL,
      lap smallint NOT NULL,
      at timestamptz(3) NOT NULL,
      from_since timestamptz(3),
      moved_on date NOT NULL,
      since_on date,
      from_state text NOT NULL,
      to_state text NOT NULL,
      batch text NOT NULL,
      region text NOT NULL,
      province text NOT NULL,
      sector text NOT NULL,
      wave text,
      lot text,
      provider text,
      agent text,
      consultant text,
      CONSTRAINT journey_moves_pkey PRIMARY KEY (journey_id, version)
    )`);
    await runner.query('CREATE INDEX journey_moves_arc ON read.journey_moves (from_state, to_state, at)');
    await runner.query('CREATE INDEX journey_moves_batch ON read.journey_moves (batch)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.journey_moves');
  }
}
