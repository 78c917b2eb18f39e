import { Client } from 'pg';
import type { Asker } from './http';
import type { Known } from './questions';

interface Names {
  fr: string;
  ar: string;
}

/** Draws what the questions are about, always the same from the same data. `region`: of what the caller may see. */
export async function drawKnown(url: string, asker: Asker, region?: string): Promise<Known> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  try {
    const journeys = await rows<{ id: string }>(
      `SELECT journey_id AS id FROM read.journeys WHERE $1::text IS NULL OR region = $1
        ORDER BY md5(journey_id::text) LIMIT 500`,
      [region ?? null],
    );
    const batches = await rows<{ batch: string }>(
      `SELECT batch FROM read.journeys GROUP BY batch ORDER BY md5(batch) LIMIT 50`,
    );
    const names = await rows<Names>(
      `SELECT cooperative ->> 'denominationFr' AS fr, cooperative ->> 'denominationAr' AS ar
        FROM read.journeys WHERE journey_id = ANY ($1::uuid[])`,
      [journeys.slice(0, 50).map(({ id }) => id)],
    );
    const [span] = await rows<{ first: Date }>(`SELECT min(submitted_at) AS first FROM read.journeys`);
    const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';
    return {
      journeys: journeys.map(({ id }) => id),
      batches: batches.map(({ batch }) => batch),
      french: names.map(({ fr }) => lastWord(fr)),
      arabic: names.map(({ ar }) => lastWord(ar)),
      instants: instantsFrom(span?.first ?? new Date()),
      cursors: await walk(asker, 40),
    };
  } finally {
    await client.end();
  }
}

/** Fifty, from the first application until yesterday. */
function instantsFrom(first: Date): string[] {
  const [from, to] = [first.getTime() + 40 * 86_400_000, Date.now() - 86_400_000];
  return Array.from({ length: 50 }, (_, n) => new Date(from + ((to - from) * n) / 49).toISOString());
}

async function walk(asker: Asker, pages: number): Promise<string[]> {
  const cursors: string[] = [];
  while (cursors.length < pages) {
    const at = cursors.at(-1);
    const page = await asker.get(`/v1/journeys${at === undefined ? '' : `?cursor=${encodeURIComponent(at)}`}`);
    const { nextCursor } = JSON.parse(page) as { nextCursor: string | null };
    if (nextCursor === null) break;
    cursors.push(nextCursor);
  }
  return cursors;
}
