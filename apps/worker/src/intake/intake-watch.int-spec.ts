import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Drafts, IntakeSweep, openDocuments, Vault } from '@mourafaka/intake';
import { PersonKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import { SetClock } from '../../../../test/support/engine-fixture';
import { createTestDatabase } from '../../../../test/support/servers';
import { IntakeWatch } from './intake-watch';

it('a worker that starts erases every draft whose time is over, however many, and leaves the others', async () => {
  const database = await createTestDatabase();
  const options = { url: database.url, entities: [], applicationName: 'intake-watch-test' };
  const dataSource = await createDataSource(options).initialize();
  const clock = new SetClock('2026-11-02T09:00:00.000Z');
  const vault = new Vault(new PersonKeys(dataSource, randomBytes(32)));
  const drafts = new Drafts({ dataSource, vault, clock, days: 30 });
  const create = (count: number) =>
    Promise.all(Array.from({ length: count }, () => drafts.create('4', { application: {} })));
  await create(205);
  clock.set('2026-12-01T09:00:00.000Z');
  await create(2);
  clock.set('2026-12-03T09:00:00.000Z');

  const folder = mkdtempSync(join(tmpdir(), 'intake-watch-'));
  const config = { folder, scanRequired: true, unattachedHours: 24 };
  const documents = openDocuments({ config, applicantDays: 30, dataSource, vault, clock });
  const watch = new IntakeWatch(new IntakeSweep({ dataSource, vault, drafts, clock }), documents.sweep);
  await watch.sweep();

  const [left] = await dataSource.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM intake.drafts WHERE sealed IS NOT NULL',
  );
  expect(left?.count).toBe(2);
  await dataSource.destroy();
  await database.drop();
  rmSync(folder, { recursive: true });
});
