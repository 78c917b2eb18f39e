import { batchStages, type ProgrammePolicy } from '@mourafaka/contracts';
import { batchOrders } from '../orders';
import {
  and,
  approve,
  batchIn,
  type BatchRecord,
  candidate,
  dutyKeys,
  five,
  given,
  journey,
  onePolicy,
  perform,
  programmeManager,
  stateOf,
  system,
  withPolicy,
} from './given';

const twoWaves: ProgrammePolicy = {
  ...onePolicy,
  waves: [...onePolicy.waves, { code: 'wave-2', target: 1, regions: ['01'] }],
};
const scoringOfTwo = batchIn('scoring', twoWaves);
const ofBoth = [...five, candidate(7, { region: '01' }), candidate(8, { region: '05' })];

describe('releasing a wave', () => {
  const release = (record: BatchRecord) => given(record).when('release-wave', { wave: 'wave-1' });

  it('is refused before two people have signed, and when it is released already', () => {
    release(batchIn('ranked')).refused('BATCH.NOT_APPROVED', 'wrong-moment');
    release(batchIn('released')).refused('BATCH.ALREADY_RELEASED', 'wrong-moment');
  });

  it('asks for one bulk with a decision for every line of the list', () => {
    const record = batchIn('released');
    const { release: released } = stateOf(record).waves['wave-1'] ?? {};
    expect(dutyKeys(record)).toEqual(['release/wave-1#1']);
    const [request] = batchOrders(stateOf(record), { key: 'release/wave-1#1', kind: 'dispatch' });
    const list = { wave: 'wave-1', ranking: 1, signedBy: ['committee', 'programme-manager'] };
    expect(request).toMatchObject({ category: 'bulk', entityId: released?.bulkId, name: 'request-bulk' });
    expect(request?.payload).toMatchObject({
      batch: '4',
      items: [
        { journeyId: journey(1), command: 'admit', payload: { ...list, rank: 1 } },
        { journeyId: journey(2), command: 'admit', payload: { ...list, rank: 2 } },
        { journeyId: journey(3), command: 'waitlist', payload: { ...list, rank: 1 } },
        { journeyId: journey(4), command: 'waitlist', payload: { ...list, rank: 2 } },
        { journeyId: journey(5), command: 'reject', payload: { ...list, rank: 5 } },
      ],
    });
  });

  it('runs when all waves are released and handed out', () => {
    const both = and(scoringOfTwo, 'rank', {}, { candidates: ofBoth });
    const first = perform(and(approve(both, 'wave-1', ofBoth), 'release-wave', { wave: 'wave-1' }), 'release/wave-1#1');
    expect(stateOf(first).stage).toBe('ranked');
    const second = and(approve(first, 'wave-2', ofBoth), 'release-wave', { wave: 'wave-2' });
    expect(stateOf(second).stage).toBe('released');
    expect(stateOf(perform(second, 'release/wave-2#1')).stage).toBe('running');
  });

  it('is recorded as handed out once', () => {
    given(batchIn('running'))
      .when('record-dispatched', { wave: 'wave-1' }, { by: system })
      .refused('BATCH.DUTY_MOOT', 'wrong-moment');
  });

  it('happens by itself on the day the policy states, or as soon as it is approved after that', () => {
    const on = (releaseOn: string) =>
      batchIn('approved', { ...onePolicy, waves: onePolicy.waves.map((wave) => ({ ...wave, releaseOn })) });
    const later = perform(on('2027-03-01'), 'release-wave/wave-1#1');
    expect(later.at(-1)).toMatchObject({ type: 'WaveReleased', recordedAt: '2027-02-28T23:00:00.000Z' });
    const late = on('2026-12-01');
    expect(perform(late, 'release-wave/wave-1#1').at(-1)?.recordedAt).toBe(late.at(-1)?.recordedAt);
  });

  it('no longer happens by itself under a policy that states no day', () => {
    const dated = onePolicy.waves.map((wave) => ({ ...wave, releaseOn: '2027-03-01' }));
    const record = and(batchIn('approved', { ...onePolicy, waves: dated }), 'adopt-policy', { policy: onePolicy });
    expect(dutyKeys(record)).toEqual([]);
  });
});

const late = { court: 'Tiznit', registrationNumber: '7/2025', until: '2027-12-01' };

it('whatever the stage, what is said to be allowed does not fail for its stage', () => {
  for (const stage of batchStages) {
    const record = batchIn(stage);
    const { refusal } = given(record).when('begin-call', { duty: 'none' }, { by: programmeManager });
    for (const command of refusal?.allowed ?? []) {
      const payload = {
        wave: 'wave-1',
        closesOn: '2028-01-01',
        opensOn: '2027-12-01',
        policy: onePolicy,
        reason: 'x',
        round: 'round-1',
        partner: 'Fondation Exemple',
        budgetMad: 1000,
        ranking: 1,
        ...late,
      };
      const outcome = given(record).when(command as 'rank', payload, { candidates: five, openJourneys: 0 });
      expect(`${stage} ${command} ${outcome.refusal?.code}`).not.toMatch(/MOMENT|NOT_OPEN|NOT_RANKED|NOT_APPROVED/);
    }
  }
  expect(stateOf(withPolicy()).stage).toBe('planned');
});
