import {
  Admission,
  type Documents,
  DocumentStore,
  Drafts,
  FollowUpCodes,
  openDocuments,
  ScoreDrafts,
  Scratch,
  Vault,
} from '@mourafaka/intake';
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

const followUpCodes: Provider = {
  provide: FollowUpCodes,
  inject: [DataSource, Journal],
  useFactory: (dataSource: DataSource, { keys }: Journal) =>
    new FollowUpCodes({ dataSource, digest: (text) => keys.digest(text) }),
};

const DOCUMENTS = Symbol('documents');
const documents: Provider = {
  provide: DOCUMENTS,
  inject: [DataSource, Vault, CLOCK, CONFIG],
  useFactory: (dataSource: DataSource, sealing: Vault, clock: Clock, { documents: config, intake }: Config) =>
    openDocuments({ config, applicantDays: intake.draftDays, dataSource, vault: sealing, clock }),
};

/** What keeps drafts and documents, in this process. */
export const intakeProviders: Provider[] = [
  ...[vault, drafts, scoreDrafts, followUpCodes, documents],
  { provide: DocumentStore, inject: [DOCUMENTS], useFactory: ({ store }: Documents) => store },
  { provide: Admission, inject: [DOCUMENTS], useFactory: ({ admission }: Documents) => admission },
  { provide: Scratch, inject: [DOCUMENTS], useFactory: ({ scratch }: Documents) => scratch },
];
