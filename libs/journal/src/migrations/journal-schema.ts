/** Tables of the journal. Constraint and index names are given, so that entities and migrations can be compared. */
export const tables = [
  `CREATE SCHEMA journal`,

  `CREATE TABLE journal.events (
     position bigint GENERATED ALWAYS AS IDENTITY,
     transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
     stream_id text NOT NULL,
     version integer NOT NULL,
     event_id uuid NOT NULL,
     type text NOT NULL,
     schema_version integer NOT NULL,
     data json NOT NULL,
     meta json NOT NULL,
     recorded_at timestamptz(3) NOT NULL,
     prev_hash bytea NOT NULL,
     hash bytea NOT NULL,
     CONSTRAINT events_pkey PRIMARY KEY (position),
     CONSTRAINT events_stream_version UNIQUE (stream_id, version),
     CONSTRAINT events_event_id UNIQUE (event_id)
   )`,
  `CREATE INDEX events_tail ON journal.events (transaction_id, position)`,

  // Heads are updated all the time and their indexed columns seldom: room on the page keeps those updates in place.
  `CREATE TABLE journal.heads (
     stream_id text NOT NULL,
     category text NOT NULL,
     version integer NOT NULL,
     state json NOT NULL,
     hash bytea NOT NULL,
     recorded_at timestamptz(3) NOT NULL,
     due_at timestamptz(3),
     finished boolean NOT NULL,
     planner integer NOT NULL,
     CONSTRAINT heads_pkey PRIMARY KEY (stream_id)
   ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05)`,
  `CREATE INDEX heads_due ON journal.heads (due_at, stream_id) WHERE NOT finished AND due_at IS NOT NULL`,
  `CREATE INDEX heads_planner ON journal.heads (planner, stream_id) WHERE NOT finished`,

  `CREATE TABLE journal.commands (
     id text NOT NULL,
     stream_id text NOT NULL,
     request_hash text NOT NULL,
     answer json NOT NULL,
     recorded_at timestamptz(3) NOT NULL,
     CONSTRAINT commands_pkey PRIMARY KEY (id)
   )`,

  `CREATE TABLE journal.refusals (
     id bigint GENERATED ALWAYS AS IDENTITY,
     command text NOT NULL,
     stream_id text NOT NULL,
     actor_id text NOT NULL,
     actor_role text NOT NULL,
     actor_name text NOT NULL,
     actor_office text,
     code text NOT NULL,
     kind text NOT NULL,
     fields text[] NOT NULL,
     at timestamptz(3) NOT NULL,
     correlation_id text NOT NULL,
     CONSTRAINT refusals_pkey PRIMARY KEY (id)
   )`,
  `CREATE INDEX refusals_at ON journal.refusals (at, id)`,
  `CREATE INDEX refusals_stream ON journal.refusals (stream_id, id)`,

  `CREATE TABLE journal.keys (
     key text NOT NULL,
     stream_id text NOT NULL,
     CONSTRAINT keys_pkey PRIMARY KEY (key)
   )`,

  `CREATE TABLE journal.person_keys (
     person_id uuid NOT NULL,
     wrapped_key bytea,
     kek_id text NOT NULL,
     created_at timestamptz(3) NOT NULL,
     destroyed_at timestamptz(3),
     CONSTRAINT person_keys_pkey PRIMARY KEY (person_id),
     CONSTRAINT person_keys_destroyed CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
   )`,

  `CREATE TABLE journal.relay_cursors (
     share text NOT NULL,
     transaction_id xid8 NOT NULL,
     position bigint NOT NULL,
     CONSTRAINT relay_cursors_pkey PRIMARY KEY (share)
   )`,
  `CREATE TABLE journal.relay_retries (
     stream_id text NOT NULL,
     due_at timestamptz(3) NOT NULL,
     attempts integer NOT NULL,
     last_error text NOT NULL,
     CONSTRAINT relay_retries_pkey PRIMARY KEY (stream_id)
   )`,
  `CREATE INDEX relay_retries_due ON journal.relay_retries (due_at, stream_id)`,
];
