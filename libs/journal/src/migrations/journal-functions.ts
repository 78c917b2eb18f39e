/**
 * The only ways to write the journal. Each runs with its owner's rights and a fixed search path, and names every table in full.
 * Errors carry codes of their own: MJ001 version conflict, MJ002 command id stored already, MJ003 key taken (DETAIL is JSON:
 * key, stream), MJ004 recorded_at goes back.
 */
const definer = `SECURITY DEFINER SET search_path = pg_catalog, pg_temp`;

/**
 * SHA-256 over the fields of an event, each behind its length in four bytes, so that no two different events can read the
 * same. `chain.ts` computes the same for verification, without trusting this function.
 */
const chainHash = `
CREATE FUNCTION journal.chain_hash(
  p_prev bytea, p_stream text, p_version integer, p_event_id uuid, p_type text, p_schema_version integer,
  p_recorded_at timestamptz, p_data text, p_meta text
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(string_agg(int4send(octet_length(field)) || field, ''::bytea ORDER BY place))
  FROM unnest(ARRAY[
    p_prev,
    convert_to(p_stream, 'UTF8'),
    convert_to(p_version::text, 'UTF8'),
    convert_to(p_event_id::text, 'UTF8'),
    convert_to(p_type, 'UTF8'),
    convert_to(p_schema_version::text, 'UTF8'),
    convert_to(to_char(p_recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'UTF8'),
    convert_to(p_data, 'UTF8'),
    convert_to(p_meta, 'UTF8')
  ]) WITH ORDINALITY AS fields (field, place)
$$`;

const append = `
CREATE FUNCTION journal.append(
  p_stream text, p_expected integer, p_events json, p_meta json, p_recorded_at timestamptz,
  p_state json, p_due_at timestamptz, p_finished boolean, p_planner integer,
  p_command text, p_request_hash text, p_answer json,
  p_release text[], p_reserve text[], p_person_keys json
) RETURNS integer LANGUAGE plpgsql ${definer} AS $$
DECLARE
  v_recorded_at timestamptz(3) := p_recorded_at;
  v_version integer := p_expected;
  v_hash bytea := ''::bytea;
  v_chain bytea[] := ARRAY[]::bytea[];
  v_last timestamptz;
  v_event json;
  v_key text;
  v_owner text;
BEGIN
  INSERT INTO journal.commands (id, stream_id, request_hash, answer, recorded_at)
  VALUES (p_command, p_stream, p_request_hash, p_answer, v_recorded_at) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'command % is stored already', p_command USING ERRCODE = 'MJ002';
  END IF;

  IF p_expected > 0 THEN
    SELECT hash, recorded_at INTO v_hash, v_last FROM journal.heads WHERE stream_id = p_stream AND version = p_expected;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'stream % is not at version %', p_stream, p_expected USING ERRCODE = 'MJ001';
    ELSIF v_recorded_at < v_last THEN
      RAISE EXCEPTION 'stream % was last recorded at %', p_stream, v_last USING ERRCODE = 'MJ004';
    END IF;
  END IF;

  v_chain := v_chain || v_hash;
  FOR v_event IN SELECT value FROM json_array_elements(p_events) LOOP
    v_version := v_version + 1;
    v_hash := journal.chain_hash(v_hash, p_stream, v_version, (v_event ->> 'eventId')::uuid, v_event ->> 'type',
      (v_event ->> 'schemaVersion')::integer, v_recorded_at, (v_event -> 'data')::text, p_meta::text);
    v_chain := v_chain || v_hash;
  END LOOP;
  IF v_version = p_expected THEN
    RAISE EXCEPTION 'an append without events' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- The head is written before the events: whoever comes second waits here and then finds another version.
  IF p_expected = 0 THEN
    INSERT INTO journal.heads (stream_id, category, version, state, hash, recorded_at, due_at, finished, planner)
    VALUES (p_stream, split_part(p_stream, '-', 1), v_version, p_state, v_hash, v_recorded_at, p_due_at, p_finished, p_planner)
    ON CONFLICT DO NOTHING;
  ELSE
    UPDATE journal.heads
    SET version = v_version, state = p_state, hash = v_hash, recorded_at = v_recorded_at, due_at = p_due_at,
        finished = p_finished, planner = p_planner
    WHERE stream_id = p_stream AND version = p_expected;
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'stream % is not at version %', p_stream, p_expected USING ERRCODE = 'MJ001';
  END IF;

  INSERT INTO journal.events
    (stream_id, version, event_id, type, schema_version, data, meta, recorded_at, prev_hash, hash)
  SELECT p_stream, p_expected + place, (event ->> 'eventId')::uuid, event ->> 'type', (event ->> 'schemaVersion')::integer,
         event -> 'data', p_meta, v_recorded_at, v_chain[place], v_chain[place + 1]
  FROM json_array_elements(p_events) WITH ORDINALITY AS listed (event, place) ORDER BY place;

  IF p_release IS NOT NULL THEN
    DELETE FROM journal.keys WHERE key = ANY (p_release) AND stream_id = p_stream;
  END IF;
  IF p_reserve IS NOT NULL THEN
    INSERT INTO journal.keys (key, stream_id)
    SELECT wanted, p_stream FROM unnest(p_reserve) AS asked (wanted) ORDER BY wanted ON CONFLICT DO NOTHING;
    SELECT wanted, owned.stream_id INTO v_key, v_owner
    FROM unnest(p_reserve) AS asked (wanted) LEFT JOIN journal.keys AS owned ON owned.key = wanted
    WHERE owned.stream_id IS DISTINCT FROM p_stream ORDER BY wanted LIMIT 1;
    IF v_owner IS NOT NULL THEN
      RAISE EXCEPTION 'key % is taken', v_key
        USING ERRCODE = 'MJ003', DETAIL = json_build_object('key', v_key, 'stream', v_owner)::text;
    ELSIF v_key IS NOT NULL THEN
      RAISE EXCEPTION 'key % was released this moment', v_key USING ERRCODE = 'MJ001';
    END IF;
  END IF;
  IF p_person_keys IS NOT NULL THEN
    INSERT INTO journal.person_keys (person_id, wrapped_key, kek_id, created_at)
    SELECT (k ->> 'personId')::uuid, decode(k ->> 'wrappedKey', 'base64'), k ->> 'kekId', v_recorded_at
    FROM json_array_elements(p_person_keys) AS listed (k);
  END IF;
  RETURN v_version;
END $$`;

const recordRefusal = `
CREATE FUNCTION journal.record_refusal(
  p_command text, p_stream text, p_actor_id text, p_actor_role text, p_actor_name text, p_actor_office text,
  p_code text, p_kind text, p_fields text[], p_at timestamptz, p_correlation_id text
) RETURNS void LANGUAGE sql ${definer} AS $$
  INSERT INTO journal.refusals (command, stream_id, actor_id, actor_role, actor_name, actor_office, code, kind, fields, at,
    correlation_id)
  VALUES (p_command, p_stream, p_actor_id, p_actor_role, p_actor_name, p_actor_office, p_code, p_kind, p_fields, p_at,
    p_correlation_id)
$$`;

/** What is planned is no event: a newer planner may read other duties out of the same state. */
const replan = `
CREATE FUNCTION journal.replan(p_stream text, p_version integer, p_due_at timestamptz, p_finished boolean, p_planner integer)
RETURNS boolean LANGUAGE plpgsql ${definer} AS $$
BEGIN
  UPDATE journal.heads SET due_at = p_due_at, finished = p_finished, planner = p_planner
  WHERE stream_id = p_stream AND version = p_version AND planner <= p_planner;
  RETURN FOUND;
END $$`;

const destroyPersonKey = `
CREATE FUNCTION journal.destroy_person_key(p_person uuid, p_at timestamptz)
RETURNS boolean LANGUAGE plpgsql ${definer} AS $$
BEGIN
  UPDATE journal.person_keys SET wrapped_key = NULL, destroyed_at = p_at
  WHERE person_id = p_person AND destroyed_at IS NULL;
  RETURN FOUND;
END $$`;

export const functions = [chainHash, append, recordRefusal, replan, destroyPersonKey];
