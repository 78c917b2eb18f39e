import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Stops what servers.ts and the tests' lazy servers started, and removes their folder. */
export default async function stopServers(): Promise<void> {
  const folder = process.env.MOURAFAKA_TEST_FOLDER;
  if (!folder) return;
  const devServer = join(folder, 'dev-server', 'pid');
  if (existsSync(devServer)) process.kill(Number(readFileSync(devServer, 'utf8')), 'SIGTERM');
  await globalThis.testPostgres?.stop();
  globalThis.testPostgres = undefined;
  rmSync(folder, { recursive: true, force: true });
}
