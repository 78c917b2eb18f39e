import { Injectable } from '@nestjs/common';
import { bulkStream, journeyStream, systemActor } from '@mourafaka/contracts';
import type { BulkActivities } from '@mourafaka/contracts/workflow';
import { type BulkState, type JourneyState, placeOfLeaver } from '@mourafaka/domain';
import { Desk, Engine, type Executed } from '@mourafaka/engine';
import { type BulkItemRow, BulkItems, type Receipt } from '@mourafaka/read-models';
import { Clock } from '../clock';
import { DutyPerformer } from '../streams/duty-performer';

/** Items of one chunk at once, and of so many the receipts are written in one statement. */
const together = 8;
const receiptsAtOnce = 25;

type Beat = () => void;

/** Gives a bulk's items, each by the same desk and under the same rights as if its requester gave them one by one. */
@Injectable()
export class BulkActivitiesService implements BulkActivities {
  constructor(
    private readonly engine: Engine,
    private readonly desk: Desk,
    private readonly items: BulkItems,
    private readonly clock: Clock,
    private readonly duties: DutyPerformer,
  ) {}

  openChunks(bulkId: string, size: number): Promise<number[]> {
    return this.items.openChunks(bulkId, size);
  }

  /**
   * Receipts are written a few at a time: what is lost with a worker in between is given again under the same key, and
   * answered as it was.
   */
  async executeChunk(bulkId: string, first: number, size: number, beat: Beat = () => undefined): Promise<void> {
    const head = await this.engine.state<BulkState>(bulkStream(bulkId));
    if (!head) return;
    const waiting = await this.items.listOpen(bulkId, first, size);
    const receipts: Receipt[] = [];
    const record = (): Promise<void> => this.items.record(bulkId, receipts.splice(0));
    const lane = async (): Promise<void> => {
      for (let item = waiting.shift(); item; item = waiting.shift()) {
        receipts.push(await this.give(item, head.state));
        beat();
        if (receipts.length >= receiptsAtOnce) await record();
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: together }, lane));
    await record();
    for (const { reason } of lanes.filter((ended) => ended.status === 'rejected')) throw reason;
  }

  /** The counts are taken when nothing is open any more, so they are the same however often it is called. */
  async finishBulk(bulkId: string): Promise<void> {
    const { accepted, refused } = await this.items.counts(bulkId);
    const finished = await this.engine.execute({
      category: 'bulk',
      name: 'finish-bulk',
      entityId: bulkId,
      payload: { accepted, refused },
      principal: systemActor.id,
      key: 'finish',
      actor: systemActor,
      correlationId: bulkStream(bulkId),
    });
    mustBeDecided(finished);
  }

  private async give(item: BulkItemRow, { requester, dryRun }: BulkState): Promise<Receipt> {
    const { bulkId, n, journeyId, command, payload } = item;
    const executed = await this.desk.give({
      ...(requester && { principal: requester }),
      journeyId,
      command,
      payload,
      key: `bulk:${bulkId}:${n}`,
      correlationId: bulkStream(bulkId),
      dryRun,
    });
    mustBeDecided(executed);
    // A letter that goes out with the decision is one change less for the run of each of hundreds to follow.
    if (executed.ok && !dryRun) await this.duties.performDue(executed.stream, 'issue-letter', await this.clock.now());
    if (!executed.ok && !requester && !dryRun) await this.giveBack(item);
    return { n, ...receiptOf(executed, dryRun), at: (await this.clock.now()).toISOString() };
  }

  /** Before the receipt is written, so that a place which a wave's list kept for somebody who has left is never forgotten. */
  private async giveBack(item: BulkItemRow): Promise<void> {
    const { bulkId, n, journeyId } = item;
    const head = await this.engine.state<JourneyState>(journeyStream(journeyId));
    const order = head && placeOfLeaver(head.state, item);
    if (!order) return;
    const key = `bulk:${bulkId}:${n}/place`;
    const correlationId = bulkStream(bulkId);
    mustBeDecided(
      await this.engine.execute({ ...order, principal: systemActor.id, key, actor: systemActor, correlationId }),
    );
  }
}

/** Where others wrote at the same time nothing is decided: the activity is repeated, and what has its answer keeps it. */
function mustBeDecided(executed: Executed): void {
  if (!executed.ok && executed.refusal.kind === 'version-conflict') throw new Error(executed.refusal.code);
}

function receiptOf(executed: Executed, dryRun: boolean): Omit<Receipt, 'n' | 'at'> {
  if (executed.ok) return { outcome: dryRun ? 'would-accept' : 'accepted', version: executed.version };
  const { code, params } = executed.refusal;
  return { outcome: dryRun ? 'would-refuse' : 'refused', code, ...(params && { params }) };
}
