import { Injectable } from '@nestjs/common';
import { OutboxGateway } from '@mourafaka/messaging';
import { hasDevelopmentIssuer } from '@mourafaka/platform';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../settings';

/** The outbox of development, in this process. */
@Injectable()
export class DevelopmentGateway extends OutboxGateway {
  constructor(dataSource: DataSource, clock: Clock, settings: Settings) {
    super(dataSource, clock, hasDevelopmentIssuer(settings.config));
  }
}
