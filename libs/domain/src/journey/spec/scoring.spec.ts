import { eventSchemas, type JourneyEventData } from '@mourafaka/contracts';
import fc from 'fast-check';
import { defaultPolicy } from '../../policy';
import { journeyIn, type JourneyRecord, people, sampleApplication, stateOf } from '../../testing';
import { given } from './given';
import { weightedTotal } from '../decide/scoring';
import { scoringBy, scoringNow, scoringOf } from '../scoring';
import { tasks } from '../tasks';

const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
const low = { innovation: 2, market: 2, anchorage: 2, gender: 2, convergence: 2, environment: 2 };
const by = 'committee' as const;
const eligible = journeyIn('eligible');
const scoredOnce = given(eligible).when('score', { scores }, { by }).recorded;

describe('scoring', () => {
  it('refuses a criterion above its maximum, one left out and one invented', () => {
    const { market: _market, ...others } = scores;
    const { refusal } = given(eligible).when('score', { scores: { ...others, innovation: 11, charm: 3 } }, { by });
    expect(refusal?.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'scores.charm JOURNEY.CRITERION_UNKNOWN',
      'scores.innovation FIELD.TOO_BIG',
      'scores.market FIELD.REQUIRED',
    ]);
  });

  it('is refused once the wave is ranked, and says what may be done instead', () => {
    const selection = { wave: 'wave-1', ranked: true };
    const listed = journeyIn('scored');
    const outcome = given(listed).when('score', { scores: low }, { by, selection });
    outcome.refused('JOURNEY.SCORES_LOCKED', 'wrong-moment');
    expect(outcome.refusal).toMatchObject({ params: { wave: 'wave-1' } });
    expect(outcome.refusal?.allowed).toContain('withdraw');
    given(listed).when('declare-conflict', { reason: 'Parente' }, { by, selection }).refused('JOURNEY.SCORES_LOCKED');
  });

  it('goes on for a file that is in no list, since it was not scored to the end', () => {
    const selection = { wave: 'wave-1', ranked: true };
    const second = given(scoredOnce).when('score', { scores }, { by: 'secondMember', selection });
    expect(second.state.state).toBe('scored');
  });

  it('of the own cooperative is refused to who applied for it, and to a member who has a part in it', () => {
    const own = { ...people.committee, affiliations: ['taroudannt|1234/2024'] };
    given(eligible).when('score', { scores }, { actor: own }).refused('JOURNEY.OWN_COOPERATIVE', 'forbidden');
    const applicant = { ...people.committee, id: people.applicant.id };
    given(eligible).when('score', { scores }, { actor: applicant }).refused('JOURNEY.OWN_COOPERATIVE');
    const another = { ...people.committee, affiliations: ['agadir|1234/2024'] };
    given(eligible).when('score', { scores }, { actor: another }).then('ApplicationScored');
  });

  it('weighs the criteria to a hundred', () => {
    const full = Object.fromEntries(defaultPolicy.criteria.map(({ key, max }) => [key, max]));
    expect(weightedTotal(full, defaultPolicy)).toBe(100);
    expect(weightedTotal({}, defaultPolicy)).toBe(0);
    expect(weightedTotal(scores, defaultPolicy)).toBe(79.5);
  });

  it('waits for as many members as the policy asks for', () => {
    expect(stateOf(scoredOnce).state).toBe('eligible');
    const again = given(scoredOnce).when('score', { scores }, { by });
    expect(again.state).toMatchObject({ state: 'eligible', scores: [{ scorer: 'committee' }] });
    const second = given(scoredOnce).when('score', { scores }, { by: 'secondMember' });
    expect(second.state.state).toBe('scored');
  });

  it('may be changed by whoever gave it', () => {
    const changed = given(scoredOnce).when('score', { scores: low }, { by });
    expect(changed.state.scores).toMatchObject([{ scorer: 'committee', total: 20, scores: low }]);
  });
});

describe('scores far apart', () => {
  const apart = given(scoredOnce).when('score', { scores: low }, { by: 'secondMember' });

  it('ask the committee for a third', () => {
    expect(apart.state.state).toBe('eligible');
    expect(apart.events[0]?.data).toMatchObject({ complete: false, spread: 59.5, exceeded: true });
    expect(scoringOf(apart.state, defaultPolicy)).toMatchObject({ counted: 2, needed: 3, complete: false });
    expect(tasks(apart.state)).toMatchObject([{ kind: 'further-scoring', role: 'committee' }]);
  });

  it('are settled by the third, and the mean of all three counts', () => {
    const member = { ...people.committee, id: 'committee-3' };
    const third = given(apart.recorded).when('score', { scores }, { actor: member });
    expect(third.state.state).toBe('scored');
    expect(scoringOf(third.state, defaultPolicy)).toMatchObject({ counted: 3, complete: true, total: 59.67 });
  });

  it('are settled as well when a member thinks better of it', () => {
    const nearer = given(apart.recorded).when('score', { scores }, { by: 'secondMember' });
    expect(nearer.state.state).toBe('scored');
    expect(tasks(nearer.state)).toMatchObject([{ kind: 'decision' }]);
  });

  it('after a file was complete ask anew', () => {
    const complete = given(scoredOnce).when('score', { scores }, { by: 'secondMember' }).recorded;
    expect(given(complete).when('score', { scores: low }, { by }).state.state).toBe('eligible');
  });
});

describe('eligibility assessed again while a file is being scored', () => {
  const no = { override: { eligible: false, reason: 'Statuts non conformes' } };

  it('keeps the scores given before, so that one more member completes it', () => {
    const again = given(scoredOnce).when('assess-eligibility', {});
    expect(again.state).toMatchObject({ state: 'eligible', scores: [{ scorer: 'committee', counted: true }] });
    expect(given(again.recorded).when('score', { scores }, { by: 'secondMember' }).state.state).toBe('scored');
  });

  it('keeps them while the file is not eligible, and counts them once it is again', () => {
    const out = given(scoredOnce).when('assess-eligibility', no);
    expect(out.state).toMatchObject({ state: 'ineligible', scores: [{ scorer: 'committee' }] });
    given(out.recorded).when('score', { scores }, { by: 'secondMember' }).refused('JOURNEY.WRONG_MOMENT');
    const back = given(out.recorded).when('assess-eligibility', {});
    expect(back.state).toMatchObject({ state: 'eligible', scores: [{ scorer: 'committee' }] });
  });

  it('finds it scored where the policy in force by then asks for no more', () => {
    const policy = { ...defaultPolicy, minScorers: 1 };
    expect(given(scoredOnce).when('assess-eligibility', {}, { policy }).state.state).toBe('scored');
    expect(given(scoredOnce).when('assess-eligibility', no, { policy }).state.state).toBe('ineligible');
  });

  it('recorded before scores were kept is read as it was: they were given anew', () => {
    const again = given(scoredOnce).when('assess-eligibility', {}).recorded;
    const before = again.map((event) => {
      if (event.type !== 'EligibilityAssessed') return event;
      const { scored: _scored, ...data } = event.data as JourneyEventData<'EligibilityAssessed'>;
      return { ...event, data };
    }) as JourneyRecord;
    expect(stateOf(before)).toMatchObject({ state: 'eligible', scores: [] });
  });
});

describe('a conflict of interest', () => {
  const declared = given(eligible).when('declare-conflict', { reason: 'Parente de la présidente' }, { by });

  it('declared beforehand closes the scoring to that member, and to no other', () => {
    declared.then('ConflictDeclared');
    given(declared.recorded).when('score', { scores }, { by }).refused('JOURNEY.CONFLICT_DECLARED', 'forbidden');
    given(declared.recorded)
      .when('declare-conflict', { reason: 'Encore' }, { by })
      .refused('JOURNEY.CONFLICT_DECLARED');
    given(declared.recorded).when('score', { scores }, { by: 'secondMember' }).then('ApplicationScored');
  });

  it('declared with a score keeps that score, does not count it, and closes the scoring to them', () => {
    const outcome = given(eligible).when('score', { scores, conflictOfInterest: true }, { by });
    expect(outcome.state).toMatchObject({ state: 'eligible', conflicts: ['committee'], scores: [{ counted: false }] });
    given(outcome.recorded).when('score', { scores }, { by }).refused('JOURNEY.CONFLICT_DECLARED');
  });

  it('declared afterwards takes the score out of the count, and the file waits for another', () => {
    const scored = journeyIn('scored');
    const outcome = given(scored).when('declare-conflict', { reason: 'Découvert depuis' }, { by });
    expect(outcome.state).toMatchObject({ state: 'eligible', scores: [{ counted: false }, { counted: true }] });
  });

  it('may be declared as soon as the application is there', () => {
    const applied = given([]).when('submit-application', sampleApplication(), { by: 'applicant' }).recorded;
    const outcome = given(applied).when('declare-conflict', { reason: 'Voisine' }, { by });
    expect(outcome.state).toMatchObject({ state: 'submitted', conflicts: ['committee'] });
  });
});

describe('what the scores come to', () => {
  const score = fc.record({
    scorer: fc.uuid(),
    scores: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.double({ min: 0, max: 10, noNaN: true })),
    total: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
    counted: fc.boolean(),
  });

  it('does not depend on the order in which they arrive', () =>
    fc.assert(
      fc.property(fc.array(score, { maxLength: 6 }), fc.nat(100), (given, limit) => {
        const rules = { minScorers: 2, spreadLimit: limit };
        expect(scoringBy([...given].reverse(), rules)).toEqual(scoringBy(given, rules));
        const sorted = [...given].sort((a, b) => a.total - b.total || (a.scorer < b.scorer ? -1 : 1));
        expect(scoringBy(sorted, rules)).toEqual(scoringBy(given, rules));
      }),
    ));

  it('is nothing before anybody has scored', () => {
    expect(scoringBy([], { minScorers: 2, spreadLimit: 20 })).toEqual({
      counted: 0,
      spread: 0,
      exceeded: false,
      needed: 2,
      complete: false,
      total: 0,
      criteria: {},
    });
  });
});

describe('a journey recorded before several members scored one file', () => {
  /** Its events as they were written then. */
  const before = journeyIn('scored')
    .filter(({ type, actor }) => !(type === 'ApplicationScored' && actor.id === 'committee-2'))
    .map((event) => {
      if (event.type === 'PolicyApplied') {
        const { scoring: _scoring, ...settings } = (event.data as JourneyEventData<'PolicyApplied'>).settings;
        return { ...event, data: { ...event.data, settings } };
      }
      if (event.type !== 'ApplicationScored') return event;
      const { spread: _spread, exceeded: _exceeded, ...data } = event.data as JourneyEventData<'ApplicationScored'>;
      return { ...event, data: { ...data, complete: true } };
    }) as JourneyRecord;

  it('is read as it was: one scorer was enough', () => {
    for (const { type, data } of before) expect(eventSchemas[type]?.safeParse(data).success).toBe(true);
    const state = stateOf(before);
    expect(state).toMatchObject({ state: 'scored', conflicts: [], duplicates: [], freed: [], passedOver: false });
    expect(scoringNow(state)).toMatchObject({ counted: 1, needed: 1, complete: true, total: 79.5 });
    given(before).when('admit', { wave: 'wave-1' }, { by }).refused('JOURNEY.DECISION_NEEDS_ANOTHER_PERSON');
    given(before).when('admit', { wave: 'wave-1' }, { by: 'secondMember' }).then('ApplicationAdmitted');
  });
});
