import { batchStream } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import type { Engine } from '@mourafaka/engine';
import type { Journal } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';

export const isBatchCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(text);

const notFound = (code: string) =>
  new AppError('BATCH.NOT_FOUND', 'not-found', { params: { batch: code.slice(0, 20) } });

/** The batch as its stream has it. Throws `AppError` (not-found). */
export async function getBatch(engine: Engine, code: string): Promise<BatchState> {
  const found = isBatchCode(code) ? await engine.state<BatchState>(batchStream(code)) : undefined;
  if (!found) throw notFound(code);
  return found.state;
}

/** Throws `AppError` (not-found) where there is no such batch. */
export async function needBatch(journal: Journal, code: string): Promise<void> {
  const head = isBatchCode(code) ? await journal.readHead(batchStream(code)) : undefined;
  if (!head) throw notFound(code);
}
