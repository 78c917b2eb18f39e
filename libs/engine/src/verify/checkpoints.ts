import type { StreamId } from '@mourafaka/contracts';
import { checkJournal, type ProofFault, readCheckpointFile, type Reading } from '@mourafaka/journal';
import type { Difference, Reason } from './difference';

export interface CheckpointOptions {
  /** Of who signs checkpoints: 32 bytes. */
  publicKey: Buffer;
  /** Where they stand outside the database. */
  file?: string;
}

const reasons: Readonly<Record<ProofFault['reason'], Reason>> = {
  signature: 'CHECKPOINT_FORGED',
  link: 'CHECKPOINT_UNLINKED',
  root: 'CHECKPOINT_ROOT_DIFFERS',
  removed: 'CHECKPOINT_REMOVED',
  unwritten: 'CHECKPOINT_UNWRITTEN',
  'event-removed': 'SIGNED_EVENT_REMOVED',
  'event-rewritten': 'SIGNED_EVENT_REWRITTEN',
};

/** What contradicts signed checkpoints: of one stream, or of all. */
export async function contradictions(
  from: Reading,
  { publicKey, file }: CheckpointOptions,
  stream?: StreamId,
): Promise<Difference[]> {
  const outside = file === undefined ? undefined : await readCheckpointFile(file);
  const faults = await checkJournal(from, { publicKey, outside, stream });
  return faults.map(({ reason, checkpoint, stream: its, version }) => ({
    ...{ stream: its ?? `checkpoint-${checkpoint}`, part: 'checkpoint', reason: reasons[reason], checkpoint },
    ...(version !== undefined && { version }),
  }));
}
