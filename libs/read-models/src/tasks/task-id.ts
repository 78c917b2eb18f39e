import { createHash } from 'node:crypto';
import type { StreamId } from '@mourafaka/contracts';

/** Bytes of an id that say which stream the task belongs to, so that it is found without a row of its own. */
const streamBytes = 6;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Id of a task (a uuid, version 8): from its stream and its key there, so the same for ever. */
export function taskIdOf(stream: StreamId, key: string): string {
  const bytes = Buffer.concat([sha256(stream).subarray(0, streamBytes), sha256(`${stream}\n${key}`)]).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** What the ids of all tasks of one stream begin with, as the index of the journeys has it. */
export const streamPart = (taskId: string): Buffer =>
  Buffer.from(taskId.replaceAll('-', '').slice(0, streamBytes * 2), 'hex');
