import { randomUUID } from 'node:crypto';
import { entityOf } from '@mourafaka/contracts';
import { Client } from 'pg';
import { apply, batch, type EngineFixture, kek, openEngine } from '../../../../test/support/engine-fixture';
import { freePort } from '../../../../test/support/free-port';
import { verifyJournal, type VerifySettings } from './verify-journal';

describe('mourafaka verify', () => {
  let fixture: EngineFixture;
  let streams: string[];
  const before = { ...process.env };
  let printed: string[];
  beforeAll(async () => {
    fixture = await openEngine();
    streams = [];
    for (let n = 0; n < 3; n++) streams.push((await apply(fixture.engine)).stream);
  });
  afterAll(() => fixture.close());
  beforeEach(async () => {
    process.env.DATABASE_URL = fixture.database.url;
    process.env.MOURAFAKA_KEK = kek.toString('base64');
    process.env.TEMPORAL_ADDRESS = `127.0.0.1:${await freePort()}`;
    printed = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => {
    process.env = { ...before };
    jest.restoreAllMocks();
  });

  /** The exit code. */
  async function run(over: Partial<VerifySettings> = {}): Promise<number> {
    await verifyJournal({ workflows: false, json: false, pgPort: 1, ...over });
    const code = Number(process.exitCode);
    process.exitCode = 0;
    return code;
  }

  it('ends with 0 where all agrees, of all or of some', async () => {
    expect(await run()).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/^\d+ streams, \d+ events: all agrees\.$/)]);
    expect([await run({ sample: 2 }), await run({ batch }), await run({ stream: streams[0] })]).toEqual([0, 0, 0]);
    expect(printed.slice(1)).toEqual([
      expect.stringMatching(/^2 streams/),
      expect.stringMatching(/^4 streams/),
      expect.stringMatching(/^1 streams/),
    ]);
  });

  it('says so, with 2, where there is no such stream or batch, and where a setting is missing', async () => {
    await expect(run({ stream: `journey-${randomUUID()}` })).rejects.toThrow('no stream');
    expect(process.exitCode).toBe(2);
    await expect(run({ batch: '99' })).rejects.toThrow('no batch 99');
    delete process.env.MOURAFAKA_KEK;
    await expect(run()).rejects.toThrow('MOURAFAKA_KEK: is missing');
    process.exitCode = 0;
  });

  it('compares all else where Temporal does not answer, and says that it does not', async () => {
    expect(await run({ workflows: true })).toBe(0);
    expect(printed).toContainEqual(expect.stringMatching(/ENGINE_AWAY: Temporal, or a worker/));
  });

  it('ends with 1 and a line for each difference, also of rows of a stream that never was', async () => {
    const [stream = ''] = streams;
    const owner = new Client({ connectionString: fixture.database.ownerUrl });
    await owner.connect();
    await owner.query(`UPDATE read.journeys SET lot = 'lot-9' WHERE journey_id = $1`, [entityOf(stream)]);
    const stray = randomUUID();
    await owner.query(
      `INSERT INTO read.session_enrolments (session_id, journey_id, version, status) VALUES ($1, $1, 1, 'enrolled')`,
      [stray],
    );
    await owner.end();
    expect(await run()).toBe(1);
    const id = entityOf(stream);
    expect(printed[0]).toMatch(new RegExp(`^${stream}  rows  ROW_DIFFERS  read.journeys ${id} \\(lot\\): a row says`));
    expect(printed[1]).toMatch(new RegExp(`^session-${stray}  rows  ROW_SURPLUS  read.session_enrolments: `));
    printed = [];
    expect(await run({ stream, json: true })).toBe(1);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      ...{ streams: 1, reasons: { ROW_DIFFERS: 1 } },
      differences: [{ stream, reason: 'ROW_DIFFERS' }],
    });
  });
});
