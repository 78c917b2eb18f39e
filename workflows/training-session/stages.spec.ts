import type { SessionCommand, SessionDutyKind, SessionEvent } from '@mourafaka/contracts';
import { sessionStages } from '@mourafaka/contracts';
import {
  fold,
  giveCommand,
  people,
  type RecordedEvent,
  sessionAggregate,
  sessionDuties,
  sessionOrders,
  type SessionState,
  testContext,
} from '@mourafaka/domain';
import { belongsTo } from '../lib/stage-plan';
import { stagePlans } from './stages';

const sessionId = '01930000-0000-7000-8000-0000000000aa';
const journeyId = (n: number): string => `01930000-0000-7000-8000-00000000000${n}`;
const journeyIds = [1, 2, 3].map(journeyId);
const participants = [{ role: 'president', sex: 'female', ageBand: '35-44' }];

/** A session whose duties are performed as its run would, each checked against the plan of the stage it falls due in. */
class Session {
  private recorded: readonly RecordedEvent<SessionEvent>[] = [];
  private now = '2026-11-02T09:00:00.000Z';
  readonly foreign: string[] = [];
  readonly performed = new Set<SessionDutyKind>();
  readonly stages = new Set<string>();

  get state(): SessionState {
    return fold(sessionAggregate, this.recorded) as SessionState;
  }

  give(type: string, payload: unknown, by: keyof typeof people = 'agent'): this {
    const facts = { batch: '4', region: '09', state: 'diagnosing', suspended: false, modulesAttended: [] } as const;
    const enrolling = journeyIds.map((id) => ({ ...facts, journeyId: id }));
    const known = { enrolling, catchUp: { needed: true }, missedSession: { batch: '4', module: 'governance' } };
    const context = { ...testContext({ now: this.now, actor: people[by] }), ...known };
    const command = { type, sessionId, payload } as SessionCommand;
    const { refusal, recorded } = giveCommand(sessionAggregate, this.recorded, command, context);
    if (refusal) throw new Error(`${type} was refused: ${JSON.stringify(refusal)}`);
    this.recorded = recorded;
    this.stages.add(this.state.stage);
    return this;
  }

  /** Performs all there is to perform up to an instant, each on its day. */
  rest(until: string): this {
    const next = () => sessionDuties(this.state).find(({ dueAt }) => dueAt <= until);
    for (let duty = next(); duty; duty = next()) {
      if (!belongsTo(stagePlans[this.state.stage], duty)) this.foreign.push(`${this.state.stage}: ${duty.key}`);
      this.performed.add(duty.kind);
      if (duty.dueAt > this.now) this.now = duty.dueAt;
      for (const order of sessionOrders(this.state, duty)) {
        if (order.entityId === sessionId) this.give(order.name, order.payload, 'system');
      }
    }
    this.now = until;
    return this;
  }
}

const scheduled = (): Session =>
  new Session()
    .give('schedule', {
      ...{ batch: '4', module: 'governance', region: '09', place: 'Siège', trainer: 'Exemple', capacity: 2 },
      ...{ heldOn: '2026-11-20', from: '09:30', to: '16:00', catchUpOf: '01930000-0000-7000-8000-0000000000bb' },
    })
    .give('enrol', { journeyIds });

describe('the stages of a training session', () => {
  it('know every duty the domain gives them, whether it is held or cancelled', () => {
    const held = scheduled()
      .rest('2026-11-24T10:00:00.000Z')
      .give('record-attendance', { journeyId: journeyId(1), participants, reason: 'Feuille reçue' }, 'manager')
      .rest('2027-03-01T10:00:00.000Z');
    const cancelled = scheduled().give('cancel', { reason: 'Salle fermée' }).rest('2026-12-01T10:00:00.000Z');
    expect([...held.foreign, ...cancelled.foreign]).toEqual([]);
    const kinds: SessionDutyKind[] = [
      ...(['announce', 'notify', 'remind', 'escalate'] as const),
      ...(['give-attendance', 'close', 'propose'] as const),
    ];
    expect([...held.performed].sort()).toEqual(kinds.sort());
    const reached = new Set([...held.stages, ...cancelled.stages]);
    expect(sessionStages.filter((stage) => !reached.has(stage))).toEqual([]);
  });

  it('propose nothing before it is closed, and give nothing of one that is cancelled', () => {
    const duty = (kind: SessionDutyKind) => ({ key: `${kind}#1`, kind, dueAt: '2026-11-24T10:00:00.000Z' });
    expect(belongsTo(stagePlans.held, duty('propose'))).toBe(false);
    expect(belongsTo(stagePlans.cancelled, duty('give-attendance'))).toBe(false);
  });
});
