import { setImmediate as others } from 'node:timers/promises';
import { journeyStream, type StoredEvent } from '@mourafaka/contracts';
import { type JourneyLog, journeyLog } from '@mourafaka/event-log';
import { Journal } from '@mourafaka/journal';
import type { Clock } from '@mourafaka/platform';
import { listJourneyIds } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { instantOfAsOf } from '../../http/as-of';
import { CLOCK } from '../../tokens';

/** Journeys, and all their events, in memory at once. */
const journeysAtOnce = 50;

/** Those absent do not narrow it; as it stood after the last event of the log. */
export interface LogFilter {
  batch?: string;
  wave?: string;
  region?: string;
  province?: string;
  sector?: string;
  lot?: string;
  provider?: string;
}

/** Reads journeys for the event log, page by page, as whoever writes the file takes them. */
@Injectable()
export class EventLogs {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The journeys of a log, to be gone through as often as a format needs it, the same each time: what is committed
   * meanwhile is not in it. Throws `AppError` (invalid) for a day that lies ahead.
   */
  async journeys(filter: LogFilter, asOf: string | undefined): Promise<() => AsyncGenerator<JourneyLog>> {
    const upTo = asOf === undefined ? undefined : instantOfAsOf(asOf, await this.clock.now()).toISOString();
    const read = { upTo, snapshot: await this.journal.takeSnapshot() };
    const pseudonym = this.pseudonyms();
    const { provider, ...asked } = filter;
    const wanted = Object.entries({ ...asked, provider: provider === undefined ? undefined : pseudonym(provider) });
    return () =>
      this.read(read, filter.batch, pseudonym, ({ attributes }) =>
        wanted.every(([name, value]) => value === undefined || attributes[name] === value),
      );
  }

  private async *read(
    read: { upTo?: string; snapshot: string },
    batch: string | undefined,
    pseudonym: (id: string) => string,
    isWanted: (log: JourneyLog) => boolean,
  ): AsyncGenerator<JourneyLog> {
    for (let after: string | undefined, more = true; more;) {
      const ids = await listJourneyIds(this.journal.dataSource, { batch, after, limit: journeysAtOnce });
      for (const events of byStream(await this.journal.readMany(ids.map(journeyStream), read))) {
        const log = journeyLog(events, pseudonym);
        if (log && isWanted(log)) yield log;
        // Who waits for another answer waits for one journey at most.
        await others();
      }
      after = ids.at(-1);
      more = ids.length === journeysAtOnce;
    }
  }

  /**
   * The same person has the same name in every log of this installation, so that logs can be laid side by side; who it is
   * is known to nobody without its keys.
   */
  private pseudonyms(): (id: string) => string {
    const known = new Map<string, string>();
    return (id) => {
      const name = known.get(id) ?? this.journal.keys.digest(`event-log|${id}`).toString('base64url').slice(0, 12);
      known.set(id, name);
      return name;
    };
  }
}

function* byStream(events: readonly StoredEvent[]): Generator<StoredEvent[]> {
  for (let first = 0; first < events.length;) {
    const stream = events[first]?.stream;
    const next = events.findIndex((event, n) => n > first && event.stream !== stream);
    const end = next < 0 ? events.length : next;
    yield events.slice(first, end);
    first = end;
  }
}
