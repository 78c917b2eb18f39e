import type { StreamId } from '@mourafaka/contracts';
import type { Journal } from '@mourafaka/journal';
import { LRUCache } from 'lru-cache';
import type { Folded, Heads } from './heads';

/** Rules of so many batches, calendars and templates at once; what was not asked for longest is read again. */
const mostRemembered = 500;

/**
 * Heads that others decide by, in memory. The load of every command answers their versions, so what is remembered is never
 * older than what the command met, and no command asks for them again.
 */
export class RememberedHeads {
  private readonly known = new LRUCache<StreamId, Promise<Folded | undefined>>({ max: mostRemembered });

  constructor(
    private readonly journal: Pick<Journal, 'versionsOf'>,
    private readonly heads: Pick<Heads, 'read'>,
  ) {}

  atLeast<State>(stream: StreamId, version: number): Promise<State> {
    return this.where<State>(stream, (_state, known) => known >= version);
  }

  /** As it stands this moment: one more query, of its version alone while it has not changed. Undefined while it is empty. */
  async current<State>(stream: StreamId): Promise<State | undefined> {
    const { [stream]: version } = await this.journal.versionsOf([stream]);
    return version === undefined ? undefined : this.atLeast<State>(stream, version);
  }

  /** The state as remembered where the test holds, else as it is now. */
  async where<State>(stream: StreamId, test: (state: State, version: number) => boolean): Promise<State> {
    const known = await this.known.get(stream);
    if (known && test(known.state as State, known.version)) return known.state as State;
    const reading = this.heads.read<State>(stream);
    this.known.set(stream, reading);
    reading.catch(() => this.known.delete(stream));
    const head = await reading;
    if (!head) throw new Error(`stream '${stream}' is decided by, but it is empty`);
    return head.state;
  }
}
