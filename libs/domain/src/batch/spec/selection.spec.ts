import type { Candidate, ProgrammePolicy } from '@mourafaka/contracts';
import { rerank } from '../ranking';
import {
  and,
  batchIn,
  type BatchRecord,
  candidate,
  committee,
  dutyKeys,
  five,
  given,
  journey,
  onePolicy,
  perform,
  ranked,
  secondMember,
  stateOf,
} from './given';

const twoWaves: ProgrammePolicy = {
  ...onePolicy,
  waves: [...onePolicy.waves, { code: 'wave-2', target: 1, regions: ['01'] }],
};
const scoringOfTwo = batchIn('scoring', twoWaves);
const ofBoth = [...five, candidate(7, { region: '01' }), candidate(8, { region: '05' })];

describe('scoring', () => {
  it('is opened after the call is closed, once', () => {
    given(batchIn('call-open')).when('open-scoring', {}).refused('BATCH.CALL_NOT_CLOSED', 'wrong-moment');
    expect(given(batchIn('assessment')).when('open-scoring', {}).state.stage).toBe('scoring');
    given(batchIn('scoring')).when('open-scoring', {}).refused('BATCH.WRONG_MOMENT', 'wrong-moment');
  });
});

describe('ranking', () => {
  it('is refused while the call is open, and says what may be done now', () => {
    const { refusal } = given(batchIn('call-open')).when('rank', {}, { candidates: five });
    expect(refusal).toMatchObject({
      code: 'BATCH.CALL_NOT_CLOSED',
      kind: 'wrong-moment',
      allowed: ['adopt-policy', 'extend-call', 'close-call', 'grant-late-application'],
    });
  });

  it('is refused where nobody is scored, and for a wave that the policy does not have', () => {
    given(batchIn('scoring')).when('rank', {}, { candidates: [] }).refused('BATCH.NOTHING_TO_RANK');
    given(batchIn('scoring'))
      .when('rank', { wave: 'wave-1' }, { candidates: [candidate(1, { region: '01' })] })
      .refused('BATCH.NOTHING_TO_RANK');
    given(batchIn('scoring')).when('rank', { wave: 'wave-9' }, { candidates: five }).refused('BATCH.WAVE_UNKNOWN');
  });

  it('says of each why it is in, waiting or out', () => {
    const { state } = given(batchIn('scoring')).when('rank', {}, { candidates: five });
    expect(state.stage).toBe('ranked');
    expect(state.waves['wave-1']?.entries).toMatchObject([
      { journeyId: journey(1), rank: 1, outcome: 'in', reason: 'rank' },
      { journeyId: journey(2), rank: 2, outcome: 'in', reason: 'rank' },
      { journeyId: journey(3), rank: 3, outcome: 'waiting', waiting: 1 },
      { journeyId: journey(4), rank: 4, outcome: 'waiting', waiting: 2 },
      { journeyId: journey(5), rank: 5, outcome: 'out', reason: 'below-pass-mark' },
    ]);
  });

  it('makes a list for each wave by region, and counts those whose region is in none', () => {
    const { recorded } = given(scoringOfTwo).when('rank', {}, { candidates: ofBoth });
    expect(ranked(recorded, 'wave-1').candidates).toHaveLength(5);
    expect(ranked(recorded, 'wave-2').candidates.map(({ journeyId }) => journeyId)).toEqual([journey(7)]);
    expect([ranked(recorded, 'wave-1').inNoWave, ranked(recorded, 'wave-2').inNoWave]).toEqual([1, 1]);
  });

  it('leaves alone a wave of which nobody is scored yet: its scores stay open', () => {
    const { state } = given(scoringOfTwo).when('rank', {}, { candidates: five });
    expect(state.stage).toBe('scoring');
    expect(state.waves['wave-2']).toBeUndefined();
  });

  it('may be repeated until the list is approved, and undoes a signature', () => {
    const signed = and(batchIn('ranked'), 'approve-selection', { wave: 'wave-1' }, { by: committee, candidates: five });
    const again = given(signed).when('rank', { wave: 'wave-1' }, { candidates: five });
    expect(again.state.waves['wave-1']).toMatchObject({ status: 'ranked', ranking: 2, signatures: [] });
    given(batchIn('approved'))
      .when('rank', { wave: 'wave-1' }, { candidates: five })
      .refused('BATCH.SELECTION_ALREADY_APPROVED', 'wrong-moment');
  });

  it('gives the same list again from its own event, as it was stored, for any order of arrival', () => {
    const [wave] = onePolicy.waves;
    const policy: ProgrammePolicy = {
      ...onePolicy,
      waves: wave ? [{ ...wave, quotas: { '09': 3 } }] : [],
      selection: {
        ...onePolicy.selection,
        tieBreaks: ['criterion:innovation', 'younger'],
        shares: [{ of: 'woman-led', key: 'women', names: { ar: 'نساء', fr: 'Femmes', en: 'Women' }, percent: 50 }],
      },
    };
    const pool = Array.from({ length: 20 }, (_, n) => candidate(n, { total: 60 + (n % 4) }));
    const lists = [pool, [...pool].reverse()].map((candidates) => {
      const { recorded } = given(batchIn('scoring', policy)).when('rank', {}, { candidates });
      const stored = ranked(JSON.parse(JSON.stringify(recorded)) as BatchRecord);
      expect(rerank(stored)).toEqual({ entries: stored.entries, places: stored.places });
      return stored;
    });
    expect(lists[1]).toEqual(lists[0]);
  });

  it('happens by itself on the day the policy states, once the call is closed, and only once', () => {
    const waves = onePolicy.waves.map((wave) => ({ ...wave, rankOn: '2027-01-20' }));
    const record = batchIn('assessment', { ...onePolicy, waves });
    expect(dutyKeys(batchIn('call-open', { ...onePolicy, waves }))).not.toContain('rank/wave-1#1');
    const list = perform(record, 'rank/wave-1#1', { candidates: five });
    expect(list.at(-1)).toMatchObject({ type: 'SelectionRanked', recordedAt: '2027-01-19T23:00:00.000Z' });
    const reopened = and(list, 'reopen-scoring', { wave: 'wave-1', reason: 'Une note manquait' });
    expect(dutyKeys(reopened)).toEqual([]);
  });

  it('that people did before is not repeated by the system', () => {
    const waves = onePolicy.waves.map((wave) => ({ ...wave, rankOn: '2027-01-20' }));
    expect(dutyKeys(batchIn('ranked', { ...onePolicy, waves }))).toEqual([]);
  });
});

describe('reopening the scoring', () => {
  const reopen = (record: BatchRecord) =>
    given(record).when('reopen-scoring', { wave: 'wave-1', reason: 'Une note manquait' });

  it('of a wave that is not ranked, or approved already, is refused', () => {
    reopen(batchIn('scoring')).refused('BATCH.NOT_RANKED', 'wrong-moment');
    reopen(batchIn('approved')).refused('BATCH.SELECTION_ALREADY_APPROVED', 'wrong-moment');
    reopen(batchIn('running')).refused('BATCH.ALREADY_RELEASED', 'wrong-moment');
  });

  it('takes the wave back to scoring; its next list is number two', () => {
    const { recorded, state } = reopen(batchIn('ranked'));
    expect(state).toMatchObject({ stage: 'scoring', waves: { 'wave-1': { status: 'scoring', entries: [] } } });
    expect(ranked(and(recorded, 'rank', {}, { candidates: five })).ranking).toBe(2);
  });
});

describe('approving a selection', () => {
  const sign = (record: BatchRecord, by = committee as typeof committee | typeof secondMember, candidates = five) =>
    given(record).when('approve-selection', { wave: 'wave-1' }, { by, candidates });
  const once = sign(batchIn('ranked')).recorded;

  it.each(['planned', 'call-open', 'assessment', 'scoring'] as const)(
    'is refused while the batch is %s, with what is allowed now',
    (stage) => {
      const outcome = sign(batchIn(stage));
      outcome.refused('BATCH.NOT_RANKED', 'wrong-moment');
      expect(outcome.refusal?.allowed).not.toContain('approve-selection');
      expect(outcome.refusal?.allowed).toContain('adopt-policy');
    },
  );

  it('takes two different people', () => {
    expect(stateOf(once).waves['wave-1']).toMatchObject({ status: 'ranked', signatures: ['committee'] });
    sign(once).refused('BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON', 'forbidden');
    const twice = sign(once, secondMember);
    twice.then('SelectionSigned', 'SelectionApproved');
    expect(twice.state).toMatchObject({ stage: 'approved', waves: { 'wave-1': { status: 'approved' } } });
    sign(twice.recorded, secondMember).refused('BATCH.SELECTION_ALREADY_APPROVED', 'wrong-moment');
  });

  it.each<[string, readonly Candidate[]]>([
    ['a total has changed', five.map((one, n) => (n === 4 ? { ...one, total: 31 } : one))],
    ['somebody has withdrawn', five.slice(1)],
    ['somebody was scored', [...five, candidate(6)]],
  ])('is refused when %s since the list was made', (_what, candidates) => {
    sign(batchIn('ranked'), committee, candidates).refused('BATCH.RANKING_OUTDATED', 'wrong-moment');
  });

  it('is refused when the rules have changed since', () => {
    const selection = { ...onePolicy.selection, passMark: 20 };
    const changed = and(batchIn('ranked'), 'adopt-policy', { policy: { ...onePolicy, selection } });
    sign(changed).refused('BATCH.RANKING_OUTDATED');
  });

  it('is not disturbed by what changes no list: a note, a document, another order', () => {
    const moved = [...five].reverse().map((one) => ({ ...one, version: one.version + 3 }));
    sign(batchIn('ranked'), committee, moved).then('SelectionSigned');
  });

  it('of another list than the last is refused, and the last is named', () => {
    const again = and(once, 'rank', {}, { candidates: five });
    const older = { wave: 'wave-1', ranking: 1 };
    const outcome = given(again).when('approve-selection', older, { by: secondMember, candidates: five });
    outcome.refused('BATCH.RANKING_NOT_THE_LAST', 'wrong-moment');
    expect(outcome.refusal?.params).toEqual({ wave: 'wave-1', ranking: 1, last: 2 });
  });

  it('is open to the one who has not signed, and says so', () => {
    const allowed = (by: typeof committee | typeof secondMember) =>
      given(once).when('open-call', { opensOn: '2027-05-01', closesOn: '2027-06-01' }, { by }).refusal?.allowed;
    expect(allowed(committee)).not.toContain('approve-selection');
    expect(allowed(secondMember)).toContain('approve-selection');
  });
});
