import { type Clock, type Scale, scaledClock, systemClock } from './clock';

/** The setting `MOURAFAKA_CLOCK`, read. */
export type ClockSetting = { kind: 'system' } | ({ kind: 'scaled' } & Scale);

/**
 * `system`, or `scaled?epoch=<ISO>&started=<ISO>&factor=<number>`, written like a query because ISO instants hold colons:
 * `scaled?epoch=2026-03-02T08:00:00.000Z&started=2026-11-24T10:00:00.000Z&factor=86400`.
 * Answers undefined when it is neither.
 */
export function parseClockSetting(text: string): ClockSetting | undefined {
  if (text === 'system') return { kind: 'system' };
  if (!text.startsWith('scaled?')) return undefined;
  const query = new URLSearchParams(text.slice('scaled?'.length));
  const [epoch, startedAt, factor] = [query.get('epoch'), query.get('started'), Number(query.get('factor'))];
  if (!epoch || !startedAt || !(factor > 0)) return undefined;
  if (Number.isNaN(Date.parse(epoch)) || Number.isNaN(Date.parse(startedAt))) return undefined;
  return { kind: 'scaled', epoch, startedAt, factor };
}

/** The inverse of `parseClockSetting`, for the process that hands a clock to its children. */
export function formatClockSetting(setting: ClockSetting): string {
  if (setting.kind === 'system') return 'system';
  return `scaled?epoch=${setting.epoch}&started=${setting.startedAt}&factor=${setting.factor}`;
}

/** The clock of this process. Production knows the system's clock alone: `readConfig` refuses any other there. */
export function clockFromConfig(config: { clock: ClockSetting; nodeEnv: string }): Clock {
  if (config.clock.kind === 'system') return systemClock;
  if (config.nodeEnv === 'production') throw new Error('MOURAFAKA_CLOCK must be `system` in production');
  return scaledClock(config.clock);
}
