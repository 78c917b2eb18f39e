import { Engine, Eraser, ErasureRegister } from '@mourafaka/engine';
import { openDocuments, Vault } from '@mourafaka/intake';
import { Journal, PersonKeys } from '@mourafaka/journal';
import { isDatabaseAway, type Logger } from '@mourafaka/platform';
import type { OnApplicationBootstrap, Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../settings';

/**
 * Erases again, when a worker starts, whoever the register lists and the database can still read: what a restore brought back,
 * and what a crash left half done.
 */
export class ErasuresAtStart implements OnApplicationBootstrap {
  constructor(
    private readonly eraser: Eraser,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      const { known, erased } = await this.eraser.replay();
      if (erased > 0) this.logger.warn({ known, erased }, 'persons of the register were erased again');
    } catch (err) {
      // A worker that cannot reach PostgreSQL is started again; anything else must not pass unseen.
      if (!isDatabaseAway(err)) throw err;
      this.logger.error({ err }, 'the register of erasures was not replayed');
    }
  }
}

export const erasureProviders = (logger: Logger): Provider[] => [
  {
    provide: Eraser,
    inject: [Engine, Journal, PersonKeys, DataSource, Clock, Settings],
    useFactory: (
      engine: Engine,
      journal: Journal,
      keys: PersonKeys,
      dataSource: DataSource,
      clock: Clock,
      { config }: Settings,
    ) => {
      const applicantDays = config.intake.draftDays;
      const { store: documents } = openDocuments({
        ...{ config: config.documents, applicantDays, dataSource, clock },
        vault: new Vault(keys),
      });
      return new Eraser({ engine, journal, documents, clock, register: new ErasureRegister(config.erasuresFile) });
    },
  },
  {
    provide: ErasuresAtStart,
    inject: [Eraser],
    useFactory: (eraser: Eraser) => new ErasuresAtStart(eraser, logger),
  },
];
