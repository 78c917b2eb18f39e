import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { entityOf, type StreamId, systemActor } from '@mourafaka/contracts';
import type { DutyResult, JourneyActivities, PlannedDuty, ProcessView } from '@mourafaka/contracts/workflow';
import { commandOfDuty } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';

/** What a journey's run asks of the rest of the system. Ids, keys and views only: nothing personal enters a history. */
@Injectable()
export class JourneyActivitiesService implements JourneyActivities {
  constructor(private readonly engine: Engine) {}

  async readView(stream: StreamId): Promise<ProcessView> {
    const view = await this.engine.view(stream);
    if (!view) throw ApplicationFailure.nonRetryable('the journal has no such stream', 'STREAM_UNKNOWN');
    return view;
  }

  /**
   * Executes the duty's ordinary command as the system, under the duty's own key: however often it is called, the duty is
   * performed once. What the state no longer asks for is moot, and nothing is recorded.
   */
  async performDuty(stream: StreamId, dutyKey: string): Promise<DutyResult> {
    const before = await this.readView(stream);
    const duty = before.duties.find(({ key }) => key === dutyKey);
    if (!duty) return { outcome: 'moot', view: before };
    const refusal = await this.execute(stream, duty);
    const view = await this.readView(stream);
    if (!refusal) return { outcome: 'performed', view };
    const asked = view.duties.some(({ key }) => key === dutyKey);
    return { outcome: asked ? 'refused' : 'moot', code: refusal.code, view };
  }

  private async execute(stream: StreamId, duty: PlannedDuty) {
    const { type, payload } = commandOfDuty(duty);
    const executed = await this.engine.execute({
      category: 'journey',
      name: type,
      entityId: entityOf(stream),
      payload,
      principal: systemActor.id,
      key: `duty:${duty.key}`,
      actor: systemActor,
      correlationId: `${stream}/${duty.key}`,
      notBefore: duty.dueAt,
    });
    return executed.ok ? undefined : executed.refusal;
  }
}
