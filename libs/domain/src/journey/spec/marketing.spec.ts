import type { JourneyPayload } from '@mourafaka/contracts';
import { journeyEventSchemas } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, type JourneyRecord, people, samplePayloads, stateOf } from '../../testing';
import { completionOf } from '../completion';
import { certificateNumber } from '../graduation';
import { indicatorChanges } from '../indicator-changes';
import { salesComparison } from '../sales';
import { given } from './given';

const by = 'consultant' as const;
const plan = samplePayloads['submit-marketing-plan'];
const picture = '0190aaaa-0000-7000-8000-0000000000b1';

/** Marketing begins on day 355 of a journey that began on 2 November 2026. */
const marketingFrom = '2027-10-23';

/** Gives commands that must be accepted, by the consultant. */
const record = (before: JourneyRecord, ...sales: JourneyPayload<'record-sales'>[]): JourneyRecord =>
  sales.reduce<JourneyRecord>((known, one) => {
    const { refusal, recorded } = given(known).when('record-sales', one, { by, now: '2029-01-10T09:00:00.000Z' });
    if (refusal) throw new Error(JSON.stringify(refusal));
    return recorded;
  }, before);

describe('a marketing plan', () => {
  it('is not revised before there is one', () => {
    given(journeyIn('marketing'))
      .when('revise-marketing-plan', samplePayloads['revise-marketing-plan'], { by })
      .refused('JOURNEY.NO_MARKETING_PLAN', 'wrong-moment');
  });

  it('holds products with their prices, or by name alone as older plans do', () => {
    const products = ['Huile', { name: 'Savon', priceMad: 25, unit: 'pain de 100 g' }];
    const submitted = given(journeyIn('marketing')).when('submit-marketing-plan', { ...plan, products }, { by });
    submitted.then('MarketingPlanSubmitted');
    expect(journeyEventSchemas.MarketingPlanSubmitted.safeParse(plan).error).toBeUndefined();
  });

  it('has versions: submitted once, revised with a reason', () => {
    const submitted = given(journeyIn('marketing')).when('submit-marketing-plan', plan, { by });
    given(submitted.recorded).when('submit-marketing-plan', plan, { by }).refused('JOURNEY.MARKETING_PLAN_EXISTS');
    const revised = given(submitted.recorded).when('revise-marketing-plan', { ...plan, reason: 'Prix' }, { by });
    expect(revised.events[0]).toMatchObject({ type: 'MarketingPlanRevised', data: { version: 2, reason: 'Prix' } });
    const again = given(revised.recorded).when('revise-marketing-plan', { ...plan, reason: 'Canaux' }, { by });
    expect(again.state).toMatchObject({ marketingPlan: true, marketingPlanVersion: 3 });
  });
});

describe('what was delivered', () => {
  const improvement = { ...samplePayloads['record-product-improvement'], deliveredOn: '2027-11-01', after: picture };

  it('shows pictures that are attached to the journey, no others', () => {
    const now = '2027-11-02T09:00:00.000Z';
    const refused = given(journeyIn('marketing')).when('record-product-improvement', improvement, { by, now });
    expect(refused.refusal?.errors).toEqual([{ field: 'after', code: 'JOURNEY.DOCUMENT_NOT_ATTACHED' }]);
    const attached = given(journeyIn('marketing')).when(
      'attach-document',
      { kind: 'photo', name: 'apres.jpg', documentId: picture },
      { by, now },
    );
    const accepted = given(attached.recorded).when('record-product-improvement', improvement, { by, now });
    expect(accepted.state.productImprovements).toBe(1);
  });

  it('is no segment that will be won tomorrow', () => {
    const segment = { ...samplePayloads['record-market-segment'], wonOn: '2030-01-01' };
    const { refusal } = given(journeyIn('marketing')).when('record-market-segment', segment, { by });
    expect(refusal?.errors).toMatchObject([{ field: 'wonOn', code: 'FIELD.IN_FUTURE' }]);
  });

  it('counts segments, and not one that was withdrawn', () => {
    const segment = { ...samplePayloads['record-market-segment'], wonOn: '2027-10-01' };
    const won = given(journeyIn('marketing')).when('record-market-segment', segment, { by });
    expect(won.state.segments).toBe(1);
    const withdrawn = given(won.recorded).when('correct', { entry: { id: 'G1', withdrawn: true }, reason: 'Erreur' });
    expect(withdrawn.state.segments).toBe(0);
  });
});

describe('sales', () => {
  const march = { from: '2028-03-01', to: '2028-03-31', amountMad: 12_000 };
  const now = '2029-01-10T09:00:00.000Z';
  const known = record(journeyIn('marketing'), march);

  it.each([
    ['a period that ends before it starts', { ...march, to: '2028-02-01' }, 'to', 'JOURNEY.PERIOD_ENDS_BEFORE_START'],
    ['days to come', { ...march, from: '2029-01-01', to: '2029-01-11' }, 'to', 'FIELD.IN_FUTURE'],
    ['the same days twice', { ...march, from: '2028-03-31', to: '2028-04-30' }, 'from', 'JOURNEY.SALES_OVERLAP'],
    ['a product whose sales are in those of all', { ...march, product: 'Huile' }, 'from', 'JOURNEY.SALES_OVERLAP'],
    ['a channel likewise', { ...march, channel: 'En ligne' }, 'from', 'JOURNEY.SALES_OVERLAP'],
  ])('are not recorded for %s', (_what, payload, field, code) => {
    const { refusal } = given(known).when('record-sales', payload, { by, now });
    expect(refusal?.errors).toMatchObject([{ field, code }]);
  });

  it('of two products, or through two channels, stand side by side, however their names are typed', () => {
    const oil = { ...march, product: 'Huile' };
    const both = record(journeyIn('marketing'), oil, { ...march, product: 'Savon' });
    const { refusal } = given(both).when('record-sales', { ...oil, product: ' HUILE ' }, { by, now });
    expect(refusal?.errors).toMatchObject([{ code: 'JOURNEY.SALES_OVERLAP', params: { entry: 'B1' } }]);
    record(journeyIn('marketing'), { ...march, channel: 'Boutique' }, { ...march, channel: 'En ligne' });
  });

  it('are corrected by the same rules, and make room when withdrawn', () => {
    const two = record(known, { ...march, from: '2028-04-01', to: '2028-04-30' });
    const clash = given(two).when(
      'correct',
      { entry: { id: 'B2', fields: { from: '2028-03-15' } }, reason: 'x' },
      { now },
    );
    expect(clash.refusal?.errors).toMatchObject([{ field: 'entry.fields.from', code: 'JOURNEY.SALES_OVERLAP' }]);
    const own = given(two).when('correct', { entry: { id: 'B2', fields: { amountMad: 9 } }, reason: 'x' }, { now });
    expect(own.state.sales.map(({ id, amountMad }) => [id, amountMad])).toEqual([
      ['B1', 12_000],
      ['B2', 9],
    ]);
    const gone = given(own.recorded).when('correct', { entry: { id: 'B1', withdrawn: true }, reason: 'x' }, { now });
    expect(stateOf(record(gone.recorded, march)).sales.map(({ id }) => id)).toEqual(['B2', 'B3']);
  });

  it('before and after are compared by the month: with the baseline’s turnover where nothing was recorded before', () => {
    const state = stateOf(record(known, { from: '2028-04-01', to: '2028-04-30', amountMad: 12_400 }));
    expect(salesComparison(state)).toEqual({
      method: 'baseline',
      marketingFrom,
      before: { basis: 'baseline', amountMad: 48_000, days: 365, monthlyMad: 4_000 },
      after: { basis: 'recorded', amountMad: 24_400, days: 61, monthlyMad: 12_166.67 },
      changeMad: 8_166.67,
      changePercent: 204.2,
      leftOut: [],
    });
  });

  it('before are those recorded, when there are any; what lies across the beginning of marketing is in neither', () => {
    const before = { from: '2027-01-01', to: '2027-12-31', amountMad: 99 };
    const quarter = { from: '2026-07-01', to: '2026-09-30', amountMad: 9_200 };
    const comparison = salesComparison(stateOf(record(known, before, quarter)));
    expect(comparison).toMatchObject({ method: 'recorded', before: { amountMad: 9_200, days: 92 }, leftOut: ['B2'] });
  });

  it('of products sold in the same months are one figure over those months', () => {
    const oil = record(journeyIn('marketing'), { ...march, product: 'Huile' }, { ...march, product: 'Savon' });
    expect(salesComparison(stateOf(oil)).after).toMatchObject({ amountMad: 24_000, days: 31 });
  });

  it('are not compared before there is anything to compare', () => {
    expect(salesComparison({ sales: [], baseline: undefined, marketingStartedOn: undefined })).toEqual({
      method: 'none',
      leftOut: [],
    });
  });
});

describe('the evaluation', () => {
  it('is refused with indicators that do not fit together', () => {
    const indicators = { members: 10, women: 11, youth: 2, jobs: 4, turnoverMad: 1 };
    const { refusal } = given(journeyIn('marketing')).when(
      'record-evaluation',
      { indicators, satisfaction: 4 },
      { by },
    );
    expect(refusal?.errors).toMatchObject([{ field: 'indicators.women', code: 'APPLICATION.MORE_THAN_MEMBERS' }]);
  });

  it('shows each indicator beside the baseline’s', () => {
    const baseline = { members: 10, women: 5, youth: 2, jobs: 0, turnoverMad: 40_000, womanLed: false };
    const now = { ...baseline, jobs: 3, turnoverMad: 50_000.5, womanLed: true, products: 2 };
    expect(indicatorChanges(baseline, now)).toEqual([
      { indicator: 'members', before: 10, after: 10, change: 0, changePercent: 0 },
      { indicator: 'women', before: 5, after: 5, change: 0, changePercent: 0 },
      { indicator: 'youth', before: 2, after: 2, change: 0, changePercent: 0 },
      { indicator: 'jobs', before: 0, after: 3, change: 3 },
      { indicator: 'turnoverMad', before: 40_000, after: 50_000.5, change: 10_000.5, changePercent: 25 },
      { indicator: 'womanLed', before: false, after: true },
      { indicator: 'products', before: undefined, after: 2 },
    ]);
    expect(indicatorChanges(undefined, now)[0]).toEqual({ indicator: 'members', before: undefined, after: 10 });
    expect(indicatorChanges(baseline, undefined)[0]).toEqual({ indicator: 'members', before: 10, after: undefined });
  });

  it('is the cooperative’s own as well: its last word counts', () => {
    given(journeyIn('diagnosing'))
      .when('rate-accompaniment', { satisfaction: 3 }, { by: 'applicant' })
      .refused('JOURNEY.WRONG_MOMENT');
    const first = given(journeyIn('training')).when('rate-accompaniment', { satisfaction: 3 }, { by: 'applicant' });
    first.then('AccompanimentRated');
    const second = given(first.recorded).when('rate-accompaniment', { satisfaction: 5 }, { by: 'applicant' });
    expect(second.state.rating?.satisfaction).toBe(5);
  });
});

describe('completion', () => {
  const state = stateOf(journeyIn('evaluated'));
  const at = (modules: number, sessions: number) => {
    const attendance = state.settings.modules
      .slice(0, modules)
      .map((module, n) => ({ id: `M${n + 1}`, module, occurredOn: '2027-01-01', participants: 2 }));
    const [session] = state.sessions;
    if (!session) throw new Error('no session in the script');
    return completionOf({ ...state, attendance, sessions: Array.from({ length: sessions }, () => session) });
  };

  it.each([
    [4, 'done', 12, 'done'],
    [3, 'medium', 9, 'medium'],
    [2, 'low', 8, 'low'],
    [0, 'low', 0, 'low'],
  ])('of %d modules is %s, of %d sessions %s', (modules, training, sessions, coaching) => {
    const completion = at(modules, sessions);
    expect([completion.training.label, completion.coaching.label]).toEqual([training, coaching]);
  });

  it('has its thresholds from the policy', () => {
    const settings = { ...state.settings, completion: { training: 50, coaching: 70, actions: 75 } };
    expect(completionOf({ ...state, settings }).actions).toEqual({ done: 2, planned: 3, percent: 66, label: 'low' });
    const lower = { ...settings, completion: { ...settings.completion, actions: 66 } };
    expect(completionOf({ ...state, settings: lower }).actions.label).toBe('medium');
  });

  it('has no label where nothing is planned', () => {
    expect(completionOf({ ...state, plan: undefined }).actions).toEqual({ done: 0, planned: 0, percent: 0 });
  });
});

describe('graduation', () => {
  const strict = { ...defaultPolicy, graduation: { ...defaultPolicy.graduation, modules: 4, outlets: 3 } };
  const evaluated = journeyIn('evaluated');

  it('below the minimums asks for a reason, then for another person; the certificate comes with the second', () => {
    const policy = strict;
    const without = given(evaluated).when('graduate', {}, { by: 'manager', policy });
    without.refused('JOURNEY.MINIMUMS_NOT_MET', 'wrong-moment');
    expect(without.refusal?.params).toEqual({ unmet: 'modules, outlets' });
    const first = given(evaluated).when('graduate', { waiverReason: 'Récolte' }, { by: 'manager', policy });
    first.then('GraduationWaiverSigned');
    given(first.recorded)
      .when('graduate', {}, { by: 'manager', policy })
      .refused('JOURNEY.WAIVER_NEEDS_ANOTHER_PERSON', 'forbidden');
    const second = given(first.recorded).when('graduate', {}, { by: 'programmeManager', policy });
    expect(second.events[0]).toMatchObject({
      type: 'CooperativeGraduated',
      data: { waiver: { reason: 'Récolte', unmet: ['modules', 'outlets'], firstSignature: people.manager.id } },
    });
    expect(second.state.certificate).toMatch(/^4-\d{4}-[34679ACDEFGHJKMNPQRTWXY]{8}$/);
  });

  it('is waived for what was signed for alone: with more below, the waiver is signed anew', () => {
    const policy = strict;
    const waiverReason = 'Récolte';
    const first = given(evaluated).when('graduate', { waiverReason }, { by: 'manager', policy });
    const entry = { id: 'S1', withdrawn: true as const };
    const fewer = given(first.recorded).when('correct', { entry, reason: 'Saisie deux fois' }, { by: 'manager' });
    const harder = { ...policy, graduation: { ...policy.graduation, sessions: fewer.state.sessions.length + 1 } };
    const how = { by: 'programmeManager', policy: harder } as const;
    given(fewer.recorded).when('graduate', {}, how).refused('JOURNEY.MINIMUMS_NOT_MET', 'wrong-moment');
    const anew = given(fewer.recorded).when('graduate', { waiverReason: 'Séances perdues' }, how);
    anew.then('GraduationWaiverSigned');
    given(anew.recorded).when('graduate', {}, { by: 'manager', policy: harder }).then('CooperativeGraduated');
  });

  it('gives a certificate whose number follows from the journey, and is another for another', () => {
    const numbers = Array.from({ length: 5_000 }, (_, n) =>
      certificateNumber({ batch: '4', journeyId: `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}` }, '2028'),
    );
    expect(new Set(numbers).size).toBe(5_000);
    const { state } = given(evaluated).when('graduate', {}, { by: 'manager', now: '2028-12-01T09:00:00.000Z' });
    expect(state.certificate).toBe(certificateNumber(state, '2028'));
  });
});
