import { Injectable } from '@nestjs/common';
import { entityOf, systemActor } from '@mourafaka/contracts';
import { Engine } from '@mourafaka/engine';
import { type MessageRow, Outbox } from '@mourafaka/read-models';
import { Clock } from '../clock';

/** Tells journeys what did not reach their cooperative, or may not have: somebody is to find out why. */
@Injectable()
export class DeliveryReports {
  constructor(
    private readonly outbox: Outbox,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /**
   * Whatever was found out and by whom: a sender, a crash or the gateway's receipt. Telling twice is telling once; what cannot
   * be told keeps no other from being told, and is then thrown.
   */
  async tell(): Promise<void> {
    const troubles: unknown[] = [];
    for (const message of await this.outbox.listUntold()) {
      await this.tellOne(message).catch((error: unknown) => troubles.push(error));
    }
    if (troubles.length > 0) throw troubles[0];
  }

  private async tellOne(message: MessageRow): Promise<void> {
    if (await this.tellOf(message)) await this.outbox.told(message, await this.clock.now());
  }

  /** Whether that is done with: where others only wrote at the same time it is told again; a refusal is an answer. */
  private async tellOf({ messageId, stream, duty, channel, status, code }: MessageRow): Promise<boolean> {
    const executed = await this.engine.execute({
      category: 'journey',
      entityId: entityOf(stream),
      name: 'record-delivery',
      payload: { message: duty, channel, outcome: status, code: code ?? 'UNKNOWN' },
      principal: systemActor.id,
      key: `delivery/${messageId}/${status}`,
      actor: systemActor,
      correlationId: messageId,
    });
    return executed.ok || executed.refusal.kind !== 'version-conflict';
  }
}
