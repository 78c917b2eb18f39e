/** Appends of the same events, side by side: ours with chain, head and read rows, Emmett's without projections. */
import { randomUUID } from 'node:crypto';
import { journeyStream, PLANNER_VERSION } from '@mourafaka/contracts';
import { schemaVersionOf } from '@mourafaka/domain';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { AppendInput, Journal } from '@mourafaka/journal';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { kinds, rowsOf } from '../../../libs/engine/src/execute/kinds';
import { seededRandom, shuffled, type Summary, summarise } from '../statistics';
import { openEngine, type Installation } from '../system/installation';
import { type Played, playAll, type PlayedAppend } from './data/played';

const atOnce = 16;
const streamsPerRound = 160;

export interface Appends {
  /** Events a second. */
  ours: Summary;
  emmett: Summary;
  ratio: number;
  events: number;
  appends: number;
}

/** The same journey under another id and with its own natural keys. */
function anew({ appends }: Played, journeyId: string): PlayedAppend[] {
  return appends.map((append) => ({
    ...append,
    events: append.events.map(({ type, data }) => {
      if (type !== 'ApplicationSubmitted') return { type, data };
      const given = data as { cooperative: object };
      const cooperative = { ...given.cooperative, registrationNumber: journeyId.slice(0, 30) };
      return { type, data: { ...given, journeyId, trackingCode: randomUUID(), cooperative } };
    }),
  }));
}

/** What the engine gives the journal for each command: worked out before, for the clock is to see the appends alone. */
function inputsOf(appends: readonly PlayedAppend[], journeyId: string): AppendInput[] {
  const { aggregate, planOf, keysOf } = kinds.journey;
  let state: unknown;
  let version = 0;
  return appends.map(({ events, actor, command, at }) => {
    const keysBefore = state === undefined ? [] : keysOf(state);
    const expectedVersion = version;
    const states = [state];
    for (const { type, data } of events) {
      version += 1;
      states.push((state = aggregate.evolve(state, { type, data, version, recordedAt: at, actor })));
    }
    const id = randomUUID();
    return {
      stream: journeyStream(journeyId),
      expectedVersion,
      events: events.map(({ type, data }) => ({
        eventId: randomUUID(),
        type,
        schemaVersion: schemaVersionOf(type),
        data,
      })),
      meta: { actor, commandId: id, command, correlationId: id },
      recordedAt: at,
      head: { state, planner: PLANNER_VERSION, ...planOf(state) },
      keys: { reserve: keysOf(state).filter((key) => !keysBefore.includes(key)), release: [] },
      command: { id, requestHash: id, answer: { ok: true, version } },
      also: rowsOf(kinds.journey, { events, state, states }),
    };
  });
}

/** Every stream's appends in their order, `atOnce` streams at any time; answers the seconds it took. */
async function inTurns<Item>(
  streams: readonly Item[][],
  append: (item: Item, place: number) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  let next = 0;
  const one = async (): Promise<void> => {
    for (let mine = next++; mine < streams.length; mine = next++)
      for (const item of streams[mine] ?? []) await append(item, mine);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (performance.now() - started) / 1000;
}

async function ourRound(journal: Journal, played: Played): Promise<number> {
  const streams = Array.from({ length: streamsPerRound }, () => {
    const journeyId = uuidv7();
    return inputsOf(anew(played, journeyId), journeyId);
  });
  return inTurns(streams, (input) => journal.append(input));
}

type EventStore = ReturnType<typeof getPostgreSQLEventStore>;

async function emmettRound(store: EventStore, played: Played): Promise<number> {
  const names = Array.from({ length: streamsPerRound }, () => journeyStream(uuidv7()));
  const versions = names.map(() => 0n);
  const streams = names.map(() => anew(played, uuidv7()));
  return inTurns(streams, async ({ events, actor, command }, place) => {
    const metadata = { actor, commandId: randomUUID(), command, correlationId: 'bench' };
    const given = events.map(({ type, data }) => ({ type, data: data as Record<string, unknown>, metadata }));
    const expected = versions[place] ?? 0n;
    const options = { expectedStreamVersion: expected === 0n ? ('STREAM_DOES_NOT_EXIST' as const) : expected };
    const answer = await store.appendToStream(names[place] ?? '', given, options);
    versions[place] = answer.nextExpectedStreamVersion;
  });
}

/** Rounds in a drawn order, in databases of their own on the same server; the first round of each warms up. */
export async function compareAppends(
  { installation, emmettUrl }: { installation: Installation; emmettUrl: string },
  rounds: number,
): Promise<Appends> {
  const played = playAll(60).find(({ name }) => name === 'training');
  if (!played) throw new Error('nothing of that name was played');
  const pool = new Pool({ connectionString: emmettUrl, max: 20 });
  const store = getPostgreSQLEventStore(emmettUrl, { connectionOptions: { pooled: true, pool } });
  const { journal, close } = await openEngine(installation);
  const events = streamsPerRound * played.appends.reduce((sum, append) => sum + append.events.length, 0);
  const paces: Record<'ours' | 'emmett', number[]> = { ours: [], emmett: [] };
  const random = seededRandom(11);
  try {
    await store.schema.migrate();
    for (let round = 0; round <= rounds; round += 1)
      for (const name of shuffled(['ours', 'emmett'] as const, random)) {
        const seconds = name === 'ours' ? await ourRound(journal, played) : await emmettRound(store, played);
        if (round > 0) paces[name].push(events / seconds);
      }
  } finally {
    await close();
    await store.close();
    await pool.end();
  }
  const [ours, emmett] = [summarise(paces.ours), summarise(paces.emmett)];
  const ratio = ours.median / emmett.median;
  return { ours, emmett, ratio, events, appends: streamsPerRound * played.appends.length };
}
