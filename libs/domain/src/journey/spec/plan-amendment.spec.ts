import type { JourneyPayload } from '@mourafaka/contracts';
import fc from 'fast-check';
import { journeyIn, type JourneyRecord, stateOf } from '../../testing';
import { comparePlans } from '../plan-versions';
import { progressOf } from '../progress';
import { tasks } from '../tasks';
import { given } from './given';

const by = 'consultant' as const;
type Amendment = JourneyPayload<'amend-development-plan'>;
type Action = Amendment['actions'][number] & { id: string };

const inForce = (record: JourneyRecord): Action[] =>
  (stateOf(record).plan?.actions ?? []).map(({ status: _status, ...action }) => action);
const training = journeyIn('training');
const [first, second, third] = inForce(training) as [Action, Action, Action];

const amend = (record: JourneyRecord, change: Partial<Amendment>, who: 'consultant' | 'agent' = by) =>
  given(record).when(
    'amend-development-plan',
    { actions: inForce(record), reason: 'Devis reçus', ...change },
    { by: who },
  );
const approve = (record: JourneyRecord, who: 'agent' | 'consultant' | 'manager' = 'agent') =>
  given(record).when('approve-plan-amendment', {}, { by: who });
const statusOf = (record: JourneyRecord, status: JourneyPayload<'update-plan-action'>['status'], actionId = 'A1') =>
  given(record).when('update-plan-action', { actionId, status, remark: 'x' }, { by }).recorded;

describe('an amendment of the plan', () => {
  it('is judged where there is one, and one at a time', () => {
    approve(training).refused('DIAGNOSIS.NO_AMENDMENT', 'wrong-moment');
    given(training).when('return-plan-amendment', { remarks: 'x' }).refused('DIAGNOSIS.NO_AMENDMENT');
    amend(amend(training, {}).recorded, {}).refused('DIAGNOSIS.AMENDMENT_PENDING', 'wrong-moment');
  });

  it('is neither approved nor returned by its author', () => {
    const waiting = amend(training, {}, 'agent').recorded;
    approve(waiting).refused('JOURNEY.PLAN_NEEDS_ANOTHER_PERSON', 'forbidden');
    given(waiting).when('return-plan-amendment', { remarks: 'x' }).refused('JOURNEY.PLAN_NEEDS_ANOTHER_PERSON');
    approve(waiting, 'manager').then('PlanAmendmentApproved');
  });

  it.each([
    [
      'an end before its start',
      { actions: [{ ...first, dueOn: '2020-01-01' }] },
      'actions.0.dueOn',
      'JOURNEY.ACTION_ENDS_BEFORE_START',
    ],
    ['one id twice', { actions: [first, first] }, 'actions.1.id', 'JOURNEY.ACTION_TWICE'],
    ['dropping what is not there', { dropped: [{ id: 'A9', remark: 'x' }] }, 'dropped.0.id', 'JOURNEY.ACTION_UNKNOWN'],
    ['dropping what it keeps', { dropped: [{ id: 'A1', remark: 'x' }] }, 'dropped.0.id', 'JOURNEY.ACTION_TWICE'],
  ])('with %s is refused', (_what, change, field, code) => {
    expect(amend(training, change).refusal?.errors).toMatchObject([{ field, code }]);
  });

  it('does not let an action vanish that is done: it keeps it, or drops it with a remark', () => {
    const done = statusOf(training, 'done');
    const { refusal } = amend(done, { actions: [second, third] });
    expect(refusal?.errors).toMatchObject([{ code: 'DIAGNOSIS.DONE_ACTION_MISSING', params: { action: 'A1' } }]);
    const dropping = amend(done, { actions: [second, third], dropped: [{ id: 'A1', remark: 'Non conforme' }] });
    dropping.then('PlanAmendmentSubmitted');
    const actions = approve(dropping.recorded).state.plan?.actions.map(({ id, status }) => `${id} ${status}`);
    expect(actions).toEqual(['A2 planned', 'A3 planned', 'A1 dropped']);
  });

  it('is not approved over an action that was done since it was written', () => {
    const waiting = amend(training, { actions: [second, third] }).recorded;
    approve(statusOf(waiting, 'done')).refused('DIAGNOSIS.AMENDMENT_OUTDATED', 'wrong-moment');
  });

  it('changes nothing before it is approved; then statuses stay with their actions', () => {
    const begun = statusOf(training, 'in-progress', 'A2');
    const costlier = { ...second, costMad: 20_000 };
    const { id: _id, ...added } = { ...third, title: 'Salon régional' };
    const waiting = amend(begun, { actions: [first, costlier, added] });
    expect(waiting.state.plan).toMatchObject({ round: 1, actions: [{}, { costMad: 15_000 }, {}] });
    const { state } = approve(waiting.recorded);
    expect(state.plan).toMatchObject({ round: 2, author: 'consultant-lot-1', approvedBy: 'agent-09' });
    expect(state.plan?.amendment).toBeUndefined();
    expect(state.plan?.actions.map(({ id, status, costMad }) => [id, status, costMad])).toEqual([
      ['A1', 'planned', 15_000],
      ['A2', 'in-progress', 20_000],
      ['A4', 'planned', 15_000],
    ]);
    expect(progressOf(state).actionsPlanned).toBe(3);
  });

  it('that is returned keeps its version number: the next has the next', () => {
    const back = given(amend(training, {}).recorded).when('return-plan-amendment', { remarks: 'Chiffrer' });
    back.then('PlanAmendmentReturned');
    expect(back.state.plan).toMatchObject({ round: 1, lastRound: 2 });
    const next = amend(back.recorded, {});
    expect(next.events[0]?.data).toMatchObject({ round: 3 });
    expect(approve(next.recorded).state.plan?.round).toBe(3);
  });

  it('gives a new action no number that a returned or an earlier version used', () => {
    const { id: _id, ...fresh } = first;
    const tried = amend(training, { actions: [first, second, third, fresh] }).recorded;
    const back = given(tried).when('return-plan-amendment', { remarks: 'x' }).recorded;
    const { events } = amend(back, { actions: [first, second, third, fresh] });
    expect(events[0]?.data).toMatchObject({ actions: [{}, {}, {}, { id: 'A5' }] });
  });

  it('waits as a task of the agent', () => {
    const waiting = amend(training, {}).state;
    expect(tasks(waiting)).toContainEqual(expect.objectContaining({ kind: 'plan-amendment', role: 'agent' }));
    expect(tasks(stateOf(training)).map(({ kind }) => kind)).not.toContain('plan-amendment');
  });
});

describe('two versions of a plan', () => {
  it('that are the same differ in nothing', () => {
    expect(comparePlans([first, second], [second, first])).toEqual({ added: [], removed: [], changed: [] });
  });

  it('are told apart by what was added, removed and changed, from what to what', () => {
    const after = [
      { ...first, costMad: 20_000, fundingSource: 'Coopérative' },
      { ...third, id: 'A4' },
    ];
    expect(comparePlans([first, second], after)).toEqual({
      added: [after[1]],
      removed: [second],
      changed: [
        {
          id: 'A1',
          title: first.title,
          fields: [
            { field: 'costMad', from: 15_000, to: 20_000 },
            { field: 'fundingSource', from: undefined, to: 'Coopérative' },
          ],
        },
      ],
    });
  });

  const plans = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('A1', 'A2', 'A3', 'A4'), title: fc.string(), costMad: fc.nat(3) }),
    { selector: ({ id }) => id },
  );
  const whole = (actions: readonly object[]) => actions.map((action) => ({ ...first, ...action }));

  it('compared one way and the other say the same: what one adds the other removes, what changes changes back', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const there = comparePlans(whole(before), whole(after));
        const back = comparePlans(whole(after), whole(before));
        expect(back.removed).toEqual(there.added);
        expect(back.added).toEqual(there.removed);
        const turned = there.changed.map(({ id, fields }) => [
          id,
          fields.map(({ field, from, to }) => [field, to, from]),
        ]);
        const changed = back.changed.map(({ id, fields }) => [
          id,
          fields.map(({ field, from, to }) => [field, from, to]),
        ]);
        expect(new Map(changed as [string, unknown][])).toEqual(new Map(turned as [string, unknown][]));
      }),
    );
  });
});
