import { Verifications } from '@mourafaka/journal';
import { type EngineFixture, openEngine } from '../../../../test/support/engine-fixture';
import { Metrics } from './metrics';
import { VerificationMetrics } from './verification-metrics';

jest.setTimeout(60_000);

describe('what Prometheus reads of the nightly check', () => {
  let fixture: EngineFixture;
  let metrics: Metrics;
  beforeAll(async () => {
    fixture = await openEngine();
    metrics = new Metrics();
    new VerificationMetrics(metrics, fixture.dataSource);
  });
  afterAll(() => fixture.close());

  const lines = async (): Promise<string[]> =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith('mourafaka_check'));

  it('is nothing before the first night, then the last one’s findings', async () => {
    expect(await lines()).toEqual([]);
    const verifications = new Verifications(fixture.dataSource);
    const night = { streams: 500, events: 9_000 };
    await verifications.add({
      ...night,
      at: new Date('2026-11-29T02:30:00Z'),
      differences: 3,
      reasons: { ROW_DIFFERS: 3 },
    });
    await verifications.add({ ...night, at: new Date('2026-11-30T02:30:00Z'), differences: 0, reasons: {} });
    expect((await lines()).sort()).toEqual([
      'mourafaka_check_differences 0',
      `mourafaka_check_timestamp_seconds ${Date.parse('2026-11-30T02:30:00Z') / 1_000}`,
    ]);
  });
});
