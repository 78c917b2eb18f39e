import { type BatchCommand, type BatchEvent, programmePolicy } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { fold } from '../aggregate';
import { defaultPolicy } from '../policy';
import { giveCommand, people, testContext } from '../testing';
import { batchAggregate } from './batch-aggregate';
import { callWindowOf } from './state';

type Record = RecordedEvent<BatchEvent>[];
const context = testContext({ actor: people.programmeManager });
const give = (before: Record, command: Omit<BatchCommand, 'batch'>) =>
  giveCommand(batchAggregate, before, { ...command, batch: '4' } as BatchCommand, context);

const names = { ar: 'الشطر الرابع', fr: 'Tranche 4', en: 'Batch 4' };
const created = give([], { type: 'create-batch', payload: { code: '4', names } }).recorded;
const withPolicy = give(created, { type: 'adopt-policy', payload: { policy: defaultPolicy } }).recorded;
const open = give(withPolicy, {
  type: 'open-call',
  payload: { opensOn: '2026-10-01', closesOn: '2026-12-31' },
}).recorded;
const refusal = (before: Record, command: Omit<BatchCommand, 'batch'>) => give(before, command).refusal;

describe('a batch', () => {
  it('that nobody created takes no command', () => {
    expect(refusal([], { type: 'close-call', payload: {} })).toMatchObject({
      code: 'BATCH.NOT_FOUND',
      kind: 'not-found',
    });
  });

  it('is created once', () => {
    expect(refusal(created, { type: 'create-batch', payload: { code: '4', names } })).toMatchObject({
      code: 'BATCH.ALREADY_EXISTS',
    });
  });

  it('opens no call without a policy', () => {
    const command = { type: 'open-call', payload: { opensOn: '2026-10-01', closesOn: '2026-12-31' } } as const;
    expect(refusal(created, command)).toMatchObject({ code: 'BATCH.NO_POLICY' });
  });

  it('opens no call that closes before it opens, nor a second one', () => {
    const backwards = { type: 'open-call', payload: { opensOn: '2026-12-31', closesOn: '2026-10-01' } } as const;
    expect(refusal(withPolicy, backwards)?.errors).toMatchObject([
      { field: 'closesOn', code: 'BATCH.CLOSES_BEFORE_OPENING' },
    ]);
    expect(refusal(open, backwards)).toMatchObject({ code: 'BATCH.CALL_ALREADY_OPEN' });
  });

  it('extends its call to a later day only, and keeps every extension', () => {
    const extend = (closesOn: string) =>
      give(open, { type: 'extend-call', payload: { closesOn, reason: 'Peu de candidatures' } });
    expect(extend('2026-12-31').refusal?.errors).toMatchObject([{ code: 'BATCH.NOT_AN_EXTENSION' }]);
    expect(extend('2027-01-15').state?.call).toMatchObject({
      closesOn: '2027-01-15',
      extensions: [{ previousClosesOn: '2026-12-31' }],
    });
  });

  it('closes its call once', () => {
    const closed = give(open, { type: 'close-call', payload: {} });
    expect(closed.state && callWindowOf(closed.state)).toEqual({
      opensOn: '2026-10-01',
      closesOn: '2026-12-31',
      status: 'closed',
      lateAllowed: false,
    });
    expect(refusal(closed.recorded, { type: 'close-call', payload: {} })).toMatchObject({
      code: 'BATCH.CALL_NOT_OPEN',
    });
  });

  it('keeps every version of its policy', () => {
    const second = give(open, { type: 'adopt-policy', payload: { policy: { ...defaultPolicy, target: 700 } } });
    expect(second.state?.policyVersion).toBe(2);
    expect([1, 2].map((version) => second.state?.policies[version]?.target)).toEqual([600, 700]);
    expect(fold(batchAggregate, second.recorded)).toEqual(second.state);
  });

  it('adopts no policy that contradicts itself', () => {
    const policy = { ...defaultPolicy, training: { modules: 9, sessions: 6 } };
    expect(refusal(created, { type: 'adopt-policy', payload: { policy } })).toMatchObject({
      code: 'POLICY.INVALID',
      errors: [{ field: 'policy.training.modules', code: 'POLICY.MORE_MODULES_THAN_OFFERED' }],
    });
  });
});

describe('the first policy', () => {
  it('is valid', () => expect(programmePolicy.safeParse(defaultPolicy).error).toBeUndefined());

  it('has at least one deadline with a reminder and an escalation in every phase', () => {
    const watched = defaultPolicy.deadlines.filter(
      ({ reminders, escalations }) => reminders.length > 0 && escalations.length > 0,
    );
    expect(watched.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'completeness-check',
        'decision',
        'plan',
        'coaching-session',
        'marketing-plan',
        'graduation',
      ]),
    );
  });
});
