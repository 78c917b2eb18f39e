import { execFileSync } from 'node:child_process';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { freePort } from './free-port';

/** Whether another process of this machine could be given the port. */
const othersMayHave = (port: number): boolean => {
  const script = `require('node:dgram').createSocket('udp4')
    .on('error', () => console.log('taken'))
    .bind({ port: ${port}, address: '127.0.0.1' }, function () { console.log('given'); this.close(); })`;
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim() === 'given';
};

describe('a port for a server of a test', () => {
  it('is never one the system hands out to outgoing connections', async () => {
    expect(await freePort()).toBeLessThan(32_768);
  });

  it('is given once, to whichever process, also while nobody listens on it', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
    expect(new Set(ports).size).toBe(20);
    expect(othersMayHave(ports[0] ?? 0)).toBe(false);
  });

  it('is none that is given already, nor one on which a server listens', async () => {
    const given = await freePort();
    const server = await listening();
    const { port } = server.address() as AddressInfo;
    for (const first of [given, port]) expect(await freePort(first)).not.toBe(first);
    server.close();
  });
});

/** A server of this test’s on one of those ports, which it did not ask for. */
async function listening(): Promise<Server> {
  for (let port = 16_000; ; port += 1) {
    const server = createServer();
    const listens = await new Promise<boolean>((answer) => {
      server.once('error', () => answer(false)).listen(port, '127.0.0.1', () => answer(true));
    });
    if (listens) return server;
  }
}
