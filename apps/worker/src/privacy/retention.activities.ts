import { Injectable, Logger } from '@nestjs/common';
import type { RetentionActivities } from '@mourafaka/contracts/workflow';
import { dateOf, Engine, Eraser, RetentionDesk } from '@mourafaka/engine';
import { Journal, RetentionRuns } from '@mourafaka/journal';
import { Clock } from '../clock';
import { Settings } from '../settings';

/** How far an earlier try of the same run came, and where to tell how far this one is. */
interface RetentionPulse {
  before: number;
  beat: (erased: number) => void;
  signal?: AbortSignal;
}

/** The daily retention: what `mourafaka retention preview` lists is counted, and erased where that is switched on. */
@Injectable()
export class RetentionActivitiesService {
  private readonly log = new Logger(RetentionActivitiesService.name);
  private readonly desk: RetentionDesk;
  private readonly runs: RetentionRuns;

  constructor(
    private readonly settings: Settings,
    engine: Engine,
    journal: Journal,
    private readonly eraser: Eraser,
    private readonly clock: Clock,
  ) {
    this.desk = new RetentionDesk(engine, journal);
    this.runs = new RetentionRuns(journal.dataSource);
  }

  async applyRetention({ before, beat, signal }: RetentionPulse): ReturnType<RetentionActivities['applyRetention']> {
    const { enabled, limit } = this.settings.config.retention;
    const at = await this.clock.now();
    const on = dateOf(at.toISOString());
    const nothing = { erased: 0, refused: 0, more: false };
    const run = enabled ? await this.desk.apply(this.eraser, { on, limit, before, onProgress: beat, signal }) : nothing;
    const due = await this.desk.count(on);
    await this.runs.add({ at, enabled, erased: run.erased, due });
    if (enabled) this.tell(run, limit);
    else if (due > 0) {
      this.log.warn(`retention: ${due} persons are past their period; nobody is erased: MOURAFAKA_RETENTION is off`);
    }
    return run;
  }

  /** Numbers alone. */
  private tell({ erased, refused, more }: Awaited<ReturnType<RetentionActivities['applyRetention']>>, limit: number) {
    if (refused > 0) this.log.warn(`retention: ${refused} erasures were refused`);
    if (!more) return this.log.log(`retention: ${erased} persons were erased, and nobody is left`);
    this.log.warn(
      `retention: ${erased} persons were erased, and it stopped at its limit of ${limit}: others wait for the next day`,
    );
  }
}
