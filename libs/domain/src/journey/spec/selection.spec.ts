import { defaultPolicy } from '../../policy';
import { journeyIn, people } from '../../testing';
import { given } from './given';
import { weightedTotal } from '../decide/scoring';

const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
const by = 'committee' as const;

describe('scoring', () => {
  it('refuses a criterion above its maximum, one left out and one invented', () => {
    const { market: _market, ...others } = scores;
    const wrong = { ...others, innovation: 11, charm: 3 };
    const { refusal } = given(journeyIn('eligible')).when('score', { scores: wrong }, { by });
    expect(refusal?.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'scores.charm JOURNEY.CRITERION_UNKNOWN',
      'scores.innovation FIELD.TOO_BIG',
      'scores.market FIELD.REQUIRED',
    ]);
  });

  it('weighs the criteria to a hundred', () => {
    const full = Object.fromEntries(defaultPolicy.criteria.map(({ key, max }) => [key, max]));
    expect(weightedTotal(full, defaultPolicy)).toBe(100);
    expect(weightedTotal({}, defaultPolicy)).toBe(0);
    expect(weightedTotal(scores, defaultPolicy)).toBe(79.5);
  });

  it('waits for as many scorers as the policy asks for', () => {
    const policy = { ...defaultPolicy, minScorers: 2 };
    const first = given(journeyIn('eligible')).when('score', { scores }, { by, policy });
    expect(first.state.state).toBe('eligible');
    const again = given(first.recorded).when('score', { scores }, { by, policy });
    expect(again.state.state).toBe('eligible');
    const second = given(first.recorded).when('score', { scores }, { by: 'secondMember', policy });
    expect(second.state.state).toBe('scored');
  });

  it('keeps a score given in a conflict of interest and does not count it', () => {
    const { state } = given(journeyIn('eligible')).when('score', { scores, conflictOfInterest: true }, { by });
    expect(state).toMatchObject({ state: 'eligible', scores: [{ counted: false }] });
  });
});

describe('the decision', () => {
  it('admits to a wave of the policy only', () => {
    given(journeyIn('scored')).when('admit', { wave: 'wave-9' }, { by }).refused('COMMAND.INVALID');
    const outcome = given(journeyIn('scored')).when('admit', { wave: 'wave-1', lot: 'lot-1' }, { by });
    outcome.then('ApplicationAdmitted');
    expect(outcome.state).toMatchObject({
      state: 'admitted',
      wave: 'wave-1',
      decision: { kind: 'admitted', by: people.committee.id },
    });
    expect(outcome.state.letters.at(-1)?.template).toBe('admission');
  });

  it('puts on the waiting list, from which one is admitted or rejected later', () => {
    const waiting = given(journeyIn('scored')).when('waitlist', { rank: 1, reason: 'Quota' }, { by });
    waiting.then('ApplicationWaitlisted');
    given(waiting.recorded).when('admit', {}, { by }).then('ApplicationAdmitted');
    given(waiting.recorded)
      .when('reject', { reasons: ['Fin de la tranche'] }, { by })
      .then('ApplicationRejected');
  });

  it('rejects with reasons, and leaves the time to appeal', () => {
    const outcome = given(journeyIn('ineligible')).when('reject', { reasons: ['Trop ancienne'] }, { by });
    outcome.then('ApplicationRejected');
    expect(outcome.state.deadlines.at(-1)).toMatchObject({ kind: 'appeal-window', status: 'open' });
    expect(outcome.state.deadlines.find(({ kind }) => kind === 'decision')?.status).toBe('met');
  });
});

describe('an appeal', () => {
  it.each(['rejected', 'lapsed', 'excluded'] as const)('is possible when %s', (name) => {
    const outcome = given(journeyIn(name)).when('appeal', { grounds: 'Voir pièce' }, { by: 'applicant' });
    outcome.then('AppealLodged');
    expect(outcome.state).toMatchObject({ state: 'appealed', appeal: { against: name } });
  });

  it('is too late once the window is closed', () => {
    const window = journeyIn('rejected');
    const expire = given(window).when(
      'expire',
      { duty: 'appeal-window#1/expire' },
      { by: 'system', now: '2027-02-01T00:00:00.000Z' },
    );
    expire.then('DeadlineExpired', 'AppealWindowClosed');
    given(expire.recorded).when('appeal', { grounds: 'Tard' }).refused('JOURNEY.APPEAL_CLOSED');
  });

  it('is not decided by whoever rejected', () => {
    const decide = { outcome: 'dismiss', reason: 'Rien de neuf' } as const;
    given(journeyIn('appealed'))
      .when('decide-appeal', decide, { by })
      .refused('JOURNEY.APPEAL_NEEDS_ANOTHER_PERSON', 'forbidden');
    given(journeyIn('appealed')).when('decide-appeal', decide, { by: 'secondMember' }).then('AppealDecided');
  });

  it.each([
    ['rejected', 'admit', 'admitted'],
    ['rejected', 'reassess', 'complete'],
    ['rejected', 'dismiss', 'rejected'],
    ['lapsed', 'reassess', 'submitted'],
    ['excluded', 'reassess', 'training'],
    ['excluded', 'dismiss', 'excluded'],
  ] as const)('against «%s» decided «%s» leads to «%s»', (against, outcome, to) => {
    const appealed = given(journeyIn(against)).when('appeal', { grounds: 'Voir pièce' }).recorded;
    const decided = given(appealed).when('decide-appeal', { outcome, reason: 'Vu' }, { by: 'secondMember' });
    expect(decided.refusal ?? decided.state.state).toBe(to);
  });

  it.each(['lapsed', 'excluded'] as const)('against «%s» cannot admit', (against) => {
    const appealed = given(journeyIn(against)).when('appeal', { grounds: 'Voir pièce' }).recorded;
    given(appealed)
      .when('decide-appeal', { outcome: 'admit', reason: 'Vu' }, { by: 'secondMember' })
      .refused('JOURNEY.APPEAL_CANNOT_ADMIT');
  });

  it('dismissed is final', () => {
    const decided = given(journeyIn('appealed')).when(
      'decide-appeal',
      { outcome: 'dismiss', reason: 'Vu' },
      { by: 'secondMember' },
    );
    given(decided.recorded).when('appeal', { grounds: 'Encore' }).refused('JOURNEY.APPEAL_CLOSED');
  });
});
