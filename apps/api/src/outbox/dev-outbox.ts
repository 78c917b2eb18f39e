import { channels } from '@mourafaka/contracts';
import { AppError, type Config, hasDevelopmentIssuer } from '@mourafaka/platform';
import { type DevOutboxFilter, listDevMessages } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { oneLine } from '../http/fields';
import { CONFIG } from '../tokens';

export const devOutboxQuery = {
  stream: oneLine(80).optional(),
  channel: z.enum(channels).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
};

/** What the gateway of development has sent. Only where the users are invented: codes stand in the texts. */
@Injectable()
export class DevOutbox {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The latest first. Throws `AppError` (not-found) in production, and beside a real identity provider. */
  async list(filter: DevOutboxFilter) {
    if (!hasDevelopmentIssuer(this.config)) throw new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found');
    return listDevMessages(this.dataSource, filter);
  }
}
