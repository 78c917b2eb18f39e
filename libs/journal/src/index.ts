import { CheckpointEntity } from './entities/checkpoint.entity';
import { CommandEntity } from './entities/command.entity';
import { EventEntity } from './entities/event.entity';
import { HeadEntity } from './entities/head.entity';
import { KeyEntity, PersonKeyEntity } from './entities/key.entity';
import { RefusalEntity } from './entities/refusal.entity';
import { RelayCursorEntity, RelayRetryEntity } from './entities/relay.entity';
import { RetentionRunEntity } from './entities/retention-run.entity';
import { VerificationEntity } from './entities/verification.entity';
import { CreateJournal1767225600000 } from './migrations/1767225600000-create-journal';
import { StoreRefoldedHeads1767312000000 } from './migrations/1767312000000-store-refolded-heads';
import { CreateCheckpoints1768003310000 } from './migrations/1768003310000-create-checkpoints';
import { CreateVerifications1768003300000 } from './migrations/1768003300000-create-verifications';
import { RefusalsByTime1768003400000 } from './migrations/1768003400000-refusals-by-time';
import { RefusalsByPerson1768004020000 } from './migrations/1768004020000-refusals-by-person';
import { CreateRetentionRuns1768004400000 } from './migrations/1768004400000-create-retention-runs';

export { CommandEntity, EventEntity, HeadEntity, KeyEntity, PersonKeyEntity, RefusalEntity };
export { RelayCursorEntity, RelayRetryEntity };

/** To be handed to `createDataSource` and `migrate` together with those of the other libraries. */
export const journalEntities = [
  EventEntity,
  HeadEntity,
  CommandEntity,
  RefusalEntity,
  KeyEntity,
  PersonKeyEntity,
  RelayCursorEntity,
  RelayRetryEntity,
  VerificationEntity,
  CheckpointEntity,
  RetentionRunEntity,
];
export const journalMigrations = [
  CreateJournal1767225600000,
  StoreRefoldedHeads1767312000000,
  CreateVerifications1768003300000,
  CreateCheckpoints1768003310000,
  RefusalsByTime1768003400000,
  RefusalsByPerson1768004020000,
  CreateRetentionRuns1768004400000,
];

export { decrypt, encrypt } from './cipher';
export * from './errors';
export { beginning } from './follow';
export { Journal } from './journal';
export { JournalListener } from './listener';
export { PersonKeys, type Sealing, type StoredPersonKey } from './person-keys';
export { type ChainedEvent, listAnyStreams, type RawEvent, readChains, type Reading, readStreams } from './raw-events';
export type { RefusalPage } from './refusals';
export { checkJournal, type ProofFault } from './proof/check-checkpoints';
export { readCheckpointFile, writeCheckpointFile } from './proof/checkpoint-file';
export { type CheckpointHeader, headerOf } from './proof/checkpoint';
export { listCheckpoints, signCheckpoint } from './proof/checkpoints';
export { NoProof, ProofCheck, type ProofFileFault, type ProofFileReport, proofLines } from './proof/proof-file';
export { Signer } from './proof/signing';
export { type RetentionRun, RetentionRuns } from './retention-runs';
export { KekMissing, rotateKeys, type RotationOptions } from './rotate-keys';
export { ShareLock } from './share-lock';
export * from './types';
export { Verifications } from './verifications';
export { ChainCheck } from './verify';
