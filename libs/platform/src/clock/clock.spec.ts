import {
  clockFromConfig,
  formatClockSetting,
  parseClockSetting,
  scaledClock,
  systemClock,
  testServerClock,
} from './index';

const scale = { epoch: '2026-03-02T08:00:00.000Z', startedAt: '2026-11-24T10:00:00.000Z', factor: 86_400 };

describe('the clock of business time', () => {
  it('refuses any clock but the system’s in production', () => {
    const config = { nodeEnv: 'production', clock: { kind: 'scaled' as const, ...scale } };
    expect(() => clockFromConfig(config)).toThrow('MOURAFAKA_CLOCK must be `system` in production');
    expect(clockFromConfig({ nodeEnv: 'production', clock: { kind: 'system' } })).toBe(systemClock);
  });

  it.each(['', 'fast', 'scaled', 'scaled?epoch=now&started=now&factor=2', `scaled?epoch=${scale.epoch}&factor=0`])(
    'does not understand the setting %j',
    (text) => expect(parseClockSetting(text)).toBeUndefined(),
  );

  it('reads back the setting it wrote', () => {
    const setting = { kind: 'scaled' as const, ...scale };
    expect(parseClockSetting(formatClockSetting(setting))).toEqual(setting);
    expect(parseClockSetting(formatClockSetting({ kind: 'system' }))).toEqual({ kind: 'system' });
  });

  it('wakes a timer a real second later for a business day at a day a second', () => {
    expect(scaledClock(scale).toTimer('2026-03-03T08:00:00.000Z')).toBe('2026-11-24T10:00:01.000Z');
  });

  it('says now on the scale it wakes timers by', async () => {
    const clock = scaledClock(scale);
    const now = await clock.now();
    expect(Math.abs(Date.parse(clock.toTimer(now.toISOString())) - Date.now())).toBeLessThan(2_000);
  });

  it('asks the time-skipping server what time it is', async () => {
    const clock = testServerClock({ currentTimeMs: () => Promise.resolve(Date.parse(scale.epoch)) });
    expect((await clock.now()).toISOString()).toBe(scale.epoch);
    expect(clock.toTimer(scale.epoch)).toBe(scale.epoch);
  });
});
