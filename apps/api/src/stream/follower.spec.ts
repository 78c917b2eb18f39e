import { setImmediate as turn } from 'node:timers/promises';
import type { Happening } from '@mourafaka/feed';
import { Follower, type Source } from './follower';
import { Window } from './window';

const place = (position: number) => ({ transactionId: '7', position: String(position) });
const happening = (position: number, batch = '4'): Happening => ({
  place: place(position),
  stream: `batch-${batch}`,
  version: position,
  eventId: String(position),
  item: { category: 'batch', batch, type: 'CallOpened', version: position, recordedAt: '', by: 'system' },
  after: { batch },
});

interface Options {
  size?: number;
  from?: number;
  batch?: string;
  readBefore?: Source['readBefore'];
}

/** A window that begins at 0, and somebody with a place in it. */
function opened({ size = 1_000, from = 0, batch, readBefore = () => Promise.resolve(undefined) }: Options = {}) {
  const window = new Window(place(0), size);
  const follower = new Follower({
    source: { window, readBefore },
    from: place(from),
    reaches: { journey: undefined, batch: { all: true }, session: undefined, task: undefined },
    filter: { ...(batch && { batch }) },
    expiresAt: new Date('2030-01-01T00:00:00Z'),
    retryMs: 1_000,
  });
  const happen = (...happenings: Happening[]) => {
    window.add({ happenings, end: happenings.at(-1)?.place, more: false });
    follower.wake();
  };
  return { window, follower, happen };
}

/** What is read for a while. */
async function told(follower: Follower): Promise<string[]> {
  const ids: string[] = [];
  follower.on('data', (text: string) => ids.push(...[...text.matchAll(/^id: (.*)$/gm)].map((match) => match[1] ?? '')));
  for (let n = 0; n < 20; n += 1) await turn();
  return ids;
}

describe('somebody who follows', () => {
  it('and reads nothing takes no more than fits, says since when, and is cut off rather than waited for', async () => {
    const { follower, happen, window } = opened({ size: 100 });
    await told(follower);
    follower.pause();
    for (let n = 1; n <= 2_000; n += 1) {
      happen(happening(n));
      if (n % 20 === 0) await turn();
    }
    for (let n = 0; n < 20; n += 1) await turn();
    expect(follower.readableLength).toBeLessThan(40_000);
    expect(follower.fullSince).toEqual(expect.any(Number));
    expect(follower.isBehind).toBe(true);
    expect(window.holds(place(1_900))).toBe(true);
    follower.beat();
    follower.finish('stopping');
    expect(follower.destroyed).toBe(true);
  });

  it('is told each event once, whenever they read', async () => {
    const { follower, happen } = opened();
    happen(happening(1), happening(2));
    const ids = await told(follower);
    for (let n = 3; n <= 500; n += 1) {
      happen(happening(n));
      if (n % 7 === 0) await turn();
    }
    for (let n = 0; n < 20; n += 1) await turn();
    expect(ids).toEqual(['7-0', ...Array.from({ length: 500 }, (_, n) => `7-${n + 1}`)]);
  });

  it('reads the past until it meets the window, also while the window moves', async () => {
    const pages = [1, 2, 3].map((n) => ({
      happening: happening(n),
      frame: `id: 7-${n}\n\n`,
      today: () => ({ batch: '4' }),
    }));
    const asked: string[] = [];
    const window = new Window(place(3), 10);
    const source: Source = {
      window,
      readBefore: async ({ position }) => {
        asked.push(position);
        await turn();
        const entry = pages[Number(position)];
        if (!entry) throw new Error('there is no past there');
        if (position === '1') window.add({ happenings: [happening(4)], end: place(4), more: false });
        return { entries: [entry], end: entry.happening.place };
      },
    };
    const follower = new Follower({
      source,
      from: place(0),
      reaches: { journey: undefined, batch: { all: true }, session: undefined, task: undefined },
      filter: {},
      expiresAt: new Date(0),
      retryMs: 1_000,
    });
    const ids = await told(follower);
    for (let n = 0; n < 50; n += 1) await turn();
    expect(asked).toEqual(['0', '1', '2']);
    expect(ids).toEqual(['7-0', '7-1', '7-2', '7-3', '7-4']);
    expect(follower.hasExpired(Date.now())).toBe(true);
  });

  it('waits while PostgreSQL is away, and asks again when there is something', async () => {
    let away = true;
    const entry = { happening: happening(1), frame: 'id: 7-1\n\n', today: () => ({ batch: '4' }) };
    const window = new Window(place(1), 10);
    const follower = new Follower({
      source: { window, readBefore: async () => (away ? undefined : { entries: [entry], end: place(1) }) },
      from: place(0),
      reaches: { journey: undefined, batch: { all: true }, session: undefined, task: undefined },
      filter: {},
      expiresAt: new Date(0),
      retryMs: 1_000,
    });
    const ids = await told(follower);
    expect(ids).toEqual(['7-0']);
    away = false;
    follower.wake();
    for (let n = 0; n < 20; n += 1) await turn();
    expect(ids).toEqual(['7-0', '7-1']);
  });

  it('is told that the stream lives, and has its place moved by what is not for them', async () => {
    const { follower, happen } = opened({ batch: '3' });
    const ids = await told(follower);
    happen(happening(1), happening(2));
    for (let n = 0; n < 20; n += 1) await turn();
    follower.beat();
    for (let n = 0; n < 20; n += 1) await turn();
    expect(ids).toEqual(['7-0', '7-2']);
  });

  it('hears why it ends, and nothing after', async () => {
    const { follower, happen } = opened();
    let text = '';
    follower.on('data', (part: string) => (text += part));
    happen(happening(1));
    await turn();
    follower.finish('token-expired');
    follower.finish('stopping');
    happen(happening(2));
    follower.beat();
    for (let n = 0; n < 20; n += 1) await turn();
    expect(text.match(/^event: .*$/gm)).toEqual(['event: start', 'event: end']);
    expect(text).toContain('"reason":"token-expired"');
    expect(text).not.toContain('7-2');
  });
});
