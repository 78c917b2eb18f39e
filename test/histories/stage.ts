import type { StreamId } from '@mourafaka/contracts';
import type { JourneyWorld } from '../support/journey-world';

/** What a stream needs to be played on a clock that can be skipped. */
export interface Stage {
  world: JourneyWorld;
  sleepUntil(instant: number): Promise<void>;
}

/** What happens to a stream, from the instant (milliseconds) it began. */
export type Play = (stage: Stage, stream: StreamId, start: number) => Promise<void>;
