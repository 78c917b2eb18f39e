import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Scanner, Verdict } from './scanner';

/** Milliseconds without a byte from or to the scanner after which it counts as unavailable. */
const patience = 30_000;

/** ClamAV's daemon, by its `INSTREAM` command: at `host:port`, or at the path of a Unix socket. */
export class Clamd implements Scanner {
  constructor(private readonly address: string) {}

  async scan(content: AsyncIterable<Uint8Array>): Promise<Verdict> {
    const socket = this.connect();
    try {
      // It may refuse in the middle of what is sent, and then closes: what it said counts, not that the pipe broke.
      const [sent, said] = await Promise.allSettled([
        pipeline(Readable.from(framed(content)), socket),
        answerOf(socket),
      ]);
      if (said.status === 'fulfilled' && said.value !== '') return verdictOf(said.value);
      const failed = [said, sent].find((outcome) => outcome.status === 'rejected');
      return { is: 'unavailable', why: failed ? String(failed.reason) : 'it closed without a word' };
    } finally {
      socket.destroy();
    }
  }

  private connect(): Socket {
    const [, host, port] = /^([^/]+):(\d+)$/.exec(this.address) ?? [];
    const socket = host ? connect({ host, port: Number(port) }) : connect({ path: this.address });
    return socket.setTimeout(patience, () => socket.destroy(new Error(`no answer within ${patience} ms`)));
  }
}

/** Each piece after its length; a length of zero ends it. */
async function* framed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content) {
    if (piece.length === 0) continue;
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket) answer += (piece as Buffer).toString('utf8');
  return answer.replaceAll('\0', '').trim();
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { is: 'clean' };
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  return name === undefined ? { is: 'unavailable', why: answer } : { is: 'infected', name };
}
