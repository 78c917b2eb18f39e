import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
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
    const ports = await Promise.all(Array.from({ length: 20 }, freePort));
    expect(new Set(ports).size).toBe(20);
    expect(othersMayHave(ports[0] ?? 0)).toBe(false);
  });

  it('is none on which a server listens, and none that another test was given', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const next = await freePort();
    const server = createServer();
    await new Promise<void>((ready) => server.listen(next + 1, '127.0.0.1', ready));
    const sign = createSocket('udp4');
    await new Promise<void>((ready) => sign.bind({ port: next + 2, address: '127.0.0.1' }, ready));
    expect(await freePort()).toBeGreaterThan(next + 2);
    sign.close();
    server.close();
    jest.restoreAllMocks();
  });
});
