import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { categoryOf, entityOf, type Refusal, type StreamId, systemActor } from '@mourafaka/contracts';
import type { DutyResult, PlannedDuty, ProcessView, StreamActivities } from '@mourafaka/contracts/workflow';
import type { DutyOrder } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { keyOfOrder } from './order-keys';

interface Given {
  stream: StreamId;
  duty: PlannedDuty;
  order: DutyOrder;
  key: string;
}

/** Hears of the duties that runs perform: what a duty changes in its own stream, its run is told by the answer. The relay is one. */
export abstract class DutyWatch {
  abstract answering(stream: StreamId, perform: () => Promise<DutyResult>): Promise<DutyResult>;
}

/** What the run of any stream asks of the rest of the system. Ids, keys and views only: nothing personal enters a history. */
@Injectable()
export class StreamActivitiesService implements StreamActivities {
  constructor(
    private readonly engine: Engine,
    private readonly watch: DutyWatch,
  ) {}

  async readView(stream: StreamId): Promise<ProcessView> {
    const view = await this.engine.view(stream);
    if (!view) throw ApplicationFailure.nonRetryable('the journal has no such stream', 'STREAM_UNKNOWN');
    return view;
  }

  /**
   * Gives the duty's ordinary commands as the system, each under the duty's own key: however often it is called, each takes
   * effect once. What the state no longer asks for is moot, and nothing is recorded.
   */
  performDuty(stream: StreamId, dutyKey: string): Promise<DutyResult> {
    return this.watch.answering(stream, () => this.perform(stream, dutyKey));
  }

  private async perform(stream: StreamId, dutyKey: string): Promise<DutyResult> {
    const planned = await this.engine.orders(stream, dutyKey);
    if (!planned?.duty) return { outcome: 'moot', view: planned?.view ?? (await this.readView(stream)) };
    const refusal = await this.giveAll(stream, planned.duty, planned.orders);
    const view = await this.readView(stream);
    if (!refusal) return { outcome: 'performed', view };
    const asked = view.duties.some(({ key }) => key === dutyKey);
    return { outcome: asked ? 'refused' : 'moot', code: refusal.code, view };
  }

  /**
   * One after the other, up to the first that is refused; what is to be done instead of it ends the duty as well. Where
   * others only wrote at the same time nothing is decided, and the duty is tried again.
   */
  private async giveAll(stream: StreamId, duty: PlannedDuty, orders: DutyOrder[]): Promise<Refusal | undefined> {
    for (const [index, order] of orders.entries()) {
      const own = order.category === categoryOf(stream) && order.entityId === entityOf(stream);
      const key = keyOfOrder({ stream, dutyKey: duty.key, own, place: index + 1, of: orders.length });
      const refusal = await this.give({ stream, duty, order, key });
      if (!refusal) continue;
      const { otherwise } = order;
      return otherwise && refusal.kind !== 'version-conflict'
        ? this.give({ stream, duty, order: otherwise, key: `${key}/otherwise` })
        : refusal;
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
