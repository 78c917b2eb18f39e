import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' }) => void;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as Collect | undefined;

const mostSpent = 2 * 1_048_576;
let spent = 0;

/**
 * Tells that a stream is done with so many bytes of buffers. Their memory lies outside V8's heap and is free once its young part is
 * collected, which V8 by itself does after some 30 MB of them; after every 2 MB it takes a millisecond and keeps a process that
 * receives files as small as it was (`npm run bench -- documents`).
 */
export function buffersSpent(bytes: number): void {
  spent += bytes;
  if (spent < mostSpent) return;
  spent = 0;
  collect?.({ type: 'minor' });
}
