import type { StreamId } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';

/** Where something lies and whose it is: what rights are checked against. */
export interface Whereabouts {
  batch: string;
  region?: string;
  lot?: string;
  /** Id of the consultant a journey is assigned to. */
  consultant?: string;
}

interface Row {
  stream: StreamId;
  batch: string;
  region: string | null;
  lot: string | null;
  consultant: string | null;
}

const whereaboutsSql = `${PREPARED}
  SELECT 'journey-' || journey_id AS stream, batch, region, lot, consultant FROM read.journeys
  WHERE journey_id = ANY ($1::uuid[])
  UNION ALL
  SELECT 'session-' || session_id, batch, region, lot, NULL FROM read.sessions WHERE session_id = ANY ($2::uuid[])`;

const idsIn = (streams: readonly StreamId[], category: string): string[] =>
  streams.filter((stream) => stream.startsWith(category)).map((stream) => stream.slice(category.length));

/** Of those of the streams that are journeys or sessions, as they stand. */
export async function whereaboutsOf(
  dataSource: DataSource,
  streams: readonly StreamId[],
): Promise<Map<StreamId, Whereabouts>> {
  const [journeys, sessions] = [idsIn(streams, 'journey-'), idsIn(streams, 'session-')];
  if (journeys.length + sessions.length === 0) return new Map();
  const rows = await dataSource.query<Row[]>(whereaboutsSql, [journeys, sessions]);
  return new Map(
    rows.map(({ stream, batch, region, lot, consultant }) => [
      stream,
      {
        batch,
        ...(region !== null && { region }),
        ...(lot !== null && { lot }),
        ...(consultant !== null && { consultant }),
      },
    ]),
  );
}

/** Task → the stream it belongs to, of tasks that were ever marked. */
export async function streamsOfTasks(
  dataSource: DataSource,
  taskIds: readonly string[],
): Promise<Map<string, StreamId>> {
  if (taskIds.length === 0) return new Map();
  const sql = `${PREPARED}SELECT task_id AS id, stream FROM read.task_marks WHERE task_id = ANY ($1::uuid[])`;
  const rows = await dataSource.query<{ id: string; stream: StreamId }[]>(sql, [taskIds]);
  return new Map(rows.map(({ id, stream }) => [id, stream]));
}
