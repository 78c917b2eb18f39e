import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseDataFolder, DataFolderLock } from './data-folder';
import { processIdentity } from './processes';

describe('the data folder', () => {
  const closed = mkdtempSync(join(tmpdir(), 'mourafaka-closed-')); // mode 700
  const asUser = (uid: number): void => void jest.spyOn(process, 'getuid').mockReturnValue(uid);

  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(closed, { recursive: true, force: true }));

  it('as root, is refused where the user `postgres` could not reach it', () => {
    asUser(0);
    expect(() => chooseDataFolder(join(closed, 'data'), '/checkout')).toThrow('choose another folder with --data');
  });

  it('as root, moves for a closed checkout, always to the same place', () => {
    asUser(0);
    const first = chooseDataFolder(undefined, join(closed, 'checkout'));
    expect(first.folder).toMatch(/^\/var\/lib\/mourafaka\/checkout-[0-9a-f]{8}$/);
    expect(first.note).toContain(first.folder);
    expect(chooseDataFolder(undefined, join(closed, 'checkout'))).toEqual(first);
    expect(chooseDataFolder(undefined, join(closed, 'checkout'), '.mourafaka/demo').folder).not.toBe(first.folder);
  });

  it('is the checkout’s own for anybody else', () => {
    asUser(1000);
    mkdirSync(join(closed, 'checkout'), { recursive: true });
    expect(chooseDataFolder(undefined, join(closed, 'checkout'))).toEqual({
      folder: join(closed, 'checkout/.mourafaka'),
    });
  });
});

describe('what a killed run left on the data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-left-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A server that takes its time to end when it is asked to. */
  const slowServer = `
    const server = require('node:net').createServer().listen(0, '127.0.0.1', () => console.log(server.address().port));
    process.on('SIGTERM', () => setTimeout(() => process.exit(0), 500));`;

  async function leave(): Promise<{ child: ChildProcess; port: number }> {
    const child = spawn(process.execPath, ['-e', slowServer], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const pid = child.pid ?? 0;
    const children = [{ name: 'temporal', pid, identity: processIdentity(pid) }];
    const owner = { name: 'mourafaka', pid: 2 ** 30, identity: 'gone' };
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ owner, children }));
    return { child, port: Number(port) };
  }

  it('is gone, and its ports are free, before the next run looks at them', async () => {
    const { child, port } = await leave();
    const lock = await DataFolderLock.take(folder);
    const server = createServer();
    await new Promise<void>((listening, refused) => {
      server.once('error', refused).listen(port, '127.0.0.1', listening);
    });
    server.close();
    lock.release();
    expect(processIdentity(child.pid ?? 0)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is left alone where its number belongs to another program by now', async () => {
    const { child, port } = await leave();
    const children = [{ name: 'temporal', pid: child.pid, identity: 'began at another time' }];
    const owner = { name: 'mourafaka', pid: 2 ** 30, identity: 'gone' };
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ owner, children }));
    (await DataFolderLock.take(folder)).release();
    const line = connect(port, '127.0.0.1');
    await once(line, 'connect');
    line.destroy();
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
});
