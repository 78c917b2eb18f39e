import type { Actor, BatchEventData, ProgrammePolicy } from '@mourafaka/contracts';
import { batchDeadlineKinds } from '@mourafaka/contracts';
import { openDeadlines } from '../../deadlines';
import { defaultPolicy } from '../../policy';
import { isBatchFinished } from '../duties';
import {
  and,
  approve,
  batchIn,
  type BatchRecord,
  candidate,
  committee,
  dutyKeys,
  five,
  given,
  names,
  onePolicy,
  perform,
  programmeManager,
  request,
  secondMember,
  stateOf,
  system,
} from './given';

const kinds: readonly string[] = batchDeadlineKinds;
const policy: ProgrammePolicy = {
  ...onePolicy,
  deadlines: defaultPolicy.deadlines.filter(({ kind }) => kinds.includes(kind)),
};
const reason = 'Un membre du comité est remplacé';
const at = (stage: Parameters<typeof batchIn>[0]): BatchRecord => batchIn(stage, policy);

/** What is open, each with what it is about and the day it is counted from. */
const open = (record: BatchRecord): string[] =>
  openDeadlines(stateOf(record)).map(({ key, about, anchorOn }) => `${key} ${about} ${anchorOn}`);
const ends = (record: BatchRecord): string[] =>
  record.flatMap(({ type, data }) =>
    type === 'DeadlineMet' || type === 'DeadlineCancelled'
      ? [`${type} ${(data as BatchEventData<'DeadlineMet'>).key}`]
      : [],
  );
const dayOf = (record: BatchRecord): string => record.at(-1)?.recordedAt.slice(0, 10) ?? '';

/** The system performs the duties of the first deadline, up to the escalation that this name begins. */
function performUpTo(record: BatchRecord, name: string): BatchRecord {
  const [deadline] = openDeadlines(stateOf(record));
  const keys = deadline?.steps.map(({ key }) => key) ?? [];
  const last = keys.findIndex((key) => key.includes(`/${name}`));
  return keys.slice(0, last + 1).reduce<BatchRecord>((before, key) => perform(before, key), record);
}

describe('the deadlines of a batch', () => {
  it('are none while its call is open, nor before there is a policy, nor by one that states none', () => {
    expect(open(at('call-open'))).toEqual([]);
    expect(open(and([], 'create-batch', { code: '4', names }))).toEqual([]);
    for (const stage of ['planned', 'assessment', 'scoring', 'ranked', 'approved'] as const)
      expect(open(batchIn(stage))).toEqual([]);
  });

  it('are that of the planning of its call, counted from when the batch was made', () => {
    const planned = at('planned');
    expect(open(planned)).toEqual([`call-planning#1 undefined ${planned[0]?.recordedAt.slice(0, 10)}`]);
    const called = and(planned, 'open-call', { opensOn: '2026-11-02', closesOn: '2026-12-31' });
    expect([open(called), ends(called)]).toEqual([[], ['DeadlineMet call-planning#1']]);
  });

  it('are that of the ranking, counted from the closing of the call, and anew from when the scoring is opened', () => {
    expect(open(at('assessment'))).toEqual(['ranking#1 wave-1 2027-01-01']);
    const scoring = at('scoring');
    expect(open(scoring)).toEqual([`ranking#2 wave-1 ${dayOf(scoring)}`]);
    expect(ends(scoring).slice(1)).toEqual(['DeadlineMet ranking#1']);
  });

  it('follow the list: ranked, signed by two, released', () => {
    const ranked = at('ranked');
    expect(open(ranked)).toEqual([`selection-approval#1 wave-1 ${dayOf(ranked)}`]);
    const once = and(ranked, 'approve-selection', { wave: 'wave-1' }, { by: committee, candidates: five });
    expect(open(once)).toEqual(open(ranked));
    const approved = at('approved');
    expect(open(approved)).toEqual([`wave-release#1 wave-1 ${dayOf(approved)}`]);
    expect(open(at('released'))).toEqual([]);
    expect(ends(at('released')).slice(-3)).toEqual([
      'DeadlineMet ranking#2',
      'DeadlineMet selection-approval#1',
      'DeadlineMet wave-release#1',
    ]);
  });

  it('begin anew with a list that is made anew, and with scores that are opened again', () => {
    const again = and(at('ranked'), 'rank', {}, { candidates: [...five, candidate(6)] });
    expect(open(again)).toEqual([`selection-approval#2 wave-1 ${dayOf(again)}`]);
    expect(ends(again).at(-1)).toBe('DeadlineCancelled selection-approval#1');
    const reopened = and(at('ranked'), 'reopen-scoring', { wave: 'wave-1', reason });
    expect(open(reopened)).toEqual([`ranking#3 wave-1 ${dayOf(reopened)}`]);
  });

  it('are of each wave by itself', () => {
    const two = { ...policy, waves: [...policy.waves, { code: 'wave-2', target: 1, regions: ['01'] }] };
    const scoring = batchIn('scoring', two);
    expect(openDeadlines(stateOf(scoring)).map(({ about }) => about)).toEqual(['wave-1', 'wave-2']);
    const one = and(scoring, 'rank', { wave: 'wave-1' }, { candidates: five });
    expect(openDeadlines(stateOf(one)).map(({ kind, about }) => `${kind} ${about}`)).toEqual([
      'ranking wave-2',
      'selection-approval wave-1',
    ]);
    const dropped = and(one, 'adopt-policy', { policy });
    expect(openDeadlines(stateOf(dropped)).map(({ about }) => about)).toEqual(['wave-1']);
    expect(ends(dropped).at(-1)).toBe('DeadlineCancelled ranking#4');
  });

  it('are counted from the day the policy names, where the system ranks and releases by itself', () => {
    const dated = {
      ...policy,
      waves: policy.waves.map((one) => ({ ...one, rankOn: '2027-02-10', releaseOn: '2027-03-01' })),
    };
    const assessment = batchIn('assessment', dated);
    expect(open(assessment)).toEqual(['ranking#1 wave-1 2027-02-10']);
    expect(openDeadlines(stateOf(assessment))[0]?.steps.filter(({ at }) => at < '2027-02-10')).toEqual([]);
    const scoring = batchIn('scoring', dated);
    const ranked = perform(scoring, 'rank/wave-1#1', { candidates: five });
    expect(open(approve(ranked, 'wave-1', five))).toEqual(['wave-release#1 wave-1 2027-03-01']);
  });

  it('are those of each round of partner financing: until it is ranked, then until two have signed it', () => {
    const round = { round: 'round-1', partner: 'Fondation Exemple', budgetMad: 50_000 };
    const opened = and(at('running'), 'open-financing-round', round);
    expect(open(opened)).toEqual([`financing-ranking#1 round-1 ${dayOf(opened)}`]);
    const requests = [request(1)];
    const ranked = and(opened, 'rank-financing', { round: 'round-1' }, { requests });
    expect(ends(ranked).at(-1)).toBe('DeadlineMet financing-ranking#1');
    expect(open(ranked)).toEqual([`financing-approval#1 round-1 ${dayOf(ranked)}`]);
    const signed = [committee, programmeManager].reduce<BatchRecord>(
      (record, by) => and(record, 'approve-financing', { round: 'round-1', ranking: 1 }, { by, requests }),
      ranked,
    );
    expect(open(signed)).toEqual([]);
    expect(ends(signed).at(-1)).toBe('DeadlineMet financing-approval#1');
  });

  it('are reminded of before, on the day, and escalated after, in working hours', () => {
    const scoring = at('scoring');
    const late = performUpTo(scoring, 'escalate');
    const issued = late.slice(scoring.length).map(({ type }) => type);
    expect(issued.at(-1)).toBe('Escalated');
    expect(new Set(issued.slice(0, -1))).toEqual(new Set(['MessageIssued']));
    const [deadline] = openDeadlines(stateOf(scoring));
    expect(deadline?.steps.map(({ at: instant }) => instant.slice(11, 16))).toEqual(deadline?.steps.map(() => '08:00'));
    expect(late.at(-1)?.data).toMatchObject({ kind: 'ranking', level: 1, to: 'programme-manager' });
  });

  it('follow a policy adopted since: another day, with the reason', () => {
    const longer = policy.deadlines.map((rule) => ({ ...rule, days: rule.days + 20 }));
    const adopted = and(at('scoring'), 'adopt-policy', { policy: { ...policy, deadlines: longer } });
    const moved = adopted.findLast(({ type }) => type === 'DeadlineMoved')?.data;
    expect(moved).toMatchObject({ key: 'ranking#2', why: 'policy', policyVersion: 2 });
    expect(open(and(at('scoring'), 'adopt-policy', { policy: onePolicy }))).toEqual([]);
    expect(open(and(batchIn('scoring'), 'adopt-policy', { policy }))).toHaveLength(1);
  });

  it('leave nothing open when the batch is over', () => {
    const round = { round: 'round-1', partner: 'Fondation Exemple', budgetMad: 50_000 };
    const opened = and(at('running'), 'open-financing-round', round);
    const ranked = and(opened, 'rank-financing', { round: 'round-1' }, { requests: [request(1)] });
    const closed = and(ranked, 'close-batch', {}, { openJourneys: 0 });
    expect(ends(closed).at(-1)).toBe('DeadlineCancelled financing-approval#1');
    expect(isBatchFinished(stateOf(closed))).toBe(true);
  });
});

describe('extending a deadline of a batch', () => {
  it('is refused to a day that is no later, of one that is not open, and of a kind of which there are several', () => {
    const extend = (deadline: string, dueOn: string, record = at('scoring')) =>
      given(record).when('extend-deadline', { deadline, dueOn, reason });
    extend('ranking', '2027-01-05').refused('JOURNEY.NOT_AN_EXTENSION', 'invalid');
    extend('ranking#1', '2027-09-01').refused('JOURNEY.DEADLINE_UNKNOWN', 'invalid');
    const two = { ...policy, waves: [...policy.waves, { code: 'wave-2', target: 1, regions: ['01'] }] };
    extend('ranking', '2027-09-01', batchIn('scoring', two)).refused('JOURNEY.DEADLINE_UNKNOWN', 'invalid');
    given(batchIn('closed', policy))
      .when('extend-deadline', { deadline: 'ranking', dueOn: '2028-09-01', reason })
      .refused('BATCH.WRONG_MOMENT');
  });

  it('gives it a later working day with the reason, and reminds anew', () => {
    const reminded = performUpTo(at('scoring'), 'remind');
    const outcome = given(reminded).when('extend-deadline', { deadline: 'ranking', dueOn: '2027-04-04', reason });
    outcome.then('DeadlineMoved');
    // The fourth of April is a Sunday.
    expect(outcome.events[0]?.data).toMatchObject({
      why: 'extended',
      reason,
      fixedOn: '2027-04-04',
      dueOn: '2027-04-05',
    });
    expect(dutyKeys(outcome.recorded).filter((key) => key.startsWith('ranking#2.2/remind')).length).toBeGreaterThan(1);
  });
});

describe('a delay that was escalated', () => {
  const late = performUpTo(at('scoring'), 'escalate');
  const [escalation] = stateOf(late).escalations;
  const acknowledge = (by: Actor = programmeManager, note = 'Le comité se réunit lundi') =>
    given(late).when('acknowledge-escalation', { escalation: escalation?.duty ?? '', note }, { by });

  it('is not acted on by those it was not escalated to, and only once', () => {
    acknowledge(secondMember).refused('DEADLINE.ESCALATED_TO_OTHERS', 'forbidden');
    given(acknowledge().recorded)
      .when('acknowledge-escalation', { escalation: escalation?.duty ?? '', note: 'x' })
      .refused('DEADLINE.NO_SUCH_ESCALATION', 'wrong-moment');
  });

  it('is off the list once somebody has taken it in hand, or the matter is dealt with', () => {
    expect(stateOf(late).escalations).toHaveLength(1);
    expect(acknowledge().state.escalations).toEqual([]);
    const ranked = and(late, 'rank', {}, { candidates: five });
    expect(stateOf(ranked).escalations).toEqual([]);
  });
});

describe('a reminder or an escalation that comes late', () => {
  it('is moot once the list is made, and before its time', () => {
    const scoring = at('scoring');
    const [duty = ''] = dutyKeys(scoring).filter((key) => key.startsWith('ranking'));
    given(scoring).when('issue-message', { duty }, { by: system }).refused('BATCH.DUTY_MOOT', 'wrong-moment');
    const escalate = dutyKeys(scoring).find((key) => key.includes('/escalate')) ?? '';
    const ranked = and(scoring, 'rank', {}, { candidates: five });
    given(ranked)
      .when('escalate', { duty: escalate }, { by: system, now: '2028-01-01T09:00:00.000Z' })
      .refused('BATCH.DUTY_MOOT', 'wrong-moment');
  });
});
