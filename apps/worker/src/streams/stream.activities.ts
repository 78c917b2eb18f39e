import { Injectable } from '@nestjs/common';
import type { StreamId } from '@mourafaka/contracts';
import type { DutyResult, ProcessView, StreamActivities } from '@mourafaka/contracts/workflow';
import { DutyPerformer } from './duty-performer';

/** Hears of the duties that runs perform: what a duty changes in its own stream, its run is told by the answer. The relay is one. */
export abstract class DutyWatch {
  abstract answering(stream: StreamId, perform: () => Promise<DutyResult>): Promise<DutyResult>;
}

/** What the run of any stream asks of the rest of the system. Ids, keys and views only: nothing personal enters a history. */
@Injectable()
export class StreamActivitiesService implements StreamActivities {
  constructor(
    private readonly duties: DutyPerformer,
    private readonly watch: DutyWatch,
  ) {}

  readView(stream: StreamId): Promise<ProcessView> {
    return this.duties.view(stream);
  }

  performDuty(stream: StreamId, dutyKey: string): Promise<DutyResult> {
    return this.watch.answering(stream, () => this.duties.perform(stream, dutyKey));
  }
}
