import fc from 'fast-check';
import type { JourneyPayload } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, type JourneyRecord, samplePayloads, stateOf } from '../../testing';
import { financingOf } from '../financing';
import { given } from './given';

const by = 'consultant' as const;
const asked = samplePayloads['request-financing'];
const granted = samplePayloads['grant-financing'];

/** The plan's actions A1, A2 and A3 cost 15,000 dirhams each. */
const planned = journeyIn('training');
const requested = given(planned).when('request-financing', asked, { by, now: '2027-03-01T09:00:00.000Z' }).recorded;
const withFunds = given(requested).when('grant-financing', granted, {
  by: 'system',
  now: '2027-04-01T09:00:00.000Z',
}).recorded;
const later = '2028-06-15T09:00:00.000Z';
const paid = given(withFunds).when(
  'record-instalment',
  { request: 'F1', number: 1, paidOn: '2028-06-01', amountMad: 7_200 },
  { now: later },
).recorded;

const use = (change: Partial<JourneyPayload<'record-fund-use'>> = {}): JourneyPayload<'record-fund-use'> => ({
  request: 'F1',
  spentOn: '2028-06-05',
  amountMad: 2_500,
  actionId: 'A1',
  purpose: 'Étiquettes',
  ...change,
});

describe('a request for funds', () => {
  it('is not made before the plan is approved', () => {
    given(journeyIn('plan-submitted')).when('request-financing', asked, { by }).refused('JOURNEY.WRONG_MOMENT');
  });

  it.each([
    ['an action of another plan', { actionIds: ['A9'] }, 'actionIds.0', 'JOURNEY.ACTION_UNKNOWN'],
    ['one action twice', { actionIds: ['A1', 'A1'] }, 'actionIds.0', 'JOURNEY.ACTION_NAMED_TWICE'],
    ['more than its actions cost', { amountMad: 15_000.01 }, 'amountMad', 'JOURNEY.FINANCING_ABOVE_COST'],
  ])('is refused for %s', (_what, change, field, code) => {
    const { refusal } = given(planned).when('request-financing', { ...asked, ...change }, { by });
    expect(refusal?.errors).toMatchObject([{ field, code }]);
  });

  it('is refused for a dropped action, and above the policy’s maximum', () => {
    const update = { actionId: 'A1', status: 'dropped' as const, remark: 'Trop cher' };
    const dropped = given(planned).when('update-plan-action', update, { by }).recorded;
    expect(given(dropped).when('request-financing', asked, { by }).refusal?.errors).toMatchObject([
      { code: 'JOURNEY.ACTION_DROPPED' },
    ]);
    const policy = { ...defaultPolicy, financing: { ...defaultPolicy.financing, maxAmountMad: 11_999 } };
    expect(given(planned).when('request-financing', asked, { by, policy }).refusal?.errors).toMatchObject([
      { field: 'amountMad', code: 'JOURNEY.FINANCING_ABOVE_MAXIMUM', params: { maximum: 11_999 } },
    ]);
  });

  it('waits alone at a partner, and no action is asked for twice', () => {
    const other = { ...asked, actionIds: ['A2'] };
    given(requested)
      .when('request-financing', { ...other, partner: 'fondation  exemple' }, { by })
      .refused('JOURNEY.FINANCING_PENDING', 'wrong-moment');
    const elsewhere = { ...asked, partner: 'Autre fondation' };
    expect(given(requested).when('request-financing', elsewhere, { by }).refusal?.errors).toMatchObject([
      { code: 'JOURNEY.ACTION_FINANCED', params: { request: 'F1' } },
    ]);
    const second = given(requested).when('request-financing', { ...other, partner: 'Autre fondation' }, { by });
    expect(second.state.financing.map(({ id, status }) => [id, status])).toEqual([
      ['F1', 'open'],
      ['F2', 'open'],
    ]);
  });

  it('is corrected or withdrawn until it is decided, and its actions are free again then', () => {
    const higher = { entry: { id: 'F1', fields: { amountMad: 16_000 } }, reason: 'Devis' };
    expect(given(requested).when('correct', higher).refusal?.errors).toMatchObject([
      { field: 'entry.fields.amountMad', code: 'JOURNEY.FINANCING_ABOVE_COST' },
    ]);
    const lower = given(requested).when('correct', {
      entry: { id: 'F1', fields: { amountMad: 9_000 } },
      reason: 'Devis',
    });
    expect(lower.state.financing[0]).toMatchObject({ amountMad: 9_000, status: 'open' });
    const withdrawn = given(lower.recorded).when('correct', { entry: { id: 'F1', withdrawn: true }, reason: 'Autre' });
    expect(withdrawn.state.financing[0]?.status).toBe('withdrawn');
    given(withdrawn.recorded).when('request-financing', asked, { by }).then('FinancingRequested');
    given(withFunds)
      .when('correct', { entry: { id: 'F1', withdrawn: true }, reason: 'x' })
      .refused('JOURNEY.FINANCING_DECIDED', 'wrong-moment');
  });
});

describe('a grant', () => {
  it('is not made of nothing, nor of more than was asked, nor in parts that do not come to it', () => {
    given(planned).when('grant-financing', granted, { by: 'system' }).refused('JOURNEY.FINANCING_NOT_OPEN');
    const more = { ...granted, amountMad: 12_001, instalments: [{ dueOn: '2028-06-01', amountMad: 12_001 }] };
    expect(given(requested).when('grant-financing', more, { by: 'system' }).refusal?.errors).toMatchObject([
      { code: 'JOURNEY.FINANCING_MORE_THAN_ASKED' },
    ]);
    const short = { ...granted, instalments: granted.instalments.slice(1) };
    expect(given(requested).when('grant-financing', short, { by: 'system' }).refusal?.errors).toMatchObject([
      { code: 'JOURNEY.INSTALMENTS_NOT_THE_AMOUNT', params: { sum: 4_800, amount: 12_000 } },
    ]);
    expect(
      given(requested).when('grant-financing', { ...granted, request: 'F7' }, { by: 'system' }).refusal?.errors,
    ).toMatchObject([{ code: 'JOURNEY.FINANCING_UNKNOWN' }]);
  });

  it('is made once, reaches a suspended cooperative too, and tells it', () => {
    given(withFunds).when('grant-financing', granted, { by: 'system' }).refused('JOURNEY.FINANCING_NOT_OPEN');
    const suspended = given(requested).when('suspend', { reason: 'Inondation' }, { by: 'manager' }).recorded;
    const { state, events } = given(suspended).when('grant-financing', granted, { by: 'system' });
    expect(events[0]).toMatchObject({ type: 'FinancingGranted', data: { request: 'F1', partner: asked.partner } });
    expect(state.letters.at(-1)).toMatchObject({
      template: 'financing-granted',
      params: { partner: asked.partner, amount: '12000' },
    });
  });

  it('that is declined frees the actions for another partner', () => {
    const declined = given(requested).when(
      'decline-financing',
      { round: 'round-1', reason: 'Budget' },
      { by: 'system' },
    );
    expect(declined.state.letters.at(-1)?.template).toBe('financing-declined');
    given(declined.recorded).when('request-financing', asked, { by }).then('FinancingRequested');
  });
});

describe('payments and spending', () => {
  it('are not recorded before a grant', () => {
    given(requested)
      .when('record-instalment', samplePayloads['record-instalment'], { now: later })
      .refused('JOURNEY.NO_FUNDS_GRANTED', 'wrong-moment');
  });

  it.each([
    ['of an instalment that is not planned', { number: 3 }, 'JOURNEY.INSTALMENT_UNKNOWN'],
    ['of more than is planned', { amountMad: 7_200.01 }, 'JOURNEY.INSTALMENT_EXCEEDED'],
    ['before the grant', { paidOn: '2027-03-31' }, 'JOURNEY.BEFORE_GRANT'],
    ['tomorrow', { paidOn: '2028-06-16' }, 'FIELD.IN_FUTURE'],
    ['of an unknown request', { request: 'F2' }, 'JOURNEY.FINANCING_UNKNOWN'],
  ])('are not recorded when a payment is %s', (_what, change, code) => {
    const payload = { ...samplePayloads['record-instalment'], ...change };
    const { refusal } = given(withFunds).when('record-instalment', payload, { now: later });
    expect(refusal?.errors).toMatchObject([{ code }]);
  });

  it.each([
    ['more than was paid', { amountMad: 7_200.01 }, 'JOURNEY.FUNDS_EXCEEDED'],
    ['for an action nobody asked funds for', { actionId: 'A2' }, 'JOURNEY.ACTION_NOT_FINANCED'],
    ['before the grant', { spentOn: '2027-03-01' }, 'JOURNEY.BEFORE_GRANT'],
    [
      'by an invoice that is not attached',
      { documentId: '0190aaaa-0000-7000-8000-0000000000c1' },
      'JOURNEY.DOCUMENT_NOT_ATTACHED',
    ],
  ])('are not recorded when %s is spent', (_what, change, code) => {
    const { refusal } = given(paid).when('record-fund-use', use(change), { by, now: later });
    expect(refusal?.errors).toMatchObject([{ code }]);
  });

  it('are corrected, and never to less than was spent', () => {
    const spent = given(paid).when('record-fund-use', use(), { by, now: later }).recorded;
    expect(financingOf(stateOf(spent))).toMatchObject({
      grantedMad: 12_000,
      paidMad: 7_200,
      usedMad: 2_500,
      leftMad: 4_700,
      duesMad: 4_800,
    });
    const less = given(spent).when(
      'correct',
      { entry: { id: 'I1', fields: { amountMad: 2_499 } }, reason: 'x' },
      { now: later },
    );
    expect(less.refusal?.errors).toMatchObject([
      { field: 'entry.fields.amountMad', code: 'JOURNEY.FUNDS_USED_ALREADY' },
    ]);
    given(spent)
      .when('correct', { entry: { id: 'I1', withdrawn: true }, reason: 'x' }, { now: later })
      .refused('JOURNEY.FUNDS_USED_ALREADY', 'wrong-moment');
    const more = given(spent).when(
      'correct',
      { entry: { id: 'U1', fields: { amountMad: 7_201 } }, reason: 'x' },
      { now: later },
    );
    expect(more.refusal?.errors).toMatchObject([{ field: 'entry.fields.amountMad', code: 'JOURNEY.FUNDS_EXCEEDED' }]);
    const all = given(spent).when(
      'correct',
      { entry: { id: 'U1', fields: { amountMad: 7_200 } }, reason: 'x' },
      { now: later },
    );
    expect(financingOf(all.state).leftMad).toBe(0);
    const none = given(all.recorded).when(
      'correct',
      { entry: { id: 'U1', withdrawn: true }, reason: 'x' },
      { now: later },
    );
    expect(financingOf(none.state)).toMatchObject({ usedMad: 0, leftMad: 7_200 });
    given(none.recorded)
      .when('correct', { entry: { id: 'I1', withdrawn: true }, reason: 'x' }, { now: later })
      .then('EntryCorrected');
  });

  it('go on after graduation', () => {
    const graduated = journeyIn('graduated');
    given(graduated).when('record-instalment', samplePayloads['record-instalment']).refused('JOURNEY.NO_FUNDS_GRANTED');
  });
});

const amount = fc.integer({ min: 1, max: 800_000 }).map((cents) => cents / 100);
const attempt = fc.oneof(
  fc.record({ kind: fc.constant('pay' as const), number: fc.integer({ min: 1, max: 3 }), amountMad: amount }),
  fc.record({ kind: fc.constant('use' as const), amountMad: amount }),
  fc.record({
    kind: fc.constant('correct' as const),
    id: fc.constantFrom('I1', 'I2', 'I3', 'U1', 'U2', 'U3'),
    amountMad: amount,
  }),
  fc.record({ kind: fc.constant('withdraw' as const), id: fc.constantFrom('I1', 'I2', 'U1', 'U2') }),
);
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

function tryTo(record: JourneyRecord, one: Attempt): JourneyRecord {
  const when = given(record).when;
  switch (one.kind) {
    case 'pay':
      return when(
        'record-instalment',
        { request: 'F1', number: one.number, paidOn: '2028-06-01', amountMad: one.amountMad },
        { now: later },
      ).recorded;
    case 'use':
      return when('record-fund-use', use({ amountMad: one.amountMad }), { by, now: later }).recorded;
    case 'correct':
      return when(
        'correct',
        { entry: { id: one.id, fields: { amountMad: one.amountMad } }, reason: 'x' },
        { now: later },
      ).recorded;
    case 'withdraw':
      return when('correct', { entry: { id: one.id, withdrawn: true }, reason: 'x' }, { now: later }).recorded;
  }
}

it('whatever is tried, no more is used than paid, and no more is paid than granted', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 14 }), (attempts) => {
      let record = withFunds;
      for (const one of attempts) {
        record = tryTo(record, one);
        const { grantedMad, paidMad, usedMad, leftMad, duesMad } = financingOf(stateOf(record));
        expect(usedMad).toBeLessThanOrEqual(paidMad);
        expect(paidMad).toBeLessThanOrEqual(grantedMad);
        expect(Math.min(leftMad, duesMad)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});
