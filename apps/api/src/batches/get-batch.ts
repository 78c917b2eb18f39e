import { batchStream } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import type { Journal } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';

export const isBatchCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(text);

/** The batch as its stream has it. Throws `AppError` (not-found). */
export async function getBatch(journal: Journal, code: string): Promise<BatchState> {
  const head = isBatchCode(code) ? await readHead<BatchState>(journal, batchStream(code)) : undefined;
  if (!head) throw new AppError('BATCH.NOT_FOUND', 'not-found', { params: { batch: code.slice(0, 20) } });
  return head.state;
}
