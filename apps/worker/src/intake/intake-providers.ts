import { DocumentsSweep, Drafts, IntakeSweep, openDocuments, Vault } from '@mourafaka/intake';
import { PersonKeys } from '@mourafaka/journal';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { IntakeWatch } from './intake-watch';

const sweep: Provider = {
  provide: IntakeSweep,
  inject: [DataSource, PersonKeys, Clock, Settings],
  useFactory: (dataSource: DataSource, keys: PersonKeys, clock: Clock, { config }: Settings) => {
    const vault = new Vault(keys);
    const drafts = new Drafts({ dataSource, vault, clock, days: config.intake.draftDays });
    return new IntakeSweep({ dataSource, vault, drafts, clock });
  },
};

const documentsSweep: Provider = {
  provide: DocumentsSweep,
  inject: [DataSource, PersonKeys, Clock, Settings],
  useFactory: (dataSource: DataSource, keys: PersonKeys, clock: Clock, { config }: Settings) => {
    const [vault, applicantDays] = [new Vault(keys), config.intake.draftDays];
    return openDocuments({ config: config.documents, applicantDays, dataSource, vault, clock }).sweep;
  },
};

export const intakeProviders: Provider[] = [sweep, documentsSweep, IntakeWatch];
