import { PREPARED } from '@mourafaka/platform';
import { QueryFailedError, type DataSource } from 'typeorm';
import { CommandRepeated, KeyTaken, RecordedAtGoesBack, VersionConflict } from './errors';
import type { AppendInput, SqlFragment, StoredAnswer } from './types';

/** In the order of journal.append's parameters. */
function functionParams(input: AppendInput): unknown[] {
  const { head, command, keys, personKeys } = input;
  const filled = <Item>(list: Item[] | undefined): Item[] | null => (list?.length ? list : null);
  return [
    input.stream,
    input.expectedVersion,
    JSON.stringify(input.events),
    JSON.stringify(input.meta),
    input.recordedAt,
    JSON.stringify(head.state),
    head.dueAt ?? null,
    head.finished,
    head.planner,
    command.id,
    command.requestHash,
    JSON.stringify(command.answer ?? null),
    filled(keys?.release),
    filled(keys?.reserve),
    personKeys?.length ? JSON.stringify(personKeys) : null,
  ];
}

/**
 * A call of a journal function and the rows that belong to it as one statement, atomic by itself. The main query reads
 * `called`, so the function runs first and its locks come first; the fragments run after it.
 */
export function callWithRows(
  name: 'append' | 'replan',
  given: readonly unknown[],
  also: readonly SqlFragment[],
): { sql: string; params: unknown[] } {
  const params = [...given];
  const call = `journal.${name}(${given.map((_, index) => `$${index + 1}`).join(', ')})`;
  const parts = also.map((fragment, index) => {
    const offset = params.length + 1;
    params.push(...fragment.params);
    return `, ${fragment.name}_${index} AS (${fragment.sql((place) => `$${offset + place}`)})`;
  });
  const sql = `${PREPARED}WITH called AS MATERIALIZED (SELECT ${call} AS answer)${parts.join('')} SELECT answer FROM called`;
  return { sql, params };
}

/** A DataSource, or the manager of a transaction that holds more than this append. */
type Queryable = Pick<DataSource, 'query'>;

export async function append(dataSource: Queryable, input: AppendInput): Promise<{ version: number }> {
  const { sql, params } = callWithRows('append', functionParams(input), input.also ?? []);
  try {
    const [row] = await dataSource.query<{ answer: number }[]>(sql, params);
    return { version: row?.answer ?? 0 };
  } catch (error) {
    throw await translated(error, dataSource, input);
  }
}

export async function findAnswer(dataSource: Queryable, commandId: string): Promise<StoredAnswer | undefined> {
  const [row] = await dataSource.query<StoredAnswer[]>(
    `${PREPARED}SELECT request_hash AS "requestHash", answer FROM journal.commands WHERE id = $1`,
    [commandId],
  );
  return row;
}

interface PostgresError {
  code?: string;
  detail?: string;
  constraint?: string;
}

/** Our own error where PostgreSQL's says one of the known things; anything else as it is. */
async function translated(error: unknown, dataSource: Queryable, input: AppendInput): Promise<unknown> {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, detail, constraint } = error.driverError as PostgresError;
  switch (code) {
    case 'MJ001':
    case '40P01': // deadlock: another append holds what this one needs
    case '40001':
      return new VersionConflict(input.stream, input.expectedVersion, { cause: error });
    case '23505': // two commands made a key for the same person: the second must seal under the first's
      return constraint === 'person_keys_pkey'
        ? new VersionConflict(input.stream, input.expectedVersion, { cause: error })
        : error;
    case 'MJ002': {
      const stored = await findAnswer(dataSource, input.command.id);
      return stored ? new CommandRepeated(input.command.id, stored) : error;
    }
    case 'MJ003': {
      const taken = JSON.parse(detail ?? '{}') as { key: string; stream: string };
      return new KeyTaken(taken.key, taken.stream);
    }
    case 'MJ004':
      return new RecordedAtGoesBack(input.stream);
    default:
      return error;
  }
}
