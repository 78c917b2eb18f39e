import type { SimilarApplication } from '../../aggregate';
import { journeyIn, otherJourneyId, sampleApplication, sampleJourneyId } from '../../testing';
import { given } from './given';
import { naturalKeys } from '../natural-keys';
import { openSuspicions } from '../state';
import { tasks } from '../tasks';

const like = (...signals: SimilarApplication['signals']): SimilarApplication[] => [
  { journeyId: otherJourneyId, signals },
];
const named = like({ kind: 'denomination', score: 0.92 });
const phoned = like({ kind: 'denomination', score: 0.92 }, { kind: 'phone', score: 1 });

const suspected = given(journeyIn('complete')).when('assess-eligibility', {}, { similar: named });
const dismiss = { of: otherJourneyId, reason: 'Deux villages' };
const dismissed = given(suspected.recorded).when('dismiss-duplicate', dismiss);

describe('a possible duplicate', () => {
  it('is not judged before it is suspected, and not twice', () => {
    given(journeyIn('complete')).when('dismiss-duplicate', dismiss).refused('COMMAND.INVALID', 'invalid');
    given(dismissed.recorded).when('dismiss-duplicate', dismiss).refused('COMMAND.INVALID');
  });

  it('is not merged into itself', () => {
    const { refusal } = given(suspected.recorded).when('merge-duplicate', { into: sampleJourneyId, reason: 'x' });
    expect(refusal?.errors).toMatchObject([{ field: 'into', code: 'JOURNEY.MERGE_INTO_ITSELF' }]);
  });

  it.each([
    ['of another batch', { batch: '3', state: 'submitted' }],
    ['that was merged itself', { batch: '4', state: 'merged' }],
  ] as const)('is not merged into an application %s', (_what, mergeInto) => {
    const payload = { into: otherJourneyId, reason: 'x' };
    const { refusal } = given(suspected.recorded).when('merge-duplicate', payload, { mergeInto });
    expect(refusal?.errors).toMatchObject([{ field: 'into', code: 'JOURNEY.MERGE_INTO_NONE' }]);
  });

  it('is not merged once it is admitted', () => {
    given(journeyIn('admitted'))
      .when('merge-duplicate', { into: otherJourneyId, reason: 'x' })
      .refused('JOURNEY.WRONG_MOMENT');
  });

  it('remains a task until somebody has judged, and stands in nobody’s way meanwhile', () => {
    const scored = given(journeyIn('scored')).when(
      'correct',
      { changes: { cooperative: { members: 13 } }, reason: 'Liste' },
      { similar: phoned },
    );
    const admitted = given(scored.recorded).when('admit', {}, { by: 'committee' });
    admitted.then('ApplicationAdmitted');
    expect(tasks(admitted.state).map(({ kind }) => kind)).toContain('duplicate');
    const judged = given(admitted.recorded).when('dismiss-duplicate', dismiss);
    expect(tasks(judged.state).map(({ kind }) => kind)).not.toContain('duplicate');
  });

  it('is suspected as the application is made, with what it shares and how much', () => {
    const outcome = given([]).when('submit-application', sampleApplication(), { similar: phoned, by: 'applicant' });
    outcome.then('ApplicationSubmitted', 'PolicyApplied', 'DuplicateSuspected', 'MessageIssued');
    expect(outcome.state.duplicates).toMatchObject([
      { of: otherJourneyId, status: 'open', signals: phoned[0]?.signals },
    ]);
  });

  it('is suspected as the file is completed, corrected or assessed', () => {
    const documents = [{ kind: 'statutes', name: 'statuts.pdf' }];
    expect(
      given(journeyIn('incomplete')).when('complete-file', { documents }, { similar: named }).state.duplicates,
    ).toHaveLength(1);
    const changes = { cooperative: { members: 13 } };
    given(journeyIn('submitted'))
      .when('correct', { changes, reason: 'Liste' }, { similar: named })
      .then('DataCorrected', 'DuplicateSuspected');
    suspected.then('EligibilityAssessed', 'DuplicateSuspected');
  });

  it('is a task of the agent beside the others', () => {
    expect(tasks(suspected.state)).toMatchObject([
      { kind: 'scoring' },
      { kind: 'duplicate', role: 'agent', commands: ['dismiss-duplicate', 'merge-duplicate'] },
    ]);
    expect(tasks(dismissed.state)).toMatchObject([{ kind: 'scoring' }]);
  });

  it('once dismissed is not suspected again for the same, and is for more', () => {
    const assess = (similar: SimilarApplication[]) =>
      given(dismissed.recorded).when('assess-eligibility', {}, { similar });
    assess(named).then('EligibilityAssessed');
    assess(like({ kind: 'denomination', score: 0.85 })).then('EligibilityAssessed');
    assess(like({ kind: 'denomination', score: 1 })).then('EligibilityAssessed', 'DuplicateSuspected');
    expect(openSuspicions(assess(phoned).state)).toHaveLength(1);
  });

  it('is none with itself, and none once the cooperative is on its way', () => {
    const itself = [{ journeyId: sampleJourneyId, signals: [{ kind: 'phone' as const, score: 1 }] }];
    given(journeyIn('complete')).when('assess-eligibility', {}, { similar: itself }).then('EligibilityAssessed');
    const changes = { cooperative: { members: 13 } };
    given(journeyIn('training'))
      .when('correct', { changes, reason: 'Liste' }, { similar: named })
      .then('DataCorrected');
  });

  it('merged is closed for good, says into which, and keeps its registration', () => {
    const merged = given(suspected.recorded).when('merge-duplicate', { into: otherJourneyId, reason: 'Même bureau' });
    merged.then('DuplicateMerged');
    expect(merged.state).toMatchObject({ state: 'merged', mergedInto: otherJourneyId, closing: { final: true } });
    expect(merged.state.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
    expect(merged.state.letters).toMatchObject([{ template: 'merged' }]);
    expect(tasks(merged.state)).toEqual([]);
    expect(naturalKeys(merged.state)).toHaveLength(2);
    given(merged.recorded).when('appeal', { grounds: 'Non' }, { by: 'applicant' }).refused('JOURNEY.WRONG_MOMENT');
  });
});
