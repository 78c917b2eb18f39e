import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { listCheckpoints, signCheckpoint, Signer, writeCheckpointFile } from '@mourafaka/journal';
import { apply, type EngineFixture, kek, openEngine } from '../../../../test/support/engine-fixture';
import { prove } from './prove';
import { verifyFile } from './verify-file';
import { verifyJournal } from './verify-journal';

describe('what was signed', () => {
  let fixture: EngineFixture;
  let folder: string;
  let output: string;
  let stream: string;
  let printed: string[];
  const before = { ...process.env };
  const signer = new Signer(Buffer.alloc(32, 9));
  const key = signer.publicKey.toString('base64');

  beforeAll(async () => {
    fixture = await openEngine();
    for (let n = 0; n < 3; n++) stream = (await apply(fixture.engine)).stream;
    folder = mkdtempSync(join(tmpdir(), 'mourafaka-prove-'));
    output = join(folder, 'export.jsonl');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await fixture.close();
  });
  beforeEach(() => {
    process.env.DATABASE_URL = fixture.database.url;
    process.env.MOURAFAKA_KEK = kek.toString('base64');
    process.env.MOURAFAKA_CHECKPOINT_PUBLIC_KEY = key;
    process.env.MOURAFAKA_CHECKPOINT_FILE = join(folder, 'checkpoints.jsonl');
    printed = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => {
    process.env = { ...before };
    process.exitCode = 0;
    jest.restoreAllMocks();
  });

  it('is told to be missing before the first checkpoint', async () => {
    await expect(prove({ output, pgPort: 1 })).rejects.toThrow('There is no checkpoint yet');
    expect(process.exitCode).toBe(2);
  });

  it('is written for others, who need the public key alone to find what was changed', async () => {
    await signCheckpoint(fixture.dataSource, signer, new Date('2026-11-30T00:30:00Z'));
    await writeCheckpointFile(join(folder, 'checkpoints.jsonl'), await listCheckpoints(fixture.dataSource));
    await prove({ output, pgPort: 1 });
    expect(printed).toContain(`Public key: ${key}`);
    process.env = { ...before };
    await verifyFile({ file: output, key, json: false });
    expect(printed.at(-1)).toMatch(/as signed on 2026-11-30T00:30:00.000Z \(checkpoint 1\): nothing was changed\.$/);
    expect(process.exitCode).toBe(0);

    writeFileSync(output, readFileSync(output, 'utf8').replace('"type":"ApplicationSubmitted"', '"type":"NoteAdded"'));
    await verifyFile({ file: output, key, json: false });
    expect(printed.at(-2)).toMatch(/^journey-\S+ {2}version 1 {2}event-changed: an event is not what was hashed$/);
    expect(process.exitCode).toBe(1);
  });

  it('is told in words not to be written where there is no such folder', async () => {
    const nowhere = join(folder, 'nowhere', 'export.jsonl');
    await expect(prove({ output: nowhere, pgPort: 1 })).rejects.toThrow(/was not written: .* Check the path/);
    expect(process.exitCode).toBe(2);
  });

  it('is no proof without a key, with half a key, or without a file', async () => {
    await expect(verifyFile({ file: output, json: false })).rejects.toThrow('Name the public key');
    await expect(verifyFile({ file: output, key: 'AAAA', json: false })).rejects.toThrow('32 bytes');
    await expect(verifyFile({ file: `${output}.not`, key, json: false })).rejects.toThrow('no file');
    expect(process.exitCode).toBe(2);
  });

  it('contradicts a journal from which somebody took a journey away with everything that followed from it', async () => {
    const owner = new Client({ connectionString: fixture.database.ownerUrl });
    await owner.connect();
    await owner.query('DELETE FROM journal.events WHERE stream_id = $1', [stream]);
    await owner.query('DELETE FROM journal.heads WHERE stream_id = $1', [stream]);
    await owner.end();
    await verifyJournal({ pgPort: 1, workflows: false, json: true, stream });
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      differences: [{ stream, part: 'checkpoint', reason: 'SIGNED_EVENT_REMOVED', version: 1, checkpoint: 1 }],
    });
    expect(process.exitCode).toBe(1);
  });
});
