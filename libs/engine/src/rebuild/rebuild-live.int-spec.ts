import { entityOf } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { Client } from 'pg';
import { people } from '../../../domain/src/testing';
import {
  anEnvelope,
  apply,
  type EngineFixture,
  kek,
  openEngine,
  outcome,
  submission,
} from '../../../../test/support/engine-fixture';
import { foldStream } from '../execute/heads';
import { rebuild, type RebuildOptions, type RebuildReport } from './rebuild';

describe('while read tables are made again', () => {
  let fixture: EngineFixture;
  let journeys: string[];
  beforeAll(async () => {
    fixture = await openEngine();
    const applied = await Promise.all(Array.from({ length: 60 }, () => apply(fixture.engine)));
    journeys = applied.map(({ stream }) => stream);
  });
  afterAll(() => fixture.close());

  const again = (options: Partial<RebuildOptions> = {}): Promise<RebuildReport> =>
    rebuild({ ownerUrl: fixture.database.ownerUrl, kek, ...options });

  /** Gives commands in a few lanes, and reads lists, until it is told to stop or there are enough; answers how each ended. */
  function pour(enough = 60): () => Promise<string[]> {
    const { queries, engine } = fixture;
    const ended: string[] = [];
    let pouring = true;
    const lane = async (n: number): Promise<void> => {
      for (let turn = 0; pouring && turn < enough; turn++) {
        const entityId = entityOf(journeys[(n * 7 + turn) % journeys.length] ?? '');
        const note = anEnvelope({ name: 'add-note', entityId, payload: { text: `${n}.${turn}` } }, people.agent);
        const given = await engine.execute(turn % 2 === 0 ? submission() : note).catch(String);
        ended.push(typeof given === 'string' ? given : outcome(given));
        const found = await queries.findJourney(entityId).catch(String);
        if (typeof found !== 'object') ended.push(String(found));
      }
    };
    const lanes = Array.from({ length: 4 }, (_, n) => lane(n));
    return async () => {
      pouring = false;
      await Promise.all(lanes);
      return ended;
    };
  }

  it('commands go on, none fails, and the new tables say what the journal says', async () => {
    const stops = [pour()];
    const reports = [await again()];
    // The last moments of a rebuild are those that matter.
    reports.push(await again({ onProgress: ({ step }) => step === 'compare' && stops.push(pour()) }));
    const ended = (await Promise.all(stops.map((stop) => stop()))).flat();
    for (const report of reports) expect(report).toMatchObject({ swapped: true, differences: [] });
    expect(new Set(ended)).toEqual(new Set(['accepted']));
    expect(ended.length).toBeGreaterThan(20);
    const { differing, streams } = await again({ dryRun: true });
    expect(differing).toEqual([]);
    expect(streams).toBeGreaterThan(journeys.length);
    for (const stream of journeys) {
      const folded = await foldStream<JourneyState>(fixture.journal, stream);
      expect((await fixture.queries.findJourney(entityOf(stream)))?.version).toBe(folded?.version);
    }
  });

  it('whoever reads one of them for long is waited for, though not for ever, and nothing is lost meanwhile', async () => {
    const reader = new Client({ connectionString: fixture.database.url });
    await reader.connect();
    await reader.query('BEGIN; SELECT 1 FROM read.journeys LIMIT 1');
    const stop = pour();
    await expect(again({ patienceMs: 1 })).rejects.toThrow('holds a read table');
    let patient: Promise<RebuildReport> | undefined;
    await new Promise<void>((tried) => {
      patient = again({ onProgress: ({ step }) => step === 'swap' && tried() });
    });
    await reader.query('COMMIT');
    await reader.end();
    expect(await patient).toMatchObject({ swapped: true });
    expect(new Set(await stop())).toEqual(new Set(['accepted']));
    expect((await again({ dryRun: true })).differing).toEqual([]);
  });
});
