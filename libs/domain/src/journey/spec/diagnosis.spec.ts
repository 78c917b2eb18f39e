import { type JourneyPayload, programmePolicy } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, type JourneyRecord, samplePayloads, stateOf } from '../../testing';
import { allowedCommandNames } from '../transitions';
import { given } from './given';

const by = 'consultant' as const;
const now = '2027-01-20T10:00:00.000Z';
const visited = (change: Partial<JourneyPayload<'record-visit'>> = {}) => ({
  ...samplePayloads['record-visit'],
  occurredOn: '2027-01-19',
  ...change,
});
const planned = (record: JourneyRecord, plannedOn = '2027-01-25') =>
  given(record).when('plan-visit', { plannedOn, place: 'Siège' }, { by, now }).recorded;

describe('a visit', () => {
  const record = journeyIn('diagnosing');

  it.each([
    ['planned for a day that is past', 'plan-visit', { plannedOn: '2027-01-19' }, 'DIAGNOSIS.VISIT_IN_PAST'],
    ['recorded before it took place', 'record-visit', visited({ occurredOn: '2027-01-21' }), 'FIELD.IN_FUTURE'],
    ['moved that nobody planned', 'plan-visit', { visit: 'V7', plannedOn: '2027-02-01' }, 'DIAGNOSIS.VISIT_UNKNOWN'],
    ['held that nobody planned', 'record-visit', visited({ visit: 'V7' }), 'DIAGNOSIS.VISIT_UNKNOWN'],
  ] as const)('%s is refused', (_what, command, payload, code) => {
    expect(given(record).when(command, payload, { by, now }).refusal?.errors).toMatchObject([{ code }]);
  });

  it('that is over is neither moved nor cancelled nor held again', () => {
    const held = given(planned(record)).when('record-visit', visited({ visit: 'V1' }), { by, now }).recorded;
    const after = { by, now: '2027-01-21T10:00:00.000Z' };
    given(held).when('plan-visit', { visit: 'V1', plannedOn: '2027-02-01' }, after).refused('DIAGNOSIS.VISIT_OVER');
    given(planned(held)).when('cancel-visit', { visit: 'V1', reason: 'Pluie' }, after).refused('DIAGNOSIS.VISIT_OVER');
    given(held)
      .when('record-visit', visited({ visit: 'V1' }), after)
      .refused('DIAGNOSIS.VISIT_OVER');
  });

  it('on a day that has one already is refused', () => {
    const once = given(record).when('record-visit', visited(), { by, now }).recorded;
    expect(given(once).when('record-visit', visited(), { by, now }).refusal?.errors).toMatchObject([
      { field: 'occurredOn', code: 'DIAGNOSIS.VISIT_TWICE_A_DAY' },
    ]);
  });

  it('is planned, moved and held under one id, and one that nobody planned gets the next', () => {
    const moved = given(planned(record)).when('plan-visit', { visit: 'V1', plannedOn: '2027-01-22' }, { by, now });
    moved.then('VisitMoved');
    expect(moved.state.visits).toMatchObject([{ id: 'V1', status: 'planned', on: '2027-01-22' }]);
    const held = given(moved.recorded).when('record-visit', visited({ visit: 'V1' }), { by, now });
    held.then('VisitRecorded');
    const second = given(held.recorded).when('record-visit', visited({ occurredOn: '2027-01-20' }), { by, now });
    expect(second.state.visits.map(({ id, status }) => `${id} ${status}`)).toEqual(['V1 held', 'V2 held']);
  });

  it('cannot be cancelled where none is planned, and is not offered to be', () => {
    const offered = (of: JourneyRecord) => allowedCommandNames(stateOf(of)).includes('cancel-visit');
    given(record)
      .when('cancel-visit', { visit: 'V1', reason: 'Pluie' }, { by, now })
      .refused('DIAGNOSIS.NO_VISIT_PLANNED', 'wrong-moment');
    expect([offered(record), offered(planned(record))]).toEqual([false, true]);
  });

  it('may be cancelled while it is planned', () => {
    const cancelled = given(planned(record)).when('cancel-visit', { visit: 'V1', reason: 'Récolte' }, { by, now });
    cancelled.then('VisitCancelled');
    expect(cancelled.state.visits).toMatchObject([{ id: 'V1', status: 'cancelled' }]);
  });

  it('is corrected by its id, never onto the day of another', () => {
    const two = [visited(), visited({ occurredOn: '2027-01-18' })].reduce<JourneyRecord>(
      (before, payload) => given(before).when('record-visit', payload, { by, now }).recorded,
      record,
    );
    const correct = (occurredOn: string) =>
      given(two).when('correct', { entry: { id: 'V2', fields: { occurredOn } }, reason: 'Jour faux' }, { by, now });
    expect(correct('2027-01-19').refusal?.errors).toMatchObject([{ code: 'DIAGNOSIS.VISIT_TWICE_A_DAY' }]);
    expect(correct('2027-01-21').refusal?.errors).toMatchObject([{ code: 'FIELD.IN_FUTURE' }]);
    expect(correct('2027-01-17').state.visits).toMatchObject([{ on: '2027-01-19' }, { on: '2027-01-17' }]);
  });

  it('withdrawn counts no more, and its id is not given again', () => {
    const once = given(record).when('record-visit', visited(), { by, now }).recorded;
    const entry = { id: 'V1', withdrawn: true } as const;
    const none = given(once).when('correct', { entry, reason: 'Autre coopérative' }, { by, now }).recorded;
    expect(given(none).when('record-visit', visited(), { by, now }).state.visits).toMatchObject([{ id: 'V2' }]);
  });

  it('only planned is not corrected but moved', () => {
    const entry = { id: 'V1', fields: { attended: 3 } };
    given(planned(record)).when('correct', { entry, reason: 'x' }, { by, now }).refused('DIAGNOSIS.VISIT_NOT_HELD');
  });
});

describe('the questionnaire', () => {
  const answer = (payload: JourneyPayload<'answer-questionnaire'>, policy = defaultPolicy) =>
    given(journeyIn('diagnosing')).when('answer-questionnaire', payload, { by, policy });
  const sound = { accounts: 'member', 'cash-book': true };

  it.each([
    ['a question it does not ask', { ...sound, horoscope: 'x' }, 'answers.horoscope', 'DIAGNOSIS.QUESTION_UNKNOWN'],
    ['no answer where one is required', { accounts: 'member' }, 'answers.cash-book', 'FIELD.REQUIRED'],
    ['a choice it does not offer', { ...sound, accounts: 'x' }, 'answers.accounts', 'DIAGNOSIS.ANSWER_IS_CHOICE'],
    ['a text for yes or no', { ...sound, inventory: 'oui' }, 'answers.inventory', 'DIAGNOSIS.ANSWER_IS_YES_OR_NO'],
    ['a number for a text', { ...sound, software: 3 }, 'answers.software', 'DIAGNOSIS.ANSWER_IS_TEXT'],
  ])('refuses %s', (_what, answers, field, code) => {
    expect(answer({ heading: 'administration', answers }).refusal?.errors).toMatchObject([{ field, code }]);
  });

  it.each([0, 6, 2.5, 'bien', true])('takes no %p for a scale', (participation) => {
    const { refusal } = answer({ heading: 'governance', answers: { 'assembly-held': true, participation } });
    expect(refusal?.errors).toMatchObject([{ field: 'answers.participation', code: 'DIAGNOSIS.ANSWER_IS_SCALE' }]);
  });

  it.each([1e308, -1e13, 'trois'])('takes no %p for a number', (meetings) => {
    const answers = { 'assembly-held': true, 'board-meetings': meetings };
    const { refusal } = answer({ heading: 'governance', answers });
    expect(refusal?.errors).toMatchObject([{ field: 'answers.board-meetings', code: 'DIAGNOSIS.ANSWER_IS_NUMBER' }]);
  });

  it('refuses a heading the form does not have, naming those it has', () => {
    const { refusal } = answer({ heading: 'astrology', answers: { x: 1 } });
    expect(refusal?.errors).toMatchObject([{ field: 'heading', code: 'DIAGNOSIS.HEADING_UNKNOWN' }]);
    expect(refusal?.errors?.[0]?.params?.headings).toContain('governance');
  });

  it('keeps with the answers the version of the form they were given to, after the form has changed too', () => {
    const first = answer({ heading: 'administration', answers: sound });
    first.then('QuestionnaireAnswered');
    const questionnaire = { ...defaultPolicy.questionnaire, version: 2 };
    const later = given(first.recorded).when(
      'answer-questionnaire',
      { heading: 'support', answers: { received: false } },
      { by, policy: { ...defaultPolicy, questionnaire }, policyVersion: 2 },
    );
    expect(later.events[0]?.data).toMatchObject({ form: 2, policyVersion: 2 });
    expect(later.state.questionnaire).toEqual({ administration: 1, support: 2 });
  });

  it('answered again replaces what was said of that heading, and both stay recorded', () => {
    const first = answer({ heading: 'administration', answers: sound });
    const again = given(first.recorded).when(
      'answer-questionnaire',
      { heading: 'administration', answers: { ...sound, accounts: 'accountant' } },
      { by },
    );
    expect(again.recorded.filter(({ type }) => type === 'QuestionnaireAnswered')).toHaveLength(2);
    expect(Object.keys(again.state.questionnaire)).toEqual(['administration']);
  });

  it('of a new installation is sound, has ten headings, and says everything in three languages', () => {
    const parsed = programmePolicy.parse(defaultPolicy);
    expect(parsed.questionnaire.headings).toHaveLength(10);
    expect(parsed.questionnaire.headings.every(({ questions }) => questions.length >= 3)).toBe(true);
  });

  it('with one key for two questions is no form', () => {
    const [heading] = defaultPolicy.questionnaire.headings;
    const twice = heading && { ...heading, questions: [...heading.questions, ...heading.questions] };
    const questionnaire = { version: 2, headings: twice ? [twice] : [] };
    const { error } = programmePolicy.safeParse({ ...defaultPolicy, questionnaire });
    expect(error?.issues).toMatchObject([{ path: ['questionnaire'], message: 'POLICY.FORM_KEY_TWICE' }]);
  });
});

describe('strengths and weaknesses', () => {
  const analysed = given(journeyIn('diagnosing')).when('record-swot', samplePayloads['record-swot'], { by }).recorded;
  const revise = (record: JourneyRecord, payload: JourneyPayload<'revise-swot'>) =>
    given(record).when('revise-swot', payload, { by });

  it.each([
    ['that nobody recorded', { entry: 'W5', withdrawn: true }, 'DIAGNOSIS.ENTRY_UNKNOWN'],
    ['without saying what changes', { entry: 'W1' }, 'DIAGNOSIS.CHANGE_OR_WITHDRAW'],
    [
      'and withdrawn at once',
      { entry: 'W1', fields: { priority: 2 }, withdrawn: true },
      'DIAGNOSIS.CHANGE_OR_WITHDRAW',
    ],
  ] as const)('an entry revised %s is refused', (_what, payload, code) => {
    expect(revise(analysed, { ...payload, reason: 'x' }).refusal?.errors).toMatchObject([{ code }]);
  });

  it('are revised by events: what is withdrawn counts no more, and is not withdrawn twice', () => {
    revise(analysed, { entry: 'W2', fields: { evidence: 'Photo' }, reason: 'Preuve' }).then('SwotRevised');
    const gone = revise(analysed, { entry: 'W2', withdrawn: true, reason: 'Faux' });
    expect(gone.state.swotEntries).toBe(3);
    const { refusal } = revise(gone.recorded, { entry: 'W2', withdrawn: true, reason: 'Faux' });
    expect(refusal?.errors).toMatchObject([{ code: 'DIAGNOSIS.ENTRY_UNKNOWN' }]);
  });

  it('all withdrawn are no report: the plan waits for another', () => {
    const none = ['W1', 'W2', 'W3', 'W4'].reduce<JourneyRecord>(
      (before, entry) => revise(before, { entry, withdrawn: true, reason: 'x' }).recorded,
      journeyIn('plan-submitted'),
    );
    given(none).when('approve-development-plan', {}).refused('JOURNEY.NO_DIAGNOSIS_REPORT');
  });

  it('stand beside needs, which are recorded on their own too', () => {
    const { refusal } = given(journeyIn('diagnosing')).when('record-needs', { needs: {} }, { by });
    expect(refusal?.errors).toMatchObject([{ field: 'needs', code: 'FIELD.EMPTY' }]);
    given(journeyIn('diagnosing')).when('record-needs', samplePayloads['record-needs'], { by }).then('NeedsRecorded');
  });
});

describe('the baseline', () => {
  const indicators = { members: 12, women: 9, youth: 4, jobs: 3, turnoverMad: 48_000 };
  const record = (change: object, asOf = '2026-12-01', journey = journeyIn('diagnosing')) =>
    given(journey).when('record-baseline', { indicators: { ...indicators, ...change }, asOf }, { by, now });

  it.each([
    ['more women than members', { women: 13 }, 'indicators.women', 'APPLICATION.MORE_THAN_MEMBERS'],
    ['more youth than members', { youth: 13 }, 'indicators.youth', 'APPLICATION.MORE_THAN_MEMBERS'],
    ['more graduates', { youngGraduates: 13 }, 'indicators.youngGraduates', 'APPLICATION.MORE_THAN_MEMBERS'],
    ['more disabled people', { disabled: 13 }, 'indicators.disabled', 'APPLICATION.MORE_THAN_MEMBERS'],
    ['more jobs of women than jobs', { jobsWomen: 4 }, 'indicators.jobsWomen', 'DIAGNOSIS.MORE_THAN_JOBS'],
  ])('with %s is refused', (_what, change, field, code) => {
    expect(record(change).refusal?.errors).toMatchObject([{ field, code }]);
  });

  it('of a day to come is refused', () => {
    expect(record({}, '2027-01-21').refusal?.errors).toMatchObject([{ field: 'asOf', code: 'FIELD.IN_FUTURE' }]);
  });

  it('within the analysis is checked alike', () => {
    const payload = { ...samplePayloads['record-swot'], baseline: { ...indicators, women: 13 } };
    const { refusal } = given(journeyIn('diagnosing')).when('record-swot', payload, { by });
    expect(refusal?.errors).toMatchObject([{ field: 'baseline.women' }]);
  });

  it('may be recorded again until the plan is approved, never after', () => {
    const again = record(
      { products: 2, outlets: 1, womanLed: true, jobsWomen: 2 },
      '2026-12-02',
      journeyIn('plan-submitted'),
    );
    again.then('BaselineRecorded');
    expect(again.state.baseline).toMatchObject({ products: 2, womanLed: true });
    record({}, '2026-12-02', journeyIn('plan-approved')).refused('DIAGNOSIS.BASELINE_SETTLED');
    record({}, '2026-12-02', journeyIn('training')).refused('DIAGNOSIS.BASELINE_SETTLED');
  });
});

describe('the approval of a plan', () => {
  const asking = (diagnosis: NonNullable<typeof defaultPolicy.diagnosis>) => {
    const policy = { ...defaultPolicy, diagnosis };
    const { recorded } = given(journeyIn('diagnosing')).when(
      'apply-policy',
      { version: 2 },
      { policy, policyVersion: 2 },
    );
    const { baseline: _none, ...analysis } = samplePayloads['record-swot'];
    const analysed = given(recorded).when('record-swot', analysis, { by }).recorded;
    return given(analysed).when('submit-development-plan', samplePayloads['submit-development-plan'], { by }).recorded;
  };

  it('waits for a baseline where the policy asks for one', () => {
    const record = asking({ requireBaseline: true });
    given(record).when('approve-development-plan', {}).refused('DIAGNOSIS.BASELINE_MISSING', 'wrong-moment');
    const based = given(record).when('record-baseline', samplePayloads['record-baseline'], { by, now }).recorded;
    given(based).when('approve-development-plan', {}).then('DevelopmentPlanApproved');
  });

  it('waits for the headings the policy asks for, naming them', () => {
    const record = asking({ requireHeadings: ['governance', 'support'] });
    const { refusal } = given(record).when('approve-development-plan', {});
    expect(refusal).toMatchObject({ code: 'DIAGNOSIS.HEADINGS_MISSING', params: { headings: 'governance, support' } });
  });

  it('cannot ask for a heading the form does not have', () => {
    const { error } = programmePolicy.safeParse({ ...defaultPolicy, diagnosis: { requireHeadings: ['astrology'] } });
    expect(error?.issues).toMatchObject([{ message: 'POLICY.HEADING_UNKNOWN' }]);
  });
});
