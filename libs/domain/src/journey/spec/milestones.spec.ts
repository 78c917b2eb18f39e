import { type JourneyStateName, type Milestone, milestones } from '@mourafaka/contracts';
import fc from 'fast-check';
import { fold } from '../../aggregate';
import { journeyIn, type JourneyRecord, samplePayloads, stateOf, wholeJourney } from '../../testing';
import { journeyAggregate } from '../journey-aggregate';
import { milestonesAfter } from '../milestones';
import { given } from './given';

const reachedIn = (record: JourneyRecord): Milestone[] => {
  const known = stateOf(record).milestones;
  return milestones.filter((name) => known[name] !== undefined);
};

/** When something was first recorded of a journey. */
const first = (record: JourneyRecord, type: JourneyRecord[number]['type'], nth = 0): string | undefined =>
  record.filter((event) => event.type === type)[nth]?.recordedAt;

describe('a milestone', () => {
  it.each<[JourneyStateName, Milestone[]]>([
    ['submitted', []],
    ['incomplete', []],
    ['withdrawn', []],
    ['merged', []],
    ['lapsed', []],
    ['complete', ['complete']],
    ['ineligible', ['complete']],
    ['eligible', ['complete', 'eligible']],
    ['scored', ['complete', 'eligible']],
    ['waitlisted', ['complete', 'eligible']],
    ['offered', ['complete', 'eligible']],
    ['rejected', ['complete', 'eligible']],
    ['appealed', ['complete', 'eligible']],
    ['admitted', ['complete', 'eligible', 'selected']],
    ['diagnosing', ['complete', 'eligible', 'selected']],
    ['plan-submitted', ['complete', 'eligible', 'selected', 'diagnosed']],
    ['plan-returned', ['complete', 'eligible', 'selected', 'diagnosed']],
    ['plan-approved', ['complete', 'eligible', 'selected', 'diagnosed', 'plan-approved']],
    ['training', ['complete', 'eligible', 'selected', 'diagnosed', 'plan-approved']],
    ['excluded', ['complete', 'eligible', 'selected', 'diagnosed', 'plan-approved']],
  ])('of a journey that has just come to «%s» is one of %j', (state, expected) =>
    expect(reachedIn(journeyIn(state))).toEqual(expected),
  );

  it('is dated by what was recorded first', () => {
    const record = journeyIn('graduated');
    const trained = wholeJourney();
    expect(stateOf(trained).milestones.trained).toBe(first(trained, 'AttendanceRecorded', 3));
    expect(stateOf(record).milestones).toEqual({
      complete: first(record, 'FileDeclaredComplete'),
      eligible: first(record, 'EligibilityAssessed'),
      selected: first(record, 'ApplicationAdmitted'),
      diagnosed: first(record, 'DevelopmentPlanSubmitted'),
      'plan-approved': first(record, 'DevelopmentPlanApproved'),
      coached: first(record, 'CoachingSessionRecorded', 11),
      marketed: first(record, 'OutletRecorded'),
      graduated: first(record, 'CooperativeGraduated'),
    });
  });

  it('that was decided stays, whatever is decided afterwards', () => {
    const back = given(journeyIn('complete')).when('request-completion', { missing: ['statutes'], message: 'Revoir' });
    back.then('CompletionRequested');
    expect(back.state.milestones).toEqual({ complete: first(journeyIn('complete'), 'FileDeclaredComplete') });

    const again = given(journeyIn('plan-returned')).when(
      'submit-development-plan',
      samplePayloads['submit-development-plan'],
      { by: 'consultant' },
    );
    again.then('DevelopmentPlanSubmitted');
    expect(again.state.milestones.diagnosed).toBe(first(journeyIn('plan-submitted'), 'DevelopmentPlanSubmitted'));

    const gone = given(journeyIn('marketing')).when('withdraw', { reason: 'Dissoute' }, { by: 'manager' });
    expect(gone.state.milestones).toEqual(stateOf(journeyIn('marketing')).milestones);
  });

  it('that an appeal brings is dated by the appeal', () => {
    const admitted = given(journeyIn('appealed')).when(
      'decide-appeal',
      { outcome: 'admit', reason: 'Document retrouvé' },
      { by: 'programmeManager' },
    );
    admitted.then('AppealDecided');
    expect(admitted.state.milestones.selected).toBe(admitted.recorded.at(-1)?.recordedAt);
  });

  it.each<[Milestone, string, () => JourneyRecord]>([
    ['trained', 'M4', () => before(wholeJourney())],
    ['coached', 'S12', () => before(journeyIn('graduated'))],
    ['marketed', 'P1', () => before(journeyIn('graduated'))],
    ['marketed', 'O1', () => before(journeyIn('graduated'))],
  ])('of delivery is lost with its last entry: «%s» with %s', (name, id, recorded) => {
    const record = recorded();
    expect(reachedIn(record)).toContain(name);
    const outcome = given(record).when('correct', { entry: { id, withdrawn: true }, reason: 'Erreur' });
    outcome.then('EntryCorrected');
    expect(outcome.state.milestones).toEqual({ ...stateOf(record).milestones, [name]: undefined });
    expect(outcome.state.milestones).not.toHaveProperty(name);
  });

  it('of delivery that was lost is dated anew', () => {
    const record = untilOutlet();
    const withdrawn = given(record).when('correct', { entry: { id: 'O1', withdrawn: true }, reason: 'Erreur' });
    const payload = { ...samplePayloads['record-outlet'], openedOn: '2028-02-15' };
    const again = given(withdrawn.recorded).when('record-outlet', payload, { by: 'consultant' });
    again.then('OutletRecorded');
    const at = again.recorded.at(-1)?.recordedAt ?? '';
    expect([stateOf(record).milestones.marketed, again.state.milestones.marketed]).toEqual([
      record.at(-1)?.recordedAt,
      at,
    ]);
  });

  it('is none where nothing is planned', () => {
    const state = stateOf(journeyIn('submitted'));
    const settings = { ...state.settings, modules: [], sessionsPlanned: 0 };
    expect(milestonesAfter({}, { ...state, settings }, state.updatedAt)).toEqual({});
  });

  it('is never dated before the journey nor after what was recorded last', () => {
    const record = wholeJourney();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: record.length }), (length) => {
        const state = fold(journeyAggregate, record.slice(0, length));
        for (const at of Object.values(state?.milestones ?? {})) {
          expect([state?.submittedAt ?? '', at, state?.updatedAt ?? '']).toEqual(
            [state?.submittedAt ?? '', at, state?.updatedAt ?? ''].sort(),
          );
        }
      }),
    );
  });

  /** As it stood before the final evaluation. */
  const before = (record: JourneyRecord): JourneyRecord =>
    record.slice(
      0,
      record.findIndex(({ type }) => type === 'EvaluationRecorded'),
    );
  const untilOutlet = (): JourneyRecord => {
    const record = journeyIn('graduated');
    return record.slice(0, record.findIndex(({ type }) => type === 'OutletRecorded') + 1);
  };
});
