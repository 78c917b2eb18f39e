import fc from 'fast-check';
import { Outstanding } from './outstanding';

const item = (position: number, stream: string, version: number) => ({
  transactionId: '7',
  position: String(position),
  stream,
  version,
});
const at = (position: number) => ({ transactionId: '7', position: String(position) });

describe('what the relay has read and not sent', () => {
  it('is not passed by the cursor while an earlier item is outstanding', () => {
    const book = new Outstanding();
    book.add(item(1, 'journey-a', 1));
    book.add(item(2, 'journey-b', 1));
    expect([book.take(0), book.take(0)]).toEqual(['journey-a', 'journey-b']);
    book.settle('journey-b', 1, 0);
    expect(book.cursor).toBeUndefined();
    book.settle('journey-a', 1, 0);
    expect(book.cursor).toEqual(at(2));
  });

  it('is sent once per stream, by its latest version', () => {
    const book = new Outstanding();
    for (const version of [1, 2, 3]) book.add(item(version, 'journey-a', version));
    expect([book.take(0), book.take(0)]).toEqual(['journey-a', undefined]);
    book.settle('journey-a', 3, 0);
    expect(book.cursor).toEqual(at(3));
    expect(book.take(0)).toBeUndefined();
  });

  it('is sent again when something came while it was in flight, after a rest', () => {
    const book = new Outstanding();
    book.add(item(1, 'journey-a', 1));
    book.take(0);
    book.add(item(2, 'journey-a', 2));
    book.settle('journey-a', 1, 1_000, 200);
    expect(book.cursor).toEqual(at(1));
    expect(book.take(1_199)).toBeUndefined();
    expect(book.nextAt()).toBe(1_200);
    expect(book.take(1_200)).toBe('journey-a');
  });

  it('is done as far as the view that was sent reaches, although it was read later', () => {
    const book = new Outstanding();
    book.add(item(1, 'journey-a', 1));
    book.take(0);
    book.settle('journey-a', 2, 0, 200);
    book.add(item(2, 'journey-a', 2));
    expect([book.cursor, book.take(200)]).toEqual([at(2), undefined]);
    book.add(item(3, 'journey-a', 3));
    expect(book.take(200)).toBe('journey-a');
  });

  it('is not sent while its run performs a duty, nor for what the duty answers', () => {
    const book = new Outstanding();
    book.performing('journey-a');
    book.add(item(1, 'journey-a', 1));
    expect([book.take(0), book.nextAt()]).toEqual([undefined, Infinity]);
    book.performed('journey-a', 2);
    book.add(item(2, 'journey-a', 2));
    expect([book.cursor, book.take(0)]).toEqual([at(2), undefined]);
    book.add(item(3, 'journey-a', 3));
    expect(book.take(0)).toBe('journey-a');
  });

  it('is sent for what a duty did not answer: another change meanwhile, or a duty that failed', () => {
    const book = new Outstanding();
    for (const stream of ['journey-a', 'journey-b']) book.performing(stream);
    book.add(item(1, 'journey-a', 1));
    book.add(item(2, 'journey-a', 2));
    book.add(item(3, 'journey-b', 1));
    book.performed('journey-a', 1);
    book.performed('journey-b');
    expect([book.cursor, book.take(0), book.take(0)]).toEqual([at(1), 'journey-a', 'journey-b']);
  });

  it('is sent although a duty answered it where it was asked for', () => {
    const book = new Outstanding();
    book.performing('journey-a');
    book.ask('journey-a');
    book.performed('journey-a', 1);
    expect(book.take(0)).toBe('journey-a');
  });

  it('waits while journeys pour in, batches excepted, and goes when it is over or has lasted long', () => {
    const settling = { perStream: 0, most: 0, longest: 3_000, pouring: 50 };
    const pour = (book: Outstanding, until: number) => {
      for (let now = 10; now <= until; now += 10) book.add(item(now, `journey-${now}`, 1), now);
    };
    const burst = new Outstanding(settling);
    pour(burst, 2_000);
    expect(burst.take(2_000)).toBeUndefined();
    burst.add(item(2_001, 'batch-b', 1), 2_000);
    expect([burst.take(2_000), burst.take(2_000)]).toEqual(['batch-b', undefined]);
    expect(burst.nextAt()).toBeLessThan(2_600);
    expect(burst.take(2_600)).toBe('journey-10');
    const steady = new Outstanding(settling);
    pour(steady, 3_020);
    expect([steady.take(3_020), steady.take(3_020), steady.take(3_020)]).toEqual([
      'journey-10',
      'journey-20',
      undefined,
    ]);
  });

  it('does not wait for others while changes come one by one', () => {
    const book = new Outstanding({ perStream: 0, most: 0, longest: 3_000, pouring: 50 });
    for (let now = 50; now < 5_000; now += 50) {
      book.add(item(now, 'journey-a', now), now);
      expect(book.take(now)).toBe('journey-a');
      book.settle('journey-a', now, now);
    }
  });

  it('is not sent again for what the view in flight turns out to hold already', () => {
    const book = new Outstanding();
    book.add(item(1, 'journey-a', 1));
    book.take(0);
    book.add(item(2, 'journey-a', 2));
    book.settle('journey-a', 2, 0);
    expect([book.cursor, book.take(0)]).toEqual([at(2), undefined]);
  });

  it('waits again, and keeps the cursor back, when it could not be sent just now', () => {
    const book = new Outstanding();
    book.add(item(1, 'journey-a', 1));
    book.take(0);
    book.putBack('journey-a', 500);
    expect([book.cursor, book.take(499), book.take(500)]).toEqual([undefined, undefined, 'journey-a']);
  });

  it('waits for more while many streams change, and hardly at all alone', () => {
    const settling = { perStream: 5, most: 1_000, longest: 5_000 };
    const alone = new Outstanding(settling);
    alone.add(item(1, 'journey-a', 1), 100);
    expect([alone.take(104), alone.take(105)]).toEqual([undefined, 'journey-a']);
    const busy = new Outstanding(settling);
    for (let n = 1; n <= 100; n += 1) busy.add(item(n, `journey-${n}`, 1), 100);
    expect([busy.take(599), busy.nextAt(), busy.take(600)]).toEqual([undefined, 600, 'journey-1']);
  });

  it('does not wait for ever for a stream that never comes to rest', () => {
    const book = new Outstanding({ perStream: 100, most: 100, longest: 250 });
    for (const [n, now] of [0, 90, 180, 249].entries()) book.add(item(n + 1, 'journey-a', n + 1), now);
    expect([book.take(249), book.take(250)]).toEqual([undefined, 'journey-a']);
  });

  it('lets nobody wait behind a stream that rests', () => {
    const book = new Outstanding();
    book.add(item(1, 'journey-a', 1));
    book.take(0);
    book.settle('journey-a', 1, 0, 200);
    book.add(item(2, 'journey-a', 2));
    book.add(item(3, 'journey-b', 1));
    expect(book.take(1)).toBe('journey-b');
  });

  it('moves the cursor past what is nobody’s business, in its turn', () => {
    const book = new Outstanding();
    book.add(item(1, 'journey-a', 1));
    book.pass(item(2, 'batch-B4', 1));
    expect(book.cursor).toBeUndefined();
    book.take(0);
    book.settle('journey-a', 1, 0);
    expect(book.cursor).toEqual(at(2));
  });

  it('loses nothing and passes nothing unsent, whatever fails and in whatever order', () => {
    const step = fc.record({ stream: fc.integer({ min: 0, max: 4 }), fails: fc.boolean(), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const book = new Outstanding();
        const versions = new Map<string, number>();
        const sent = new Map<string, number>();
        const log: { stream: string; version: number }[] = [];
        const flying: string[] = [];
        const land = (stream: string, fails: boolean) => {
          if (fails) return book.putBack(stream, 0);
          sent.set(stream, versions.get(stream) ?? 0);
          book.settle(stream, versions.get(stream) ?? 0, 0);
        };
        for (const { stream: n, fails, keep } of steps) {
          const stream = `journey-${n}`;
          const version = (versions.get(stream) ?? 0) + 1;
          versions.set(stream, version);
          log.push({ stream, version });
          book.add(item(log.length, stream, version));
          const taken = book.take(0);
          if (taken !== undefined) flying.push(taken);
          const landing = keep ? undefined : flying.shift();
          if (landing !== undefined) land(landing, fails);
          const passed = log.slice(0, Number(book.cursor?.position ?? 0));
          for (const entry of passed) expect(sent.get(entry.stream)).toBeGreaterThanOrEqual(entry.version);
        }
        for (const stream of flying) land(stream, false);
        for (let taken = book.take(0); taken !== undefined; taken = book.take(0)) land(taken, false);
        expect(Number(book.cursor?.position ?? 0)).toBe(log.length);
        expect(book.items).toBe(0);
      }),
    );
  });
});
