import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { categoryOf, entityOf, type Refusal, type StreamId, systemActor } from '@mourafaka/contracts';
import type { DutyKind, DutyResult, PlannedDuty, ProcessView } from '@mourafaka/contracts/workflow';
import type { DutyOrder } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { keyOfOrder } from './order-keys';

interface Given {
  stream: StreamId;
  duty: PlannedDuty;
  order: DutyOrder;
  key: string;
}

/**
 * Gives a duty's ordinary commands as the system, each under the duty's own key: however often and by whomever it is
 * performed, each takes effect once. What the state no longer asks for is moot, and nothing is recorded.
 */
@Injectable()
export class DutyPerformer {
  constructor(private readonly engine: Engine) {}

  /** The stream's view; a failure that is not tried again where there is no such stream. */
  async view(stream: StreamId): Promise<ProcessView> {
    const view = await this.engine.view(stream);
    if (!view) throw ApplicationFailure.nonRetryable('the journal has no such stream', 'STREAM_UNKNOWN');
    return view;
  }

  /** Performs what is due of a kind without waiting for the stream's run, which then hears of all of it together. */
  async performDue(stream: StreamId, kind: DutyKind, now: Date): Promise<void> {
    const { duties } = await this.view(stream);
    for (const duty of duties) {
      if (duty.kind === kind && duty.dueAt <= now.toISOString()) await this.perform(stream, duty.key);
    }
  }

  async perform(stream: StreamId, dutyKey: string): Promise<DutyResult> {
    const planned = await this.engine.orders(stream, dutyKey);
    if (!planned?.duty) return { outcome: 'moot', view: planned?.view ?? (await this.view(stream)) };
    const refusal = await this.giveAll(stream, planned.duty, planned.orders);
    const view = await this.view(stream);
    if (!refusal) return { outcome: 'performed', view };
    const asked = view.duties.some(({ key }) => key === dutyKey);
    return { outcome: asked ? 'refused' : 'moot', code: refusal.code, view };
  }

  /**
   * One after the other, up to the first that is refused; what is to be done instead of it ends the duty as well; what does
   * not matter is passed over. Where
   * others only wrote at the same time nothing is decided, and the duty is tried again.
   */
  private async giveAll(stream: StreamId, duty: PlannedDuty, orders: DutyOrder[]): Promise<Refusal | undefined> {
    for (const [index, order] of orders.entries()) {
      const own = order.category === categoryOf(stream) && order.entityId === entityOf(stream);
      const key = keyOfOrder({ stream, dutyKey: duty.key, own, place: index + 1, of: orders.length });
      const refusal = await this.give({ stream, duty, order, key });
      if (!refusal) continue;
      const { otherwise, regardless } = order;
      if (refusal.kind === 'version-conflict') return refusal;
      if (regardless) continue;
      return otherwise ? this.give({ stream, duty, order: otherwise, key: `${key}/otherwise` }) : refusal;
    }
    return undefined;
  }

  private async give({ stream, duty, order, key }: Given): Promise<Refusal | undefined> {
    const executed = await this.engine.execute({
      ...order,
      principal: systemActor.id,
      key,
      actor: systemActor,
      correlationId: `${stream}/${duty.key}`,
      notBefore: duty.dueAt,
    });
    return executed.ok ? undefined : executed.refusal;
  }
}
