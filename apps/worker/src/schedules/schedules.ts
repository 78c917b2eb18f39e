import { Injectable, Logger } from '@nestjs/common';
import { TemporalConnection } from '@mourafaka/engine';
import { checkSchedule, checkScheduleId } from '../checks/check-schedule';
import { checkpointSchedule, checkpointScheduleId } from '../checks/checkpoint-schedule';
import { retentionSchedule } from '../privacy/retention-schedule';
import { reportSchedule, reportScheduleId } from '../reports/report-schedule';
import { Settings } from '../settings';
import { dropSchedule, keepSchedule } from './keep-schedule';

/** What happens by the hour and not by a stream: kept as Temporal Schedules, by every worker that starts. */
@Injectable()
export class Schedules {
  private readonly log = new Logger(Schedules.name);

  constructor(
    private readonly settings: Settings,
    private readonly temporal: TemporalConnection,
  ) {}

  /** Never throws: a worker serves without, and the next start tries again. */
  async keep(): Promise<void> {
    try {
      const { schedule } = this.temporal.client;
      const { reports, checks, checkpoints, retention } = this.settings.config;
      if (reports.enabled) await keepSchedule(schedule, reportSchedule(reports));
      else await dropSchedule(schedule, reportScheduleId);
      if (checks.enabled) await keepSchedule(schedule, checkSchedule(checks));
      else await dropSchedule(schedule, checkScheduleId);
      if (checkpoints.key) await keepSchedule(schedule, checkpointSchedule({ at: checkpoints.at }));
      else await dropSchedule(schedule, checkpointScheduleId);
      // Switched off it counts, so that somebody sees what waits.
      await keepSchedule(schedule, retentionSchedule({ at: retention.at }));
    } catch (error) {
      this.log.error(`schedules are not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
