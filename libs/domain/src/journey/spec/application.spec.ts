import type { ApplicationInput, ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, openCall, sampleApplication, stateOf } from '../../testing';
import { given } from './given';
import { overdueDeadlines } from '../deadlines';
import { duties } from '../duties';
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

  it('to a call that was closed before its last day is told that day', () => {
    const call = { ...openCall, status: 'closed' as const, closedAt: '2026-10-30T16:00:00.000Z' };
    const { refusal } = given([]).when('submit-application', sampleApplication(), { call });
    expect([refusal?.code, refusal?.params]).toEqual(['BATCH.CALL_CLOSED', { closedOn: '2026-10-30' }]);
    const byItself = { ...call, closesOn: '2026-10-31', closedAt: '2026-10-31T23:00:00.000Z' };
    const late = given([]).when('submit-application', sampleApplication(), { call: byItself });
    expect(late.refusal?.params).toEqual({ closedOn: '2026-10-31' });
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

  it('of a cooperative the administrator named is taken after closing, until the day given, and says so', () => {
    const until = '2026-11-05';
    const lateGrants = [{ registration: 'taroudannt|1234/2024', until }];
    const call = { ...openCall, closesOn: '2026-10-31', status: 'closed' as const, lateAllowed: false, lateGrants };
    const { state } = given([]).when('submit-application', sampleApplication(), { call, by: 'applicant' });
    expect(state).toMatchObject({ state: 'submitted', late: 'granted' });
    given([])
      .when('submit-application', sampleApplication(), { call, now: '2026-11-06T09:00:00.000Z' })
      .refused('BATCH.CALL_CLOSED');
    const refused = given([]).when('submit-application', cooperative({ registrationNumber: '77/2024' }), { call });
    refused.refused('BATCH.CALL_CLOSED', 'wrong-moment');
    expect(refused.refusal?.params).toEqual({ closedOn: '2026-10-31' });
  });

  it('brings the documents uploaded before, each attached as any document is', () => {
    const documentId = '0190aaaa-0000-7000-8000-0000000000d1';
    const documents = [{ kind: 'statutes', documentId, fileName: 'statuts.pdf', sha256: 'a'.repeat(64) }];
    const outcome = given([]).when('submit-application', { ...sampleApplication(), documents }, { by: 'applicant' });
    outcome.then('ApplicationSubmitted', 'PolicyApplied', 'DocumentAttached', 'MessageIssued');
    expect(outcome.state.documents).toMatchObject([{ kind: 'statutes', name: 'statuts.pdf', documentId }]);
  });

  it('says who of the staff typed it, and whose words were consented to', () => {
    const typed = given([]).when('submit-application', { ...sampleApplication(), channel: 'help-desk' as const });
    expect(typed.state).toMatchObject({ enteredBy: 'agent-09', consent: { given: true, textVersion: '2026-10' } });
    const own = given([]).when('submit-application', sampleApplication(), { by: 'applicant' });
    expect(own.state).toMatchObject({ applicant: 'applicant' });
    expect(own.state.enteredBy).toBeUndefined();
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

  it('may be completed in two goes, and no further', () => {
    const twice = { missing: ['statutes', 'members-list', 'statutes'] };
    const asked = given(journeyIn('submitted')).when('request-completion', twice);
    expect(asked.state.missing).toEqual(['statutes', 'members-list']);
    const send = (record: typeof asked.recorded, kind: string) =>
      given(record).when('complete-file', { documents: [{ kind, name: `${kind}.pdf` }] }, { by: 'applicant' });
    const half = send(asked.recorded, 'statutes');
    expect(half.state).toMatchObject({ state: 'submitted', missing: ['members-list'] });
    const whole = send(half.recorded, 'members-list');
    expect(whole.state).toMatchObject({ state: 'submitted', missing: [] });
    send(whole.recorded, 'statutes').refused('JOURNEY.NOTHING_MISSING', 'wrong-moment');
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

describe('the clock of the decision', () => {
  const decision = (state: ReturnType<typeof stateOf>) => state.deadlines.find(({ kind }) => kind === 'decision');
  const asked = given(journeyIn('submitted')).when(
    'request-completion',
    { missing: ['statutes'] },
    { now: '2026-11-05T09:00:00.000Z' },
  );

  it('stands still while the file is incomplete: nobody is reminded, nothing is overdue, nothing extended', () => {
    expect(decision(asked.state)).toMatchObject({ status: 'paused', pausedOn: '2026-11-05', steps: [] });
    expect(duties(asked.state).filter(({ key }) => key.startsWith('decision'))).toEqual([]);
    expect(overdueDeadlines(asked.state, '2030-01-01T00:00:00.000Z').map(({ kind }) => kind)).toEqual([
      'file-completion',
    ]);
    const extend = { deadline: 'decision', dueOn: '2027-12-31', reason: 'Retard' };
    given(asked.recorded).when('extend-deadline', extend, { by: 'manager' }).refused('COMMAND.INVALID');
  });

  it('goes on with the days it had left once the file is completed', () => {
    const documents = [{ kind: 'statutes', name: 'statuts.pdf' }];
    const now = '2026-11-19T09:00:00.000Z';
    const completed = given(asked.recorded).when('complete-file', { documents }, { by: 'applicant', now });
    const moved = completed.events.find(({ type }) => type === 'DeadlineMoved');
    expect(moved?.data).toMatchObject({ why: 'resumed', previousDueOn: '2027-01-04', pausedDays: 14 });
    // Sixty days and fourteen end on a Friday.
    expect(decision(completed.state)).toMatchObject({ status: 'open', dueOn: '2027-01-15' });
    expect(decision(completed.state)?.steps.length).toBeGreaterThan(0);
  });

  it('is not given the days of a suspension twice', () => {
    const suspend = { reason: 'Inondation' };
    const at = (day: string) => `2026-11-${day}T09:00:00.000Z`;
    const suspended = given(asked.recorded).when('suspend', suspend, { by: 'manager', now: at('08') }).recorded;
    const resumed = given(suspended).when('resume', {}, { by: 'manager', now: at('12') }).recorded;
    const documents = [{ kind: 'statutes', name: 'statuts.pdf' }];
    const completed = given(resumed).when('complete-file', { documents }, { by: 'applicant', now: at('19') });
    expect(decision(completed.state)).toMatchObject({ pausedDays: 14, dueOn: '2027-01-15' });
  });

  it('is stopped for good when the cooperative withdraws meanwhile', () => {
    const left = given(asked.recorded).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
    expect(decision(left.state)?.status).toBe('cancelled');
  });

  it('follows a policy adopted meanwhile', () => {
    const deadlines = defaultPolicy.deadlines.map((rule) => (rule.kind === 'decision' ? { ...rule, days: 90 } : rule));
    const policy = { ...defaultPolicy, deadlines };
    const applied = given(asked.recorded).when('apply-policy', { version: 2 }, { policy, policyVersion: 2 });
    expect(decision(applied.state)?.status).toBe('paused');
    const documents = [{ kind: 'statutes', name: 'statuts.pdf' }];
    const context = { policy, policyVersion: 2, now: '2026-11-19T09:00:00.000Z' };
    const completed = given(applied.recorded).when('complete-file', { documents }, context);
    expect(decision(completed.state)?.dueOn).toBe('2027-02-15');
  });
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
