import type { BatchCommand, BatchDutyKind, BatchEvent, Candidate } from '@mourafaka/contracts';
import { batchStages } from '@mourafaka/contracts';
import {
  batchAggregate,
  batchDuties,
  batchOrders,
  type BatchState,
  defaultPolicy,
  fold,
  giveCommand,
  people,
  type RecordedEvent,
  testContext,
} from '@mourafaka/domain';
import { belongsTo } from '../../lib/stage-plan';
import { stagePlans } from '.';

const code = '4';
const journeyId = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`;

const candidate = (n: number): Candidate => ({
  journeyId: journeyId(n),
  version: 9,
  total: 90 - n,
  criteria: {},
  region: '09',
  sector: 'argan',
  womanLed: true,
  rural: true,
  members: 10,
  women: 5,
  youth: 2,
  registeredOn: '2024-05-14',
  submittedAt: '2026-10-05T09:00:00.000Z',
  registration: `taroudannt|${n}/2024`,
});
const candidates = [1, 2, 3].map(candidate);

const wave = { code: 'wave-1', target: 1, regions: [], rankOn: '2026-12-20', releaseOn: '2027-01-10' };
const policy = { ...defaultPolicy, waves: [wave] };

/** A batch whose duties are performed as its run would, each checked against the plan of the stage it falls due in. */
class Batch {
  private recorded: readonly RecordedEvent<BatchEvent>[] = [];
  private now = '2026-10-01T09:00:00.000Z';
  readonly foreign: string[] = [];
  readonly performed = new Set<BatchDutyKind>();
  readonly stages = new Set<string>();

  get state(): BatchState {
    return fold(batchAggregate, this.recorded) as BatchState;
  }

  give(type: string, payload: unknown, by: keyof typeof people = 'programmeManager'): this {
    const waiting = [journeyId(2), journeyId(3)];
    const context = { ...testContext({ now: this.now, actor: people[by] }), candidates, waiting, openJourneys: 0 };
    const command = { type, batch: code, payload } as BatchCommand;
    const { refusal, recorded } = giveCommand(batchAggregate, this.recorded, command, context);
    if (refusal) throw new Error(`${type} was refused: ${JSON.stringify(refusal)}`);
    this.recorded = recorded;
    this.stages.add(this.state.stage);
    return this;
  }

  /** Performs all there is to perform, each on its day. */
  rest(): this {
    for (let [duty] = batchDuties(this.state); duty; [duty] = batchDuties(this.state)) {
      if (!belongsTo(stagePlans[this.state.stage], duty)) this.foreign.push(`${this.state.stage}: ${duty.key}`);
      this.performed.add(duty.kind);
      if (duty.dueAt > this.now) this.now = duty.dueAt;
      for (const order of batchOrders(this.state, duty)) {
        if (order.category === 'batch') this.give(order.name, order.payload, 'system');
      }
    }
    return this;
  }
}

describe('the stages of a batch', () => {
  it('know every duty the domain gives them, from a planned call to a closed batch', () => {
    const batch = new Batch()
      .give('create-batch', { code, names: { ar: 'الشطر', fr: 'Tranche', en: 'Batch' } })
      .give('adopt-policy', { policy })
      .rest()
      .give('open-call', { opensOn: '2026-11-25', closesOn: '2026-12-15' })
      .rest()
      .give('adopt-policy', { policy: { ...policy, minScorers: 2 }, reason: 'Deux notes', scope: 'running' })
      .rest()
      .give('approve-selection', { wave: 'wave-1' }, 'committee')
      .give('approve-selection', { wave: 'wave-1' })
      .rest()
      .give('free-place', { wave: 'wave-1', journeyId: journeyId(1) }, 'system')
      .rest()
      .give('close-batch', {});
    expect(batch.foreign).toEqual([]);
    const kinds: BatchDutyKind[] = [
      'open-call',
      'remind',
      'escalate',
      'close-call',
      'rank',
      'release',
      'dispatch',
      'offer',
      'tell',
    ];
    expect([...batch.performed].sort()).toEqual(kinds.sort());
    expect(batchStages.filter((stage) => !batch.stages.has(stage))).toEqual(['scoring']);
  });

  it('leave the duties of a call alone once it is over, and rank nothing before', () => {
    const duty = (kind: BatchDutyKind) => ({ key: `${kind}#1`, kind, dueAt: '2026-11-06T23:00:00.000Z' });
    expect(belongsTo(stagePlans.assessment, duty('close-call'))).toBe(false);
    expect(belongsTo(stagePlans['call-open'], duty('rank'))).toBe(false);
    expect(belongsTo(stagePlans.running, duty('release'))).toBe(false);
  });
});
