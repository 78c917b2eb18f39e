import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase } from '../../../test/support/servers';
import { anAppend, newStream, openJournal, type JournalFixture } from '../test/fixture';
import { append } from './append';
import type { Share, TailItem } from './types';

const everything: Share = { index: 0, of: 1 };

describe('the tail', () => {
  let fixture: JournalFixture;
  beforeEach(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }), { poolSize: 20 });
  });
  afterEach(() => fixture.close());

  /** Other tests use the same cluster, and their open transactions hold up this tail too. */
  async function settled(): Promise<void> {
    for (let tries = 0; tries < 3_000; tries += 1) {
      if ((await fixture.journal.lag(everything)).held === 0) return;
      await pause(10);
    }
    throw new Error('a transaction of this cluster is open for more than five seconds');
  }

  /** Appends and commits only when told. */
  function held(stream: string): { stored: Promise<void>; commit: () => Promise<void> } {
    let commit = (): void => undefined;
    let stored = (): void => undefined;
    const told = new Promise<void>((resolve) => (commit = resolve));
    const isStored = new Promise<void>((resolve) => (stored = resolve));
    const transaction = fixture.dataSource.transaction(async (manager) => {
      await append(manager, anAppend(stream, 0));
      stored();
      await told;
    });
    return {
      stored: isStored,
      commit: async () => {
        commit();
        await transaction;
      },
    };
  }

  async function drain(until: () => boolean, limit = 7): Promise<TailItem[]> {
    const seen: TailItem[] = [];
    for (;;) {
      const last = until();
      const batch = await fixture.journal.tail(everything, { limit });
      seen.push(...batch);
      const end = batch.at(-1);
      if (end) await fixture.journal.acknowledge(everything, end);
      // Whoever holds a transaction open on the same server, another test for instance, holds up the tail.
      else if (last && (await fixture.journal.lag(everything)).pending === 0) return seen;
      else await pause(5);
    }
  }

  it('does not pass over an event that is committed later than one which came after it', async () => {
    const [early, late] = [newStream(), newStream()];
    const open = held(early);
    await open.stored;
    await fixture.journal.append(anAppend(late, 0));
    expect(await fixture.journal.tail(everything)).toEqual([]);
    expect(await fixture.journal.lag(everything)).toMatchObject({ pending: 1, held: 1 });
    await open.commit();
    await settled();
    const found = await fixture.journal.tail(everything);
    expect(found.map(({ stream }) => stream)).toEqual([early, late]);
  });

  it('is complete, ordered and without gaps under eight writers, while transactions are held open', async () => {
    const streams = Array.from({ length: 8 }, newStream);
    const slow = Array.from({ length: 12 }, newStream);
    let writing = true;
    const writers = streams.map(async (stream) => {
      for (let version = 0; version < 40; version += 1) await fixture.journal.append(anAppend(stream, version));
    });
    const holders = [0, 1, 2].map(async (first) => {
      for (let index = first; index < slow.length; index += 3) {
        const open = held(slow[index] ?? '');
        await open.stored;
        await pause(10 + index); // held open while others commit
        await open.commit();
      }
    });
    const done = Promise.all([...writers, ...holders]).then(() => (writing = false));
    const seen = await drain(() => !writing);
    await done;

    expect(seen).toHaveLength(8 * 40 + slow.length);
    for (const stream of streams) {
      const versions = seen.filter((item) => item.stream === stream).map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    }
    expect(new Set(seen.filter(({ stream }) => slow.includes(stream)).map(({ stream }) => stream)).size).toBe(
      slow.length,
    );
    const order = seen.map(({ transactionId, position }) => [BigInt(transactionId), BigInt(position)] as const);
    const sorted = [...order].sort(([a, b], [c, d]) => (a === c ? Number(b - d) : Number(a - c)));
    expect(order).toEqual(sorted);
    expect(await fixture.journal.lag(everything)).toEqual({ pending: 0, held: 0 });
  });

  it('starts again behind what was acknowledged, and never further back', async () => {
    const streams = [newStream(), newStream(), newStream()];
    for (const stream of streams) await fixture.journal.append(anAppend(stream, 0));
    await settled();
    const [first, second] = await fixture.journal.tail(everything);
    if (!first || !second) throw new Error('nothing in the tail');
    await fixture.journal.acknowledge(everything, second);
    await fixture.journal.acknowledge(everything, first);
    const again = await (await fixture.another()).tail(everything);
    expect(again.map(({ stream }) => stream)).toEqual([streams[2]]);
  });

  it('is divided into shares that overlap nowhere and leave nothing out', async () => {
    const streams = Array.from({ length: 30 }, newStream);
    for (const stream of streams) await fixture.journal.append(anAppend(stream, 0));
    await settled();
    const parts = await Promise.all([0, 1, 2].map((index) => fixture.journal.tail({ index, of: 3 })));
    expect(parts.map((part) => part.length > 0)).toEqual([true, true, true]);
    expect(parts.flatMap((part) => part.map(({ stream }) => stream)).sort()).toEqual([...streams].sort());
  });

  it('lets new shares begin where the slowest of the old ones stands', async () => {
    const streams = [newStream(), newStream()];
    for (const stream of streams) await fixture.journal.append(anAppend(stream, 0));
    await settled();
    const [first] = await fixture.journal.tail(everything);
    if (!first) throw new Error('nothing in the tail');
    await fixture.journal.acknowledge(everything, first);
    const parts = await Promise.all([0, 1].map((index) => fixture.journal.tail({ index, of: 2 })));
    expect(parts.flat().map(({ stream }) => stream)).toEqual([streams[1]]);
  });
});

describe('the sweep', () => {
  let fixture: JournalFixture;
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
  });
  afterAll(() => fixture.close());

  const dueAt = (day: number) => `2026-05-0${day}T22:59:59.999Z`;

  it('finds streams with a duty past or an older plan, not those finished or in time', async () => {
    const { journal } = fixture;
    const head = { state: {}, finished: false, planner: 2 };
    const [late, later, oldPlan, inTime, finished] = Array.from({ length: 5 }, newStream) as [string, ...string[]];
    const heads = { [late]: { dueAt: dueAt(1) }, [later ?? '']: { dueAt: dueAt(2) }, [oldPlan ?? '']: { planner: 1 } };
    Object.assign(heads, {
      [inTime ?? '']: { dueAt: dueAt(9) },
      [finished ?? '']: { dueAt: dueAt(1), finished: true },
    });
    for (const [stream, over] of Object.entries(heads)) {
      await journal.append(anAppend(stream, 0, { head: { ...head, ...over } }));
    }
    const found = await journal.sweep({ dueBefore: dueAt(5), planner: 2, limit: 10 });
    expect(found.map(({ stream }) => stream)).toEqual([oldPlan, late, later]);

    const next = await journal.sweep({
      dueBefore: dueAt(5),
      planner: 0,
      limit: 1,
      after: { dueAt: dueAt(1), stream: late },
    });
    expect(next).toEqual([{ stream: later, version: 1, planner: 2, dueAt: dueAt(2) }]);

    const plan = { state: { folded: 'anew' }, planner: 2 };
    expect(await journal.replan(oldPlan ?? '', 1, { ...plan, finished: false, dueAt: dueAt(8) })).toBe(true);
    expect(await journal.replan(oldPlan ?? '', 9, { ...plan, finished: true })).toBe(false);
    expect(await journal.readHead(oldPlan ?? '')).toMatchObject({ ...plan, version: 1, dueAt: dueAt(8) });
    expect(await journal.sweep({ dueBefore: dueAt(1), planner: 2, limit: 10 })).toEqual([]);
  });

  it('keeps streams that failed for a later try, and counts the tries', async () => {
    const { journal } = fixture;
    const stream = newStream();
    await journal.addRetry({ stream, dueAt: dueAt(1), lastError: 'UNAVAILABLE' });
    await journal.addRetry({ stream, dueAt: dueAt(3), lastError: 'DEADLINE_EXCEEDED' });
    expect(await journal.listDueRetries({ share: everything, dueBy: dueAt(2), limit: 10 })).toEqual([]);
    expect(await journal.listDueRetries({ share: everything, dueBy: dueAt(3), limit: 10 })).toEqual([
      { stream, dueAt: dueAt(3), attempts: 2, lastError: 'DEADLINE_EXCEEDED' },
    ]);
    await journal.removeRetries([stream]);
    expect(await journal.listDueRetries({ share: everything, dueBy: dueAt(9), limit: 10 })).toEqual([]);
  });
});
