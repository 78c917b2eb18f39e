import { journeyIn, stateOf } from '@mourafaka/domain';
import { findDevelopmentUser, type Principal } from '@mourafaka/platform';
import { scoringOfJourney, seesScoreOf } from './scoring-view';

const user = (name: string): Principal => {
  const found = findDevelopmentUser(name);
  if (!found) throw new Error(`no user ${name}`);
  return found;
};
const scored = { state: stateOf(journeyIn('scored')), resource: { region: '09' } };
const admitted = { ...scored, state: { ...scored.state, state: 'admitted' as const } };
const shownTo = (name: string, journey = scored) => scoringOfJourney(user(name), journey)?.scores.length;

describe('the scores of a file that is scored to the end', () => {
  it.each(['programme-manager', 'committee-3'])('are hidden from %s, who may still score it', (name) => {
    expect(shownTo(name)).toBe(0);
    expect(scoringOfJourney(user(name), scored)).not.toHaveProperty('total');
    expect(seesScoreOf(user(name), scored)('committee')).toBe(false);
  });

  it('are shown to the programme manager who has scored it too', () => {
    const [first] = scored.state.scores;
    if (!first) throw new Error('nobody has scored');
    const own = { ...first, scorer: 'programme-manager' };
    const state = { ...scored.state, scores: [...scored.state.scores, own] };
    expect(shownTo('programme-manager', { ...scored, state })).toBe(3);
  });

  it.each(['committee', 'manager-09', 'auditor'])('are shown to %s, who has scored it or never may', (name) => {
    expect(shownTo(name)).toBe(2);
  });

  it('are shown to the programme manager once it is decided', () => {
    expect(shownTo('programme-manager', admitted)).toBe(2);
  });
});
