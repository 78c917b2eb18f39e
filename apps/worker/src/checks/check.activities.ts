import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { CheckActivities } from '@mourafaka/contracts/workflow';
import { dateOf, inWords, StreamWorkflows, type VerifyReport, verifyStreams } from '@mourafaka/engine';
import { PersonKeys, Signer, Verifications } from '@mourafaka/journal';
import { InboxGateway } from '@mourafaka/messaging';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import type { Pulse } from '../delivery/delivery.activities';
import { Settings } from '../settings';

/** Differences that are logged one by one; all are counted. */
const mostLogged = 20;

const sumOf = ({ reasons }: VerifyReport): number => Object.values(reasons).reduce((sum, count) => sum + count, 0);

/** The nightly check: what `mourafaka verify --sample` does, and what is done about it. */
@Injectable()
export class CheckActivitiesService {
  private readonly log = new Logger(CheckActivitiesService.name);
  private readonly verifications: Verifications;
  private readonly inbox: InboxGateway;

  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
    private readonly keys: PersonKeys,
    private readonly workflows: StreamWorkflows,
    private readonly clock: Clock,
  ) {
    this.verifications = new Verifications(dataSource);
    this.inbox = new InboxGateway(dataSource, clock);
  }

  async verifySample({ beat, signal }: Pulse): ReturnType<CheckActivities['verifySample']> {
    const { dataSource, keys, workflows } = this;
    const selection = { sample: this.settings.config.checks.sample };
    const { key, publicKey = key && new Signer(key).publicKey, file } = this.settings.config.checkpoints;
    const checkpoints = publicKey && { publicKey, file };
    const options = { dataSource, keys, workflows, selection, checkpoints };
    const report = await verifyStreams({ ...options, signal, onProgress: beat });
    const { streams, events, reasons } = report;
    const differences = sumOf(report);
    this.tell(report, differences);
    const id = await this.verifications.add({ at: await this.clock.now(), streams, events, differences, reasons });
    return { id, differences };
  }

  /** Into the administrators' inbox, once for each check. */
  async raiseAlarm(id: string): Promise<void> {
    const found = await this.verifications.find(id);
    if (!found) throw new Error(`there is no verification ${id}`);
    const messageId = createHash('sha256').update(`journal-differs/${id}`).digest('hex');
    const params = { count: found.differences, date: dateOf(found.at.toISOString()) };
    await this.inbox.send({
      parcelId: messageId,
      channel: 'inbox',
      audience: 'administrator',
      person: 'administrator',
      recipient: 'administrator',
      // Composed when it is read, in the reader's language.
      language: 'fr',
      text: '',
      template: 'journal-differs',
      items: [{ messageId, stream: `verification-${id}`, template: 'journal-differs', params }],
    });
  }

  /** Without values; names of streams are opaque. */
  private tell({ streams, events, differences }: VerifyReport, count: number): void {
    const looked = `${streams} streams, ${events} events`;
    if (count === 0) return this.log.log(`the nightly check found that all agrees: ${looked}`);
    for (const difference of differences.slice(0, mostLogged)) this.log.error(`nightly check: ${inWords(difference)}`);
    this.log.error(`the nightly check found ${count} differences: ${looked}; run mourafaka verify`);
  }
}
