import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseDataFolder } from './data-folder';

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
