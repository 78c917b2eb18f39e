import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entityOf } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { PersonKeys } from '@mourafaka/journal';
import {
  accept,
  anEnvelope,
  apply,
  type EngineFixture,
  kek,
  openEngine,
} from '../../../../test/support/engine-fixture';
import { previewRetention } from './preview-retention';
import { replayErasures } from './erasures';
import { rotateAllKeys } from './rotate-keys';

const next = randomBytes(32);
const before = { ...process.env };
const folder = mkdtempSync(join(tmpdir(), 'mourafaka-privacy-'));
let fixture: EngineFixture;
let stream: string;
let printed: string[];

beforeAll(async () => {
  fixture = await openEngine();
  ({ stream } = await apply(fixture.engine));
});
afterAll(() => fixture.close());
beforeEach(() => {
  process.env.DATABASE_URL = fixture.database.url;
  process.env.DATABASE_OWNER_URL = fixture.database.ownerUrl;
  process.env.MOURAFAKA_DATA = folder;
  process.env.MOURAFAKA_KEK = next.toString('base64');
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  process.env = { ...before };
  jest.restoreAllMocks();
});

const representative = async () => (await fixture.engine.state<JourneyState>(stream))?.state.representative;
async function nameBy(key: Buffer): Promise<string | undefined> {
  const found = await representative();
  return found && new PersonKeys(fixture.dataSource, key, { cacheMs: 0 }).open(found.name, found.personId);
}

describe('mourafaka keys rotate', () => {
  it('names the setting to add, where keys are wrapped under a key nobody gave', async () => {
    await expect(rotateAllKeys({ pgPort: 1 })).rejects.toThrow('MOURAFAKA_KEK_RETIRED');
    expect(await nameBy(kek)).toEqual(expect.any(String));
  });

  it('wraps all anew, and has nothing to do the second time', async () => {
    const name = await nameBy(kek);
    process.env.MOURAFAKA_KEK_RETIRED = kek.toString('base64');
    await rotateAllKeys({ pgPort: 1 });
    expect(await nameBy(next)).toBe(name);
    await rotateAllKeys({ pgPort: 1 });
    expect(printed.filter((line) => line.includes('keys are wrapped'))).toEqual([
      expect.stringMatching(/^[1-9]\d* keys/),
      expect.stringMatching(/^0 keys/),
    ]);
  });
});

describe('mourafaka retention preview', () => {
  it('takes a day', async () => {
    await expect(previewRetention({ pgPort: 1, asOf: '2028-02-31', json: false })).rejects.toThrow(
      '--as-of takes a day',
    );
  });

  it('says who will be past their period on a day, without naming them', async () => {
    const { journeyId = '' } = await apply(fixture.engine);
    await accept(fixture.engine, anEnvelope({ name: 'withdraw', entityId: journeyId, payload: { reason: 'Fermée' } }));
    await previewRetention({ pgPort: 1, asOf: '2028-11-02', json: false });
    await previewRetention({ pgPort: 1, asOf: '2028-11-03', json: false });
    await previewRetention({ pgPort: 1, asOf: '2028-11-03', json: true });
    expect(printed.slice(0, 3)).toEqual([
      '2028-11-02: 0 journeys are past their period, and name 0 persons. Nothing was changed.',
      `journey-${journeyId}  batch batch-test  not-admitted  ended 2026-11-02  kept until 2028-11-02  persons: 1`,
      '2028-11-03: 1 journeys are past their period, and name 1 persons. Nothing was changed.',
    ]);
    expect(JSON.parse(printed[3] ?? '')).toMatchObject({ journeyId, category: 'not-admitted', persons: 1 });
  });
});

describe('mourafaka erasures replay', () => {
  it('has nothing to do without a register, and erases whom it lists', async () => {
    await replayErasures({ pgPort: 1 });
    const found = await representative();
    const at = '2026-11-02T09:00:00.000Z';
    const erasure = { personId: found?.personId, journeyId: entityOf(stream), at, why: 'asked', documents: [] };
    writeFileSync(join(folder, 'erasures.jsonl'), `${JSON.stringify(erasure)}\n`);
    await replayErasures({ pgPort: 1 });
    expect(printed.map((line) => line.replace(folder, ''))).toEqual([
      '0 in the register /erasures.jsonl; 0 erased again.',
      '1 in the register /erasures.jsonl; 1 erased again.',
    ]);
    expect(await representative()).toBeUndefined();
    expect(await fixture.journal.verify(stream)).toBeUndefined();
  });
});
