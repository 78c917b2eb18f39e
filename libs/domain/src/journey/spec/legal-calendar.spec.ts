import type { DeadlineKind, JourneyPayload } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, type JourneyRecord, sampleApplication, stateOf } from '../../testing';
import { overdueDeadlines } from '../deadlines';
import { legalDueOn } from '../legal-calendar';
import { openDeadlines } from '../state';
import { given } from './given';

const call = { opensOn: '2020-01-01', closesOn: '2035-12-31', status: 'open', lateAllowed: true } as const;
const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };

/** Admitted on a day; registered on 14 May 2024 unless said otherwise. */
function onThePath(on: string, registeredOn = '2024-05-14'): JourneyRecord {
  const now = `${on}T10:00:00.000Z`;
  const application = sampleApplication({ registeredOn });
  const applied = given([]).when('submit-application', application, { by: 'applicant', now, call }).recorded;
  const complete = given(applied).when('declare-complete', {}, { now }).recorded;
  const override = { eligible: true, reason: 'Vérifiée au registre' };
  const eligible = given(complete).when('assess-eligibility', { override }, { now }).recorded;
  const scored = (['committee', 'secondMember'] as const).reduce<JourneyRecord>(
    (before, by) => given(before).when('score', { scores }, { by, now }).recorded,
    eligible,
  );
  return given(scored).when('admit', { wave: 'wave-1' }, { by: 'committee', now }).recorded;
}

const dueOn = (record: JourneyRecord, kind: DeadlineKind): string | undefined =>
  openDeadlines(stateOf(record)).find((deadline) => deadline.kind === kind)?.dueOn;
const applicant = { by: 'applicant' } as const;
const assembly = (record: JourneyRecord, heldOn: string, now = `${heldOn}T15:00:00.000Z`) =>
  given(record).when('record-assembly', { heldOn }, { ...applicant, now });
const filed = (record: JourneyRecord, filedOn: string) =>
  given(record).when('record-accounts-filed', { filedOn }, { ...applicant, now: `${filedOn}T15:00:00.000Z` });
const pay = (record: JourneyRecord, complete: boolean, now = '2026-03-12T10:00:00.000Z') =>
  given(record).when(
    'record-capital-payment',
    { paidOn: '2026-03-12', amountMad: 1000.1, complete },
    { by: 'consultant', now },
  );

describe('the yearly assembly', () => {
  it.each([
    ['2026-03-10', '2026-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['2026-07-01', '2027-06-30'],
    ['2026-07-20', '2027-06-30'],
  ])('of a cooperative admitted on %s is due first by %s', (on, due) => {
    expect(dueOn(onThePath(on), 'yearly-assembly')).toBe(due);
  });

  it('is held first in the year after the registration, or as many years later as the policy assumes', () => {
    expect(dueOn(onThePath('2026-03-10', '2026-01-15'), 'yearly-assembly')).toBe('2027-06-30');
    const policy = { ...defaultPolicy, legal: { firstAssemblyAfterYears: 0 } };
    const { state } = given(onThePath('2026-03-10', '2026-01-15')).when('add-note', { text: 'x' }, { policy });
    expect(openDeadlines(state).find(({ kind }) => kind === 'yearly-assembly')?.dueOn).toBe('2026-06-30');
  });

  it('is due on the law’s own day, a Sunday too, and its reminders leave on working days before', () => {
    const record = onThePath('2029-07-20', '2027-01-04');
    expect(dueOn(record, 'yearly-assembly')).toBe('2030-06-30');
    const steps = openDeadlines(stateOf(record)).find(({ kind }) => kind === 'yearly-assembly')?.steps ?? [];
    expect(steps.map(({ kind, audience, channel }) => [kind, audience, channel])).toEqual([
      ['remind', 'applicant', 'sms'],
      ['remind', 'applicant', 'sms'],
      ['remind', 'applicant', 'sms'],
      ['escalate', 'agent', undefined],
      ['escalate', 'regional-manager', undefined],
      ['escalate', 'programme-manager', undefined],
    ]);
  });

  it('once held is due again the year after, and its accounts within thirty days', () => {
    const { recorded } = assembly(onThePath('2026-03-10'), '2026-05-20');
    expect([dueOn(recorded, 'yearly-assembly'), dueOn(recorded, 'accounts-filing')]).toEqual([
      '2027-06-30',
      '2026-06-19',
    ]);
  });

  it('not held stays due, and is late', () => {
    const record = onThePath('2026-03-10');
    const late = overdueDeadlines(stateOf(record), '2026-07-01T09:00:00.000Z').map(({ kind }) => kind);
    expect(late).toContain('yearly-assembly');
    const { events } = assembly(record, '2026-09-01');
    expect(events.find(({ type }) => type === 'DeadlineMet')?.data).toMatchObject({
      kind: 'yearly-assembly',
      late: true,
    });
  });

  it.each([
    ['that is to come', '2026-12-01', 'FIELD.IN_FUTURE'],
    ['of before the cooperative was', '2024-05-01', 'LEGAL.BEFORE_REGISTRATION'],
  ])('%s is not recorded', (_what, heldOn, code) => {
    const { refusal } = assembly(onThePath('2026-03-10'), heldOn, '2026-05-20T10:00:00.000Z');
    expect(refusal?.errors).toMatchObject([{ field: 'heldOn', code }]);
  });

  it('is recorded once, and with a document of this journey only', () => {
    const once = assembly(onThePath('2026-03-10'), '2026-05-20').recorded;
    expect(assembly(once, '2026-05-20').refusal?.errors).toMatchObject([{ code: 'LEGAL.ASSEMBLY_TWICE' }]);
    const documentId = '0190aaaa-0000-7000-8000-0000000000dd';
    const { refusal } = given(once).when('record-assembly', { heldOn: '2026-05-19', documentId }, applicant);
    expect(refusal?.errors).toMatchObject([{ field: 'documentId', code: 'JOURNEY.DOCUMENT_NOT_ATTACHED' }]);
  });
});

describe('an assembly recorded by mistake', () => {
  const now = '2026-05-25T10:00:00.000Z';
  const record = assembly(onThePath('2026-03-10'), '2026-05-20').recorded;
  const correct = (entry: JourneyPayload<'correct'>['entry']) =>
    given(record).when('correct', { entry, reason: 'Mauvaise coopérative' }, { now });

  it.each([
    ['2026-05-26', 'FIELD.IN_FUTURE'],
    ['2024-01-01', 'LEGAL.BEFORE_REGISTRATION'],
  ])('is not moved to %s', (heldOn, code) => {
    const { refusal } = correct({ id: 'A1', fields: { heldOn } });
    expect(refusal?.errors).toMatchObject([{ field: 'entry.fields.heldOn', code }]);
  });

  it('moved to its day, counts from there', () => {
    expect(dueOn(correct({ id: 'A1', fields: { heldOn: '2026-05-10' } }).recorded, 'accounts-filing')).toBe(
      '2026-06-09',
    );
  });

  it('withdrawn leaves the year’s still to be held, and no accounts to be filed', () => {
    const { recorded, events } = correct({ id: 'A1', withdrawn: true });
    expect([dueOn(recorded, 'yearly-assembly'), dueOn(recorded, 'accounts-filing')]).toEqual(['2026-06-30', undefined]);
    expect(events.some(({ type }) => type === 'DeadlineMet')).toBe(false);
    expect(stateOf(assembly(recorded, '2026-05-26').recorded).assemblies).toEqual([{ id: 'A2', heldOn: '2026-05-26' }]);
  });
});

describe('the accounts', () => {
  const held = assembly(onThePath('2026-03-10'), '2026-05-20').recorded;

  it('wait for an assembly', () => {
    filed(onThePath('2026-03-10'), '2026-05-20').refused('LEGAL.NO_ASSEMBLY', 'wrong-moment');
  });

  it('are not filed before it', () => {
    const now = '2026-05-25T10:00:00.000Z';
    const { refusal } = given(held).when('record-accounts-filed', { filedOn: '2026-05-19' }, { ...applicant, now });
    expect(refusal?.errors).toMatchObject([{ field: 'filedOn', code: 'LEGAL.FILED_BEFORE_ASSEMBLY' }]);
  });

  it('once filed are owed no more until the next assembly', () => {
    const done = filed(held, '2026-06-10');
    expect(done.events.find(({ type }) => type === 'DeadlineMet')?.data).toMatchObject({
      kind: 'accounts-filing',
      late: false,
    });
    expect(dueOn(done.recorded, 'accounts-filing')).toBeUndefined();
    filed(done.recorded, '2026-06-11').refused('LEGAL.NO_ASSEMBLY');
    expect(dueOn(assembly(done.recorded, '2027-04-30').recorded, 'accounts-filing')).toBe('2027-05-30');
  });
});

describe('the capital', () => {
  it.each([
    ['2024-05-14', '2027-05-14'],
    ['2024-02-29', '2027-02-28'],
  ])('of a cooperative registered on %s is paid by %s', (registeredOn, due) => {
    expect(dueOn(onThePath('2026-03-10', registeredOn), 'capital-payment')).toBe(due);
  });

  it('due before the admission is not the programme’s to follow', () => {
    expect(dueOn(onThePath('2026-03-10', '2023-03-01'), 'capital-payment')).toBeUndefined();
  });

  it('paid in part stays owed; paid in full it is not, and takes no more', () => {
    const part = pay(onThePath('2026-03-10'), false);
    expect(dueOn(part.recorded, 'capital-payment')).toBe('2027-05-14');
    const whole = pay(part.recorded, true);
    expect(whole.state.capital).toEqual([
      { id: 'C1', complete: false },
      { id: 'C2', complete: true },
    ]);
    expect(dueOn(whole.recorded, 'capital-payment')).toBeUndefined();
    pay(whole.recorded, true).refused('LEGAL.CAPITAL_COMPLETE');
  });
});

describe('accounts and capital recorded by mistake', () => {
  const now = '2026-07-01T10:00:00.000Z';
  const correct = (record: JourneyRecord, entry: JourneyPayload<'correct'>['entry']) =>
    given(record).when('correct', { entry, reason: 'Erreur de saisie' }, { now });

  it('are corrected by the rules that recorded them', () => {
    const record = filed(assembly(onThePath('2026-03-10'), '2026-05-20').recorded, '2026-06-05').recorded;
    const to = (filedOn: string) => correct(record, { id: 'N1', fields: { filedOn } }).refusal?.errors;
    expect(to('2026-05-19')).toMatchObject([{ field: 'entry.fields.filedOn', code: 'LEGAL.FILED_BEFORE_ASSEMBLY' }]);
    expect(to('2026-07-02')).toMatchObject([{ field: 'entry.fields.filedOn', code: 'FIELD.IN_FUTURE' }]);
  });

  it('withdrawn, the accounts are still to be filed', () => {
    const record = filed(assembly(onThePath('2026-03-10'), '2026-05-20').recorded, '2026-06-05').recorded;
    expect(dueOn(record, 'accounts-filing')).toBeUndefined();
    expect(dueOn(correct(record, { id: 'N1', withdrawn: true }).recorded, 'accounts-filing')).toBe('2026-06-19');
  });

  it('a payment that was not the last leaves the capital owed, and takes more', () => {
    const whole = pay(onThePath('2026-03-10'), true).recorded;
    const part = correct(whole, { id: 'C1', fields: { complete: false } }).recorded;
    expect(dueOn(part, 'capital-payment')).toBe('2027-05-14');
    expect(dueOn(correct(whole, { id: 'C1', withdrawn: true }).recorded, 'capital-payment')).toBe('2027-05-14');
    expect(dueOn(pay(part, true, now).recorded, 'capital-payment')).toBeUndefined();
  });
});

describe('a date the law sets', () => {
  const legal = (record: JourneyRecord) =>
    openDeadlines(stateOf(record)).filter(({ kind, anchorOn }) => legalDueOn(kind, anchorOn) !== undefined);

  it('stands from the admission on, not before', () => {
    expect(legal(journeyIn('scored'))).toEqual([]);
    expect(legal(journeyIn('admitted')).map(({ kind }) => kind)).toEqual(['yearly-assembly', 'capital-payment']);
  });

  it('is extended by nobody', () => {
    const extension = { deadline: 'yearly-assembly', dueOn: '2032-01-05', reason: 'x' };
    given(journeyIn('training')).when('extend-deadline', extension, { by: 'manager' }).refused('LEGAL.NOT_EXTENDABLE');
  });

  it('does not move with a pause', () => {
    const before = legal(journeyIn('training')).map(({ dueOn: on }) => on);
    const now = '2027-02-01T10:00:00.000Z';
    const resting = given(journeyIn('training')).when(
      'suspend',
      { reason: 'Inondation' },
      { by: 'manager', now },
    ).recorded;
    const back = given(resting).when('resume', {}, { by: 'manager', now: '2027-03-20T10:00:00.000Z' }).recorded;
    expect(legal(back).map(({ dueOn: on }) => on)).toEqual(before);
  });

  it('is reported while the path rests, too', () => {
    const resting = given(journeyIn('training')).when('suspend', { reason: 'Inondation' }, { by: 'manager' }).recorded;
    given(resting).when('record-assembly', { heldOn: '2026-12-20' }, applicant).then('AssemblyRecorded');
  });

  it('ends with the path: what was not done is not called done', () => {
    const { recorded, events } = given(journeyIn('evaluated')).when('graduate', {}, { by: 'manager' });
    expect(legal(recorded)).toEqual([]);
    const assemblies = events.filter(({ data }) => 'kind' in data && data.kind === 'yearly-assembly');
    expect(assemblies.map(({ type }) => type)).toEqual(['DeadlineCancelled']);
  });

  it('is none of a policy that does not name it', () => {
    const deadlines = defaultPolicy.deadlines.filter(({ kind }) => legalDueOn(kind, '2026-01-01') === undefined);
    const policy = { ...defaultPolicy, deadlines };
    const { state } = given(journeyIn('scored')).when('admit', {}, { by: 'committee', policy });
    expect(openDeadlines(state).map(({ kind }) => kind)).toEqual(['consultant-assignment']);
  });
});
