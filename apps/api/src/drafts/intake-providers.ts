import { DocumentStore, Drafts, PostgresDocuments, ScoreDrafts, Vault } from '@mourafaka/intake';
import { Journal } from '@mourafaka/journal';
import type { Clock, Config } from '@mourafaka/platform';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIG } from '../tokens';

const vault: Provider = {
  provide: Vault,
  inject: [Journal],
  useFactory: (journal: Journal) => new Vault(journal.keys),
};

const drafts: Provider = {
  provide: Drafts,
  inject: [DataSource, Vault, CLOCK, CONFIG],
  useFactory: (dataSource: DataSource, sealing: Vault, clock: Clock, { intake }: Config) =>
    new Drafts({ dataSource, vault: sealing, clock, days: intake.draftDays }),
};

const scoreDrafts: Provider = {
  provide: ScoreDrafts,
  inject: [DataSource, Vault, CLOCK, CONFIG],
  useFactory: (dataSource: DataSource, sealing: Vault, clock: Clock, { intake }: Config) =>
    new ScoreDrafts({ dataSource, vault: sealing, clock, days: intake.draftDays }),
};

const documents: Provider = {
  provide: DocumentStore,
  inject: [DataSource, Vault, CLOCK],
  useFactory: (dataSource: DataSource, sealing: Vault, clock: Clock) =>
    new PostgresDocuments({ dataSource, vault: sealing, clock }),
};

/** What keeps drafts and documents, in this process. */
export const intakeProviders: Provider[] = [vault, drafts, scoreDrafts, documents];
