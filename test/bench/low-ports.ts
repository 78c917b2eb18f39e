import { createServer } from 'node:net';

/** True when 127.0.0.1 can be listened on at the port. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/**
 * Free ports of 127.0.0.1 below 32,768: Temporal's PostgreSQL schema keeps its members' ports as `smallint`, and the ports
 * an operating system hands out are higher.
 */
export async function lowPorts(count: number): Promise<number[]> {
  const found: number[] = [];
  for (let port = 17_000 + Math.floor(Math.random() * 10_000); found.length < count && port < 32_768; port += 1) {
    if (await isFree(port)) found.push(port);
  }
  if (found.length < count) throw new Error('Too few free ports below 32768 on 127.0.0.1.');
  return found;
}
