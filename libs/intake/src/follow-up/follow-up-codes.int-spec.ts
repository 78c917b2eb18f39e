import { createHmac } from 'node:crypto';
import { createDataSource } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { FollowUpCodes, followUpLimits } from './follow-up-codes';

let database: TestDatabase;
let dataSource: DataSource;
let now = new Date('2026-11-02T09:00:00.000Z');
const later = (ms: number) => (now = new Date(now.getTime() + ms));
const codesOf = () =>
  new FollowUpCodes({
    dataSource,
    digest: (text) => createHmac('sha256', 'invented').update(text).digest(),
    now: () => now,
  });
beforeAll(async () => {
  database = await createTestDatabase();
  const options = { url: database.url, entities: [], applicationName: 'follow-up-codes', poolSize: 4 };
  dataSource = await createDataSource(options).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a one-time code', () => {
  it('is another cooperative’s nothing, and is spent after five guesses, the right one too', async () => {
    const codes = codesOf();
    const { code } = await codes.issue('journey-1');
    await expect(codes.redeem('journey-2', code)).rejects.toMatchObject({ code: 'TRACKING.CODE_SPENT' });
    for (const left of [4, 3, 2, 1, 0]) {
      await expect(codes.redeem('journey-1', wrong(code))).rejects.toMatchObject({
        code: 'TRACKING.CODE_WRONG',
        params: { left },
      });
    }
    await expect(codes.redeem('journey-1', code)).rejects.toMatchObject({ code: 'TRACKING.CODE_SPENT' });
  });

  it('is tried no more than five times by however many at once', async () => {
    const codes = codesOf();
    const { code } = await codes.issue('journey-3');
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => codes.redeem('journey-3', wrong(code))));
    const told = tries.map((one) => (one as PromiseRejectedResult).reason.code as string);
    expect(told.filter((one) => one === 'TRACKING.CODE_WRONG')).toHaveLength(followUpLimits.attempts);
  });

  it('opens once, for some minutes, and is kept nowhere as it is', async () => {
    const codes = codesOf();
    const { code } = await codes.issue('journey-4');
    const both = await Promise.allSettled([codes.redeem('journey-4', code), codes.redeem('journey-4', code)]);
    const opened = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(opened).toHaveLength(1);
    const token = opened[0]?.token ?? '';
    expect([await codes.streamOf(token), await codes.streamOf('guessed')]).toEqual(['journey-4', undefined]);
    const kept = await dataSource.query('SELECT * FROM intake.follow_up_codes, intake.follow_up_tokens');
    expect(JSON.stringify(kept)).not.toContain(code);
    later(followUpLimits.tokenMs);
    expect(await codes.streamOf(token)).toBeUndefined();
  });

  it('ends after ten minutes', async () => {
    const codes = codesOf();
    const { code } = await codes.issue('journey-5');
    later(followUpLimits.codeMs);
    await expect(codes.redeem('journey-5', code)).rejects.toMatchObject({ code: 'TRACKING.CODE_SPENT' });
  });

  it('is sent once a minute and five times a day at most, and says when again', async () => {
    const codes = codesOf();
    await codes.issue('journey-6');
    later(20_000);
    await expect(codes.issue('journey-6')).rejects.toMatchObject({ kind: 'too-many', retryAfter: 40 });
    for (let sent = 1; sent < followUpLimits.perDay; sent += 1) {
      later(60_000);
      await codes.issue('journey-6');
    }
    later(3_600_000);
    await expect(codes.issue('journey-6')).rejects.toMatchObject({ kind: 'too-many', retryAfter: 86_400 - 3_860 });
    later(86_400_000);
    await expect(codes.issue('journey-6')).resolves.toHaveProperty('code');
  });

  it('that could not be sent keeps nobody from asking again', async () => {
    const codes = codesOf();
    const { code } = await codes.issue('journey-7');
    await codes.takeBack('journey-7');
    await expect(codes.redeem('journey-7', code)).rejects.toMatchObject({ code: 'TRACKING.CODE_SPENT' });
    await expect(codes.issue('journey-7')).resolves.toHaveProperty('code');
  });
});
