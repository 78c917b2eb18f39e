import type { Happening } from '@mourafaka/feed';
import { Window } from './window';

const place = (position: number) => ({ transactionId: '7', position: String(position) });
const happening = (position: number, region = '09', stream = 'journey-1'): Happening => ({
  place: place(position),
  stream,
  version: position,
  eventId: String(position),
  item: { category: 'batch', batch: '4', type: 'CallOpened', version: 1, recordedAt: '', by: 'system' },
  after: { batch: '4', region },
});
const filled = (count: number, size: number): Window => {
  const window = new Window(place(0), size);
  for (let n = 1; n <= count; n += 1) window.add({ happenings: [happening(n)], end: place(n), more: false });
  return window;
};
const positions = (window: Window, after: number): number[] =>
  window.after(place(after)).map((entry) => Number(entry.happening.place.position));

describe('the window', () => {
  it('does not hold what it has let go, and never much more than its size', () => {
    const window = filled(1_000, 80);
    expect(window.holds(place(900))).toBe(false);
    expect(window.holds(place(0))).toBe(false);
    expect(positions(window, 0).length).toBeLessThanOrEqual(90);
    expect(window.holds(place(920))).toBe(true);
    expect(positions(window, 920)).toEqual(Array.from({ length: 80 }, (_, n) => 921 + n));
  });

  it('holds its beginning before anything happened', () => {
    const window = new Window(place(5), 10);
    expect([window.holds(place(4)), window.holds(place(5)), window.after(place(5))]).toEqual([false, true, []]);
  });

  it('gives what lies behind any place it holds, also one of which nobody is told', () => {
    const window = filled(10, 80);
    window.add({ happenings: [happening(14)], end: place(15), more: false });
    expect(window.end).toEqual(place(15));
    expect(positions(window, 8)).toEqual([9, 10, 14]);
    expect(positions(window, 12)).toEqual([14]);
    expect(positions(window, 15)).toEqual([]);
  });

  it('knows of each where it lies today, as long as it holds anything of it', () => {
    const window = new Window(place(0), 80);
    window.add({ happenings: [happening(1, '09'), happening(2, '04')], end: place(2), more: false });
    expect(window.after(place(0)).map(({ today }) => today().region)).toEqual(['04', '04']);
    const others = Array.from({ length: 200 }, (_, n) => happening(n + 3, '01', 'journey-2'));
    const [first] = window.after(place(1));
    window.add({ happenings: others, end: place(202), more: false });
    expect(first?.today().region).toBe('04');
  });
});
