import { journeyStateNames, journeyStates, journeyTransitions } from '@mourafaka/contracts';
import { fold } from '../../aggregate';
import { stateOf, wholeJourney } from '../../testing';
import { journeyAggregate } from '../journey-aggregate';
import { type MoveFrom, moveKind, moveName, roundEndsIn } from '../path-order';
import type { JourneyState } from '../state';

/** All but those of `expire`, which asks the deadline and not the table where it leads. */
const declared = (kind: string): string[] => {
  const moves = Object.entries(journeyTransitions).flatMap(([command, { from, to }]) =>
    from.flatMap((one) =>
      to.flatMap((other) => (command === 'expire' || other === 'same' || other === 'before' ? [] : [{ one, other }])),
    ),
  );
  const names = moves.flatMap(({ one, other }) =>
    one !== other && moveKind(one, other) === kind ? [moveName(one, other)] : [],
  );
  return [...new Set(names)].sort();
};

describe('a move of a journey', () => {
  it('is rework where something is asked for again, and where an appeal has it decided anew', () =>
    expect(declared('back')).toEqual([
      'appealed..complete',
      'appealed..submitted',
      'appealed..waitlisted',
      'complete..incomplete',
      'offered..waitlisted',
      'plan-submitted..plan-returned',
      'scored..eligible',
      'submitted..incomplete',
    ]));

  it('back behind the decision is no rework', () => {
    expect(declared('return')).toEqual(['appealed..admitted']);
    expect(moveKind('appealed', 'training')).toBe('return');
  });

  it('off the path is to a closed state other than graduation, and an appeal stays there until it is decided', () => {
    const out = journeyStateNames.filter((state) => moveKind('scored', state) === 'out');
    expect(out).toEqual(
      journeyStateNames.filter((state) => journeyStates[state] === 'closed' && state !== 'graduated'),
    );
    expect(moveKind('rejected', 'appealed')).toBe('out');
  });

  it('is on to the alternative beside it as well', () => {
    expect(moveKind('eligible', 'ineligible')).toBe('forward');
    expect(moveKind('ineligible', 'eligible')).toBe('forward');
  });
});

describe('a round', () => {
  it.each<[MoveFrom, string, boolean]>([
    ['complete', 'submitted', false],
    ['complete', 'complete', true],
    ['complete', 'rejected', true],
    ['plan-submitted', 'plan-returned', false],
    ['plan-submitted', 'plan-submitted', true],
    ['appealed', 'scored', false],
    ['appealed', 'admitted', true],
    ['appealed', 'rejected', true],
  ])('begun at %s is over in %s: %s', (from, state, over) =>
    expect((roundEndsIn(from) as string[]).includes(state)).toBe(over),
  );
});

describe('the moves of a journey', () => {
  const recorded = wholeJourney();

  it('are counted one by one, in the order of its states', () => {
    let state: JourneyState | undefined;
    const walked = recorded.flatMap((event) => {
      const from: MoveFrom = state?.state ?? 'new';
      state = journeyAggregate.evolve(state, event);
      return state.state === from ? [] : [moveName(from, state.state)];
    });
    expect(Object.keys(stateOf(recorded).moves)).toEqual([...new Set(walked)]);
    expect(Object.values(stateOf(recorded).moves).reduce((sum, count) => sum + count, 0)).toBe(walked.length);
  });

  it('begin with the application', () => {
    expect(fold(journeyAggregate, recorded.slice(0, 1))?.moves).toEqual({ 'new..submitted': 1 });
  });
});
