import type { ApplicationInput, ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, openCall, sampleApplication, stateOf } from '../../testing';
import { given } from './given';
import { naturalKeys } from '../natural-keys';

const cooperative = (change: Partial<ApplicationInput['cooperative']>) => sampleApplication(change);

describe('an application', () => {
  it.each([
    [
      'without a name',
      { denominationFr: undefined, denominationAr: undefined },
      'cooperative.denominationFr',
      'APPLICATION.NAME_REQUIRED',
    ],
    [
      'registered tomorrow',
      { registeredOn: '2026-11-03' },
      'cooperative.registeredOn',
      'APPLICATION.REGISTERED_IN_FUTURE',
    ],
    ['with wrong control digits', { ice: '001234567000012' }, 'cooperative.ice', 'APPLICATION.ICE_CONTROL'],
    ['from nowhere', { province: '999' }, 'cooperative.province', 'APPLICATION.PROVINCE_UNKNOWN'],
    ['of a province elsewhere', { province: '051' }, 'cooperative.province', 'APPLICATION.PROVINCE_OUTSIDE_REGION'],
    ['of no known sector', { sector: 'astronomy' }, 'cooperative.sector', 'APPLICATION.SECTOR_UNKNOWN'],
    ['with more women than members', { women: 13 }, 'cooperative.women', 'APPLICATION.MORE_THAN_MEMBERS'],
    ['with more youth than members', { youth: 13 }, 'cooperative.youth', 'APPLICATION.MORE_THAN_MEMBERS'],
    ['with more disabled than members', { disabled: 13 }, 'cooperative.disabled', 'APPLICATION.MORE_THAN_MEMBERS'],
  ])('%s is refused, naming the field', (_what, change, field, code) => {
    const outcome = given([]).when('submit-application', cooperative(change));
    outcome.refused('APPLICATION.INVALID', 'invalid');
    expect(outcome.refusal?.errors).toEqual([expect.objectContaining({ field, code })]);
    expect(outcome.events).toEqual([]);
  });

  it('with a wrong RIB is taken: its rule was seen on one sample only', () => {
    const { events } = given([]).when('submit-application', cooperative({ rib: '1'.repeat(24) }));
    expect(events[0]?.type).toBe('ApplicationSubmitted');
  });

  it('of a cooperative too old or too small is taken: that is a matter of eligibility', () => {
    given([])
      .when('submit-application', cooperative({ registeredOn: '2001-01-01', members: 3, women: 1, youth: 1 }))
      .then('ApplicationSubmitted', 'PolicyApplied', 'MessageIssued');
  });

  it('before the call opens is refused', () => {
    const call = { ...openCall, opensOn: '2026-11-03' };
    given([]).when('submit-application', sampleApplication(), { call }).refused('BATCH.CALL_NOT_OPEN');
  });

  it.each(['planned', 'closed'] as const)('from the public to a call that is %s is refused', (status) => {
    const code = status === 'closed' ? 'BATCH.CALL_CLOSED' : 'BATCH.CALL_NOT_OPEN';
    given([])
      .when('submit-application', sampleApplication(), { call: { ...openCall, status } })
      .refused(code);
  });

  it('on paper may be entered by staff after the closing date, where the call allows it', () => {
    const call = { ...openCall, closesOn: '2026-10-31' };
    const onPaper = { ...sampleApplication(), channel: 'import' as const };
    given([]).when('submit-application', onPaper, { call }).then('ApplicationSubmitted', 'PolicyApplied');
    given([])
      .when('submit-application', onPaper, { call: { ...call, lateAllowed: false } })
      .refused('BATCH.CALL_CLOSED');
    given([]).when('submit-application', sampleApplication(), { call }).refused('BATCH.CALL_CLOSED');
  });

  it('is not submitted twice', () => {
    given(journeyIn('submitted'))
      .when('submit-application', sampleApplication())
      .refused('JOURNEY.ALREADY_EXISTS', 'duplicate');
  });

  it('is recorded with its policy, a receipt and the agent’s and the committee’s deadlines', () => {
    const { events, state } = given([]).when('submit-application', sampleApplication(), { by: 'applicant' });
    expect(events.map(({ type }) => type)).toEqual([
      'ApplicationSubmitted',
      'PolicyApplied',
      'MessageIssued',
      'DeadlineSet',
      'DeadlineSet',
    ]);
    expect(state.deadlines.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ['completeness-check#1', '2026-11-17'],
      ['decision#1', '2027-01-04'],
    ]);
  });

  it('is known by its registration however it is written, and by its follow-up code', () => {
    const keys = (change: Partial<ApplicationInput['cooperative']>) =>
      naturalKeys(given([]).when('submit-application', cooperative(change)).state);
    expect(keys({ court: 'Tribunal de première instance de Taroudannt', registrationNumber: '01234 / 2024' })).toEqual(
      keys({}),
    );
    expect(keys({})).toHaveLength(2);
    expect(keys({ registrationNumber: '1235/2024' })).not.toEqual(keys({}));
  });

  it('withdrawn frees its registration', () => {
    expect(naturalKeys(stateOf(journeyIn('withdrawn')))).toEqual(['tracking:MRF4-TEST-0001']);
  });
});

describe('completing the file', () => {
  it('refuses to ask for a document that is not on the published list', () => {
    const { refusal } = given(journeyIn('submitted')).when('request-completion', { missing: ['tax-return'] });
    expect(refusal?.errors).toMatchObject([{ field: 'missing', code: 'JOURNEY.DOCUMENT_UNKNOWN' }]);
  });

  it('asks for documents, and owes the applicant a letter', () => {
    const outcome = given(journeyIn('submitted')).when('request-completion', { missing: ['statutes', 'members-list'] });
    outcome.then('CompletionRequested');
    expect(outcome.state).toMatchObject({ state: 'incomplete', missing: ['statutes', 'members-list'] });
    expect(outcome.state.letters).toMatchObject([{ key: 'letter/completion-request#1' }]);
  });

  it('is refused when it brings nothing', () => {
    given(journeyIn('incomplete')).when('complete-file', { documents: [] }).refused('COMMAND.INVALID');
  });

  it('is refused when its corrections are wrong', () => {
    const corrections = { cooperative: { women: 40 } };
    const { refusal } = given(journeyIn('incomplete')).when('complete-file', { documents: [], corrections });
    expect(refusal?.errors).toMatchObject([
      { field: 'corrections.cooperative.women', code: 'APPLICATION.MORE_THAN_MEMBERS' },
    ]);
  });

  it('brings the file back to the agent', () => {
    const documents = [{ kind: 'statutes', name: 'statuts.pdf' }];
    const outcome = given(journeyIn('incomplete')).when('complete-file', { documents }, { by: 'applicant' });
    outcome.then('FileCompleted', 'DeadlineMoved');
    expect(outcome.state).toMatchObject({ state: 'submitted', missing: [] });
  });

  it('is not declared while documents asked for are missing', () => {
    given(journeyIn('incomplete')).when('declare-complete', {}).refused('JOURNEY.DOCUMENTS_MISSING', 'wrong-moment');
    const received = given(journeyIn('incomplete')).when('attach-document', {
      kind: 'statutes',
      name: 'remis au guichet',
    }).recorded;
    given(received).when('declare-complete', {}).then('FileDeclaredComplete', 'DeadlineMoved');
  });
});

/** The first policy with one rule of eligibility stated otherwise. */
const policyWith = (kind: string, change: object): ProgrammePolicy => ({
  ...defaultPolicy,
  eligibility: defaultPolicy.eligibility.map((rule) => (rule.kind === kind ? { ...rule, ...change } : rule)),
});

describe('eligibility', () => {
  it('explains every rule, with what it was applied to', () => {
    const outcome = given(journeyIn('complete')).when('assess-eligibility', {});
    outcome.then('EligibilityAssessed');
    expect(outcome.state.state).toBe('eligible');
    expect(outcome.state.eligibility?.results.map(({ rule, passed }) => `${rule} ${passed}`)).toEqual([
      'age true',
      'members true',
      'registration true',
      'sector true',
      'region true',
      'consent true',
    ]);
  });

  it.each([
    ['age', { on: '2028-06-14' }],
    ['members', { min: 13 }],
    ['registration', { by: '2024-01-01' }],
    ['sector', { sectors: ['fishery'] }],
    ['region', { regions: ['01'] }],
  ] as const)('fails by the rule of %s alone', (rule, change) => {
    const policy = policyWith(rule, change);
    const { state } = given(journeyIn('complete')).when('assess-eligibility', {}, { policy });
    expect(state.state).toBe('ineligible');
    expect(state.eligibility?.results.filter(({ passed }) => !passed).map((result) => result.rule)).toEqual([rule]);
  });

  it('fails without consent', () => {
    const applied = given([]).when('submit-application', { ...sampleApplication(), consent: false }).recorded;
    const complete = given(applied).when('declare-complete', {}).recorded;
    expect(given(complete).when('assess-eligibility', {}).state.state).toBe('ineligible');
  });

  it('counts a cooperative as young on the very month of the ceiling', () => {
    const at = (on: string) =>
      given(journeyIn('complete')).when('assess-eligibility', {}, { policy: policyWith('age', { on }) }).state.state;
    expect(at('2028-06-13')).toBe('eligible');
    expect(at('2028-06-14')).toBe('ineligible');
  });

  it('may be overridden with a reason, which is kept', () => {
    const override = { eligible: true, reason: 'Erreur de date au registre, certificat vérifié' };
    const { state } = given(journeyIn('ineligible')).when('assess-eligibility', { override });
    expect(state).toMatchObject({ state: 'eligible', eligibility: { eligible: true, overridden: true } });
  });
});
