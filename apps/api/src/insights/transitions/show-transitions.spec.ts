import { languages } from '@mourafaka/platform';
import { showTransitions } from './show-transitions';
import { transitionsView } from './transitions-view';

const open = {
  arc: ({ from, to }: { from: string; to: string }, only?: string) => `${from}..${to}${only ? ` ${only}` : ''}`,
  state: (state: string) => state,
};
const one = { moves: 1, first: 1, second: 0 };
const found = {
  asOf: '2026-12-01T09:00:00.000Z',
  waits: [
    { from: 'complete', to: 'incomplete', days: 4, workingDays: 2, moves: 3, first: 2, second: 1 },
    { from: 'submitted', to: 'complete', days: 1, workingDays: 1, ...one },
    { from: 'submitted', to: 'complete', days: 7, workingDays: 5, ...one },
    { from: 'new', to: 'submitted', days: null, workingDays: null, moves: 2, first: 2, second: 0 },
  ],
  rounds: [
    { from: 'complete', to: 'incomplete', over: true, days: 10, workingDays: 8, rounds: 2 },
    { from: 'complete', to: 'incomplete', over: false, days: 3, workingDays: 1, rounds: 1 },
  ],
  standing: [
    { state: 'complete', days: 9, workingDays: 7, count: 1 },
    { state: 'incomplete', days: null, workingDays: null, count: 1 },
  ],
} as const;

describe('the transition map', () => {
  const view = showTransitions(found, open, 'en');

  it('is empty where nobody has applied', () => {
    const nothing = showTransitions({ ...found, waits: [], rounds: [], standing: [] }, open, 'fr');
    expect(nothing).toMatchObject({ nodes: [], arcs: [], rework: [] });
  });

  it('names its arcs in the order of the path, with their waits in both kinds of days', () => {
    expect(view.arcs.map(({ arc, kind, count }) => [arc, kind, count])).toEqual([
      ['new..submitted', 'forward', 2],
      ['submitted..complete', 'forward', 2],
      ['complete..incomplete', 'back', 3],
    ]);
    expect(view.arcs[0]?.waiting.workingDays).toEqual({ median: null, p90: null });
    expect(view.arcs[1]?.waiting).toEqual({ workingDays: { median: 1, p90: 5 }, days: { median: 1, p90: 7 } });
  });

  it('says who went back, how often, and how much time it took', () => {
    expect(view.rework).toEqual([
      {
        ...{ arc: 'complete..incomplete', from: 'complete', to: 'incomplete' },
        ...{ fromName: view.arcs[2]?.fromName, toName: view.arcs[2]?.toName },
        ...{ rounds: 3, journeys: 2, again: 1, unfinished: 1, open: 'complete..incomplete again' },
        time: {
          workingDays: { median: 8, p90: 8, total: 17 },
          days: { median: 10, p90: 10, total: 23 },
        },
      },
    ]);
  });

  it('says who stands where, and for how long, though nobody came there in the time asked about', () => {
    expect(view.nodes.map(({ state, entered, left, standing }) => [state, entered, left, standing.journeys])).toEqual([
      ['submitted', 2, 2, 0],
      ['incomplete', 3, 0, 1],
      ['complete', 2, 3, 1],
    ]);
    expect(view.nodes[2]?.standing.waiting.workingDays.median).toBe(7);
  });

  it.each(languages)('has words for everything in %s', (language) => {
    const shown = showTransitions(found, open, language);
    expect(transitionsView.safeParse(shown).success).toBe(true);
    expect(JSON.stringify(shown)).not.toMatch(/\{\{|INSIGHT\.|undefined/);
  });
});
