import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { journeyStream } from '@mourafaka/contracts';
import { moveName, seedCalendar, workingDayOrdinals } from '@mourafaka/domain';
import { type JourneyLog, type LogFormat, logFormats } from '@mourafaka/event-log';
import { MoveQueries } from '@mourafaka/read-models';
import { journeyScript, people } from '../../../../../libs/domain/src/testing';
import {
  accept,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
} from '../../../../../test/support/engine-fixture';
import { type FoundOcel, type FoundXes, readByPm4py } from '../../../../../test/support/pm4py';
import { EventLogs, type LogFilter } from './event-logs';

jest.setTimeout(1_200_000);

const dayMs = 86_400_000;
const start = Date.parse('2026-11-02T09:00:00.000Z');

describe('the event log', () => {
  let fixture: EngineFixture;
  let logs: EventLogs;
  let folder: string;
  const journeys: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mourafaka-log-'));
    fixture = await openEngine();
    logs = new EventLogs(fixture.journal, fixture.clock);
    // Four go as far as the days allow, and one of them is sent back once more on its way.
    for (const days of [1, 12, 60, 2_000]) journeys.push(await walk(days));
  });
  afterAll(async () => {
    await fixture.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (day: number): string => new Date(start + day * dayMs).toISOString();
  const give = (journeyId: string, name: string, payload: unknown, by: keyof typeof people) =>
    fixture.engine.execute(anEnvelope({ name, entityId: journeyId, payload }, people[by]));

  /** Plays the two years up to a day; what the system does by itself is given as well, and what is refused is left out. */
  async function walk(days: number): Promise<string> {
    fixture.clock.set(at(0));
    const { journeyId = '' } = await apply(fixture.engine);
    for (const { command, payload, by, day } of journeyScript({ startOn: '2026-11-02' })) {
      if (day === 0 || day > days) continue;
      fixture.clock.set(at(day));
      await give(journeyId, command, payload, by);
    }
    return journeyId;
  }

  async function read(filter: LogFilter = {}, asOf?: string): Promise<JourneyLog[]> {
    const found: JourneyLog[] = [];
    for await (const log of (await logs.journeys(filter, asOf))()) found.push(log);
    return found;
  }

  async function fileOf(format: LogFormat): Promise<string> {
    const file = join(folder, `log.${logFormats[format].ending}`);
    const content = Readable.from(logFormats[format].write(await logs.journeys({}, undefined)));
    await pipeline(content, createWriteStream(file));
    return file;
  }

  /** The transition map's arcs. */
  async function arcs(): Promise<Record<string, number>> {
    const source = { filter: {}, reach: { all: true }, at: new Date(), past: false } as const;
    const counted = workingDayOrdinals(seedCalendar(), '2026-01-01', '2029-12-31');
    const byArc: Record<string, number> = {};
    for (const { from, to, moves } of await new MoveQueries(fixture.dataSource).waits(source, counted)) {
      byArc[moveName(from, to)] = (byArc[moveName(from, to)] ?? 0) + moves;
    }
    return byArc;
  }

  describe('as it is read from the journal', () => {
    it('refuses a day that lies ahead', async () => {
      await expect(logs.journeys({}, '2040-01-01')).rejects.toThrow('REQUEST.INVALID');
    });

    it('holds every event of every journey', async () => {
      const found = await read();
      expect(found.map(({ journeyId }) => journeyId).sort()).toEqual([...journeys].sort());
      for (const { journeyId, events } of found) {
        const stored = await fixture.journal.read(journeyStream(journeyId));
        expect(events.map(({ id }) => id)).toEqual(stored.map(({ eventId }) => eventId));
      }
    });

    it('is as it was recorded by a day', async () => {
      const found = await read({}, '2026-11-02');
      expect(found.map(({ attributes }) => attributes.state)).toEqual(journeys.map(() => 'submitted'));
      expect(await read({}, '2026-11-01')).toEqual([]);
    });

    it('is narrowed by what journeys are after its last event', async () => {
      expect(await read({ batch })).toHaveLength(journeys.length);
      expect(await read({ batch: 'another' })).toEqual([]);
      expect(await read({ region: '01' })).toEqual([]);
      expect((await read({ lot: 'lot-1' })).length).toBeGreaterThan(0);
      expect(await read({ lot: 'lot-1' }, '2026-11-02')).toEqual([]);
    });

    it('is the same the second time, whatever was recorded meanwhile', async () => {
      const journeysOf = await logs.journeys({}, undefined);
      const versions = async () => {
        const counts: number[] = [];
        for await (const { events } of journeysOf()) counts.push(events.length);
        return counts;
      };
      const before = await versions();
      const [journeyId = ''] = journeys;
      await accept(
        fixture.engine,
        anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'Vu' } }, people.agent),
      );
      expect(await versions()).toEqual(before);
    });
  });

  describe('as pm4py reads it', () => {
    const total = async () => (await read()).reduce((sum, { events }) => sum + events.length, 0);

    it('has a trace for each journey, and the transition map as its ways between states, in XES', async () => {
      const found = await readByPm4py<FoundXes>('xes', await fileOf('xes'));
      expect([found.traces, found.events]).toEqual([journeys.length, await total()]);
      expect(found.moves.follows).toEqual(await arcs());
      expect(found.moves.said).toEqual(await arcs());
      expect(found.kinds['time:timestamp']).toMatch(/datetime.*UTC/);
      expect([found.kinds.version, found.kinds.policyVersion]).toEqual(['int64', 'int64']);
      expect(found.roles).toEqual(expect.arrayContaining(['agent', 'applicant', 'committee', 'consultant']));
      expect(found.columns).toEqual(
        expect.arrayContaining(['org:resource', 'org:group', 'lifecycle:transition', 'identity:id']),
      );
    });

    it.each(['ocel-json', 'ocel-xml'] as const)('is a valid log with all its objects in %s', async (format) => {
      const found = await readByPm4py<FoundOcel>(format, await fileOf(format));
      expect(found.faults).toEqual([]);
      const { events, relations, between } = found;
      const objects = Object.values(found.objects).reduce((sum, count) => sum + count, 0);
      expect({ events, objects, relations, between }).toEqual(found.stated);
      expect(events).toBe(await total());
      expect(found.objects).toMatchObject({ journey: journeys.length, batch: 1 });
      expect(found.objects.coaching).toBeGreaterThan(5);
      expect(found.objects['plan-action']).toBeGreaterThan(0);
      expect(found.objects.deadline).toBeGreaterThan(10);
      expect(found.changes).toBeGreaterThan(20);
      expect(found.qualifiers).toEqual(expect.arrayContaining(['by', 'changes', 'in', 'of', 'records']));
      expect(found.moves.follows).toEqual(await arcs());
    });
  });
});
