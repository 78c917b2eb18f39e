import { Injectable, Logger } from '@nestjs/common';
import type { CheckpointActivities } from '@mourafaka/contracts/workflow';
import { headerOf, listCheckpoints, signCheckpoint, Signer, writeCheckpointFile } from '@mourafaka/journal';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../settings';

/** The daily checkpoint (docs/explanation/proof.md). */
@Injectable()
export class CheckpointActivitiesService {
  private readonly log = new Logger(CheckpointActivitiesService.name);

  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What a crash kept from the file is written with the next. */
  async signCheckpoint(): ReturnType<CheckpointActivities['signCheckpoint']> {
    const { key, file } = this.settings.config.checkpoints;
    if (!key) return this.log.warn('no checkpoint is signed: MOURAFAKA_CHECKPOINT_KEY is missing');
    const made = await signCheckpoint(this.dataSource, new Signer(key), await this.clock.now());
    await writeCheckpointFile(file, await listCheckpoints(this.dataSource));
    const { number, streams, events, root } = headerOf(made);
    this.log.log(`checkpoint ${number} is signed: ${streams} streams, ${events} events, root ${root}`);
  }
}
