import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * Below the ports an operating system hands out by itself (from 32,768 on Linux, from 49,152 elsewhere), where any outgoing
 * connection and any server on port 0 may take one between the asking and the using; and within the `smallint` in which
 * Temporal's PostgreSQL schema keeps its members' ports.
 */
const lowest = 15_000;
const highest = 32_767;
const count = highest - lowest + 1;

/**
 * A TCP port of 127.0.0.1 that stays the caller's as long as its process lives: nobody listens on it, the system gives it to
 * nobody, and no other test on this machine is given it, not even while its server is stopped to be started again. `first`: the
 * one to begin looking with.
 */
export async function freePort(first = lowest + Math.floor(Math.random() * count)): Promise<number> {
  for (let tries = 0; tries < count; tries += 1) {
    const port = lowest + ((first - lowest + tries) % count);
    if ((await isFree(port)) && (await reserve(port))) return port;
  }
  throw new Error(`No free port between ${lowest} and ${highest} on 127.0.0.1.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/**
 * The UDP port of the same number, which none of our servers uses, is the sign that it is taken: one process of the machine
 * can have it, and however that process ends, the system takes it back.
 */
function reserve(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sign = createSocket('udp4');
    sign.once('error', () => resolve(false));
    sign.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      sign.unref();
      resolve(true);
    });
  });
}
