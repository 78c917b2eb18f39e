import { createServer } from 'node:net';
import { Explained } from '../../../../scripts/lib/progress.mjs';

export interface PortUse {
  port: number;
  /** e.g. `the API`. */
  what: string;
  /** How to choose another, e.g. `--port or MOURAFAKA_PORT`. */
  remedy: string;
}

function listenError(port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}

/** Throws Explained for the first port that cannot be listened on. */
export async function checkPorts(uses: PortUse[]): Promise<void> {
  for (const [index, { port, what, remedy }] of uses.entries()) {
    const same = uses.slice(0, index).find((other) => other.port === port);
    if (same)
      throw new Explained(`Port ${port} is meant for both ${same.what} and ${what}: choose another with ${remedy}.`);
    const error = await listenError(port);
    if (!error) continue;
    const reason =
      error.code === 'EADDRINUSE' ? 'is in use by another program: stop it, or' : `cannot be used (${error.code}):`;
    throw new Explained(`Port ${port} for ${what} ${reason} choose another with ${remedy}.`);
  }
}
