import fc from 'fast-check';
import type { Happening } from '@mourafaka/feed';
import { Backlog } from './backlog';

const place = (position: number) => ({ transactionId: '7', position: String(position) });
const happening = (position: number, stream: string, version: number): Happening => ({
  place: place(position),
  stream,
  version,
  eventId: String(position),
  item: { category: 'batch', batch: '4', type: 'CallOpened', version, recordedAt: '', by: 'system' },
  after: {},
});
const beginning = place(0);

describe('what waits for a partner', () => {
  it('is not passed while an earlier event is on its way', () => {
    const backlog = new Backlog(beginning);
    backlog.add(happening(1, 'journey-a', 1));
    backlog.add(happening(2, 'journey-b', 1));
    expect([backlog.take(), backlog.take(), backlog.take()]).toEqual(['journey-a', 'journey-b', undefined]);
    backlog.arrived('journey-b');
    expect(backlog.place).toEqual(beginning);
    backlog.arrived('journey-a');
    expect([backlog.place, backlog.size]).toEqual([place(2), 0]);
  });

  it('goes one by one within a stream', () => {
    const backlog = new Backlog(beginning);
    for (const version of [1, 2]) backlog.add(happening(version, 'journey-a', version));
    expect([backlog.take(), backlog.take()]).toEqual(['journey-a', undefined]);
    backlog.arrived('journey-a');
    expect([backlog.next('journey-a')?.version, backlog.take()]).toEqual([2, undefined]);
    backlog.rest('journey-a');
    expect(backlog.take()).toBe('journey-a');
  });

  it('of a held stream holds up nobody, and is not kept', () => {
    const backlog = new Backlog(beginning);
    for (const version of [1, 2, 3]) backlog.add(happening(version, 'journey-a', version));
    backlog.take();
    backlog.hold('journey-a');
    expect([backlog.place, backlog.size, backlog.isHeld('journey-a')]).toEqual([place(3), 0, true]);
    backlog.add(happening(4, 'journey-a', 4));
    expect([backlog.place, backlog.take()]).toEqual([place(4), undefined]);
  });

  it('is read again before a stream goes with the others, where something came meanwhile', () => {
    const backlog = new Backlog(beginning, ['journey-a']);
    backlog.add(happening(4, 'journey-a', 4));
    expect(backlog.release('journey-a', 3)).toBe(false);
    expect(backlog.release('journey-a', 4)).toBe(true);
    backlog.add(happening(5, 'journey-a', 5));
    expect(backlog.take()).toBeUndefined();
    backlog.rest('journey-a');
    expect([backlog.take(), backlog.next('journey-a')?.version]).toEqual(['journey-a', 5]);
  });

  it('moves past what nobody asked for, in its turn', () => {
    const backlog = new Backlog(beginning);
    backlog.add(happening(1, 'journey-a', 1));
    backlog.pass(place(9));
    expect([backlog.place, backlog.readTo]).toEqual([beginning, place(9)]);
    backlog.take();
    backlog.arrived('journey-a');
    expect([backlog.place, backlog.size]).toEqual([place(9), 0]);
    backlog.pass(place(9));
    expect(backlog.size).toBe(0);
  });

  it('is neither lost nor overtaken within its stream, whatever is held and in whatever order it ends', () => {
    const step = fc.record({
      stream: fc.integer({ min: 0, max: 3 }),
      deed: fc.constantFrom('add', 'arrive', 'fail', 'retry'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const backlog = new Backlog(beginning);
        const journal: Happening[] = [];
        const arrived = new Map<string, number>();
        const held = new Map<string, number>();
        const flying = new Set<string>();
        const versionOf = (stream: string) => journal.filter((one) => one.stream === stream).length;
        const deliver = (stream: string, version: number) => {
          expect(version).toBe((arrived.get(stream) ?? 0) + 1);
          arrived.set(stream, version);
        };
        for (const { stream: n, deed } of steps) {
          const stream = `journey-${n}`;
          if (deed === 'add') {
            const one = happening(journal.length + 1, stream, versionOf(stream) + 1);
            journal.push(one);
            backlog.add(one);
          }
          const taken = backlog.take();
          if (taken !== undefined) flying.add(taken);
          if (deed === 'arrive' && flying.delete(stream)) {
            for (let next = backlog.next(stream); next; next = backlog.next(stream)) {
              deliver(stream, next.version);
              backlog.arrived(stream);
            }
            backlog.rest(stream);
          }
          if (deed === 'fail' && flying.delete(stream)) {
            held.set(stream, backlog.next(stream)?.version ?? 0);
            backlog.hold(stream);
          }
          const version = held.get(stream);
          if (deed === 'retry' && version !== undefined) {
            for (let next = version; next <= versionOf(stream); next += 1) deliver(stream, next);
            expect(backlog.release(stream, versionOf(stream))).toBe(true);
            held.delete(stream);
            backlog.rest(stream);
          }
          for (const one of journal.slice(0, Number(backlog.place.position))) {
            const from = held.get(one.stream) ?? Infinity;
            expect(one.version < from ? (arrived.get(one.stream) ?? 0) : Infinity).toBeGreaterThanOrEqual(one.version);
          }
        }
      }),
    );
  });
});
