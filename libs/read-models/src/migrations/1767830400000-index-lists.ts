import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of journeys that were written before there were any, as far as their rows tell: newer code makes them again, whole. */
const backfill = `INSERT INTO read.journey_facts (journey_id, version, valid_from, batch, wave, lot, phase, state, suspended, region,
    province, sector, agent, consultant, woman_led, submitted_at, overdue_from, deadline_kinds, deadline_owners, deadline_due,
    open_sessions, open_actions, modules_attended, modules_planned, sessions_done, sessions_planned, actions_done,
    actions_planned, declared_members, declared_women, declared_youth, declared_turnover_mad, household_size, search_text)
  SELECT journey_id, version, updated_at, batch, wave, lot, phase, state, suspended, region, province, sector, agent, consultant,
    (cooperative ->> 'womanLed')::boolean, submitted_at, overdue_from, '{}', '{}', '{}', '{}', '{}',
    (progress ->> 'modulesAttended')::integer, (progress ->> 'modulesPlanned')::integer,
    (progress ->> 'sessionsDone')::integer, (progress ->> 'sessionsPlanned')::integer,
    (progress ->> 'actionsDone')::integer, (progress ->> 'actionsPlanned')::integer,
    (cooperative ->> 'members')::integer, (cooperative ->> 'women')::integer, (cooperative ->> 'youth')::integer,
    (cooperative ->> 'turnoverMad')::numeric, 5, search_text
  FROM read.journeys ON CONFLICT DO NOTHING`;

const partial = ['wave', 'lot', 'provider', 'agent', 'consultant'];

/** What rows of before were compared by, as words with one space between: newer code finds them under more. */
const words = (table: string): string =>
  `UPDATE ${table} SET search_text = trim(regexp_replace(search_text, '[ |]+', ' ', 'g')) WHERE search_text LIKE '%|%'`;

const up = [
  words('read.journeys'),
  words('read.journey_facts'),
  words('read.journey_facts_past'),
  // Of a form that sorts by its code points, in every database alike.
  `ALTER TABLE read.journey_facts ADD COLUMN name_ar text COLLATE "C" NOT NULL DEFAULT '', ADD COLUMN name_fr text COLLATE "C" NOT NULL DEFAULT ''`,
  backfill,
  `UPDATE read.journey_facts f SET
     name_ar = left(lower(coalesce(j.cooperative ->> 'denominationAr', j.cooperative ->> 'denominationFr', '')), 100),
     name_fr = left(lower(coalesce(j.cooperative ->> 'denominationFr', j.cooperative ->> 'denominationAr', '')), 100)
   FROM read.journeys j WHERE j.journey_id = f.journey_id`,
  'ALTER TABLE read.journey_facts ALTER COLUMN name_ar DROP DEFAULT, ALTER COLUMN name_fr DROP DEFAULT',
  'ALTER TABLE read.journeys DROP COLUMN search_text',

  // These two change with one command in three, and then every index of the table is written; the others hardly ever do.
  `CREATE INDEX journey_facts_due ON read.journey_facts (coalesce(overdue_from, 'infinity'::timestamptz), journey_id)`,
  'CREATE INDEX journey_facts_state ON read.journey_facts (phase, state)',
  // Words wait in a short list until they are sorted in, many at once: short, since every search looks through it.
  `CREATE INDEX journey_facts_words ON read.journey_facts USING gin (array_to_tsvector(string_to_array(search_text, ' ')))
     WITH (gin_pending_list_limit = 512)`,
  'CREATE INDEX journey_facts_name_ar ON read.journey_facts (name_ar, journey_id)',
  'CREATE INDEX journey_facts_name_fr ON read.journey_facts (name_fr, journey_id)',
  'CREATE INDEX journey_facts_region ON read.journey_facts (region, province, journey_id)',
  'CREATE INDEX journey_facts_sector ON read.journey_facts (sector)',
  'CREATE INDEX journey_facts_suspended ON read.journey_facts (suspended) WHERE suspended',
  ...partial.map(
    (column) => `CREATE INDEX journey_facts_${column} ON read.journey_facts (${column}) WHERE ${column} IS NOT NULL`,
  ),
];

const indexes = [
  ...[
    'journey_facts_name_ar',
    'journey_facts_name_fr',
    'journey_facts_due',
    'journey_facts_state',
    'journey_facts_words',
  ],
  ...['journey_facts_region', 'journey_facts_sector', 'journey_facts_suspended'],
  ...partial.map((column) => `journey_facts_${column}`),
];

/** What makes lists quick: words to be found under, names to be sorted by, an index for each filter. */
export class IndexLists1767830400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of indexes) await runner.query(`DROP INDEX read.${index}`);
    await runner.query('ALTER TABLE read.journey_facts DROP COLUMN name_ar, DROP COLUMN name_fr');
    await runner.query(`ALTER TABLE read.journeys ADD COLUMN search_text text NOT NULL DEFAULT ''`);
  }
}
