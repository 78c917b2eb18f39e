import type { JourneyState } from '@mourafaka/domain';
import { journeyAggregate, stateOf, wholeJourney } from '@mourafaka/domain';
import { projectMoves } from './moves.projection';

const recorded = wholeJourney();
const dateOf = (instant: string): string => instant.slice(0, 10);
const states = recorded.reduce<(JourneyState | undefined)[]>(
  (before, event) => [...before, journeyAggregate.evolve(before.at(-1), event)],
  [undefined],
);
const rows = (of: (JourneyState | undefined)[]) => projectMoves(of, dateOf).map(({ params }) => params);

describe('the rows of moves', () => {
  it('are none where a journey stays where it is', () => {
    const last = stateOf(recorded);
    expect(rows([last, last])).toEqual([]);
    expect(rows([])).toEqual([]);
  });

  it('are the same whether events came one by one or many at once', () => {
    const oneByOne = states.slice(1).flatMap((after, n) => rows([states[n], after]));
    expect(rows(states)).toEqual(oneByOne);
    expect(oneByOne.length).toBeGreaterThan(10);
  });

  it('tell when it had come where it was', () => {
    const [first, second] = rows(states);
    const [state] = states.slice(1);
    expect(first).toEqual(expect.arrayContaining(['new', 'submitted', null]));
    expect(second?.[4]).toBe(state?.since);
  });
});
