import type { StreamId } from '@mourafaka/contracts';
import { type PersonKeys, readStreams } from '@mourafaka/journal';
import { MadeRows } from '@mourafaka/read-models';
import type { Pool } from 'pg';
import { inTransaction, readingOf } from './connections';
import { Replay } from './replay';
import type { Shadow } from './shadow';

/** Streams made again in one transaction of the catching up. */
const atOnce = 200;

/** Makes the rows of streams, each from its first event, and writes them into the tables of a rebuild. */
export class Filler {
  private readonly replay: Replay;

  constructor(
    private readonly pool: Pool,
    private readonly shadow: Shadow,
    keys: PersonKeys,
  ) {
    this.replay = new Replay(keys);
  }

  /** Streams of which there is nothing yet; answers how many events they have. */
  add(streams: readonly StreamId[]): Promise<number> {
    return this.write(streams, (client, made) => this.shadow.add(client, made));
  }

  /** Streams as they are by now, whatever there is of them. */
  async remake(streams: readonly StreamId[]): Promise<void> {
    for (let from = 0; from < streams.length; from += atOnce) {
      const some = streams.slice(from, from + atOnce);
      await this.write(some, (client, made) => this.shadow.replace(client, some, made));
    }
  }

  private write(
    streams: readonly StreamId[],
    into: (...[client, made]: Parameters<Shadow['add']>) => Promise<void>,
  ): Promise<number> {
    return inTransaction(this.pool, async (client) => {
      const events = await readStreams(readingOf(client), streams);
      const made = new MadeRows();
      await this.replay.run(events, made);
      await into(client, made);
      return events.length;
    });
  }
}
