import { RetentionRuns, Verifications } from '@mourafaka/journal';
import { type EngineFixture, openEngine } from '../../../../test/support/engine-fixture';
import { Metrics } from './metrics';
import { RetentionMetrics } from './retention-metrics';
import { VerificationMetrics } from './verification-metrics';

describe('what Prometheus reads of what is done every night', () => {
  let fixture: EngineFixture;
  let metrics: Metrics;
  beforeAll(async () => {
    fixture = await openEngine();
    metrics = new Metrics();
    new VerificationMetrics(metrics, fixture.dataSource);
    new RetentionMetrics(metrics, fixture.dataSource);
  });
  afterAll(() => fixture.close());

  const lines = async (of: string): Promise<string[]> =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith(`mourafaka_${of}`));

  it('is nothing before the first check, then the last one’s findings', async () => {
    expect(await lines('check')).toEqual([]);
    const verifications = new Verifications(fixture.dataSource);
    const night = { streams: 500, events: 9_000 };
    await verifications.add({
      ...night,
      at: new Date('2026-11-29T02:30:00Z'),
      differences: 3,
      reasons: { ROW_DIFFERS: 3 },
    });
    await verifications.add({ ...night, at: new Date('2026-11-30T02:30:00Z'), differences: 0, reasons: {} });
    expect((await lines('check')).sort()).toEqual([
      'mourafaka_check_differences 0',
      `mourafaka_check_timestamp_seconds ${Date.parse('2026-11-30T02:30:00Z') / 1_000}`,
    ]);
  });

  it('is nothing before the first retention, then whom the last one erased and whom it left', async () => {
    expect(await lines('retention')).toEqual([]);
    const runs = new RetentionRuns(fixture.dataSource);
    await runs.add({ at: new Date('2026-11-29T02:30:00Z'), enabled: false, erased: 0, due: 240 });
    await runs.add({ at: new Date('2026-11-30T02:30:00Z'), enabled: true, erased: 200, due: 40 });
    expect((await lines('retention')).sort()).toEqual([
      'mourafaka_retention_due_persons 40',
      'mourafaka_retention_enabled 1',
      'mourafaka_retention_erased_persons 200',
      `mourafaka_retention_timestamp_seconds ${Date.parse('2026-11-30T02:30:00Z') / 1_000}`,
    ]);
  });
});
