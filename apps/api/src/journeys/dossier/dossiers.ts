import type { JourneyEvent, StoredEvent } from '@mourafaka/contracts';
import { type Dossier, foldDossier, type RecordedEvent } from '@mourafaka/domain';
import { Journal } from '@mourafaka/journal';
import type { Clock, Principal } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { instantOfAsOf } from '../../http/as-of';
import { readWholeStream } from '../../journal/read-whole-stream';
import { CLOCK } from '../../tokens';
import { JourneyAccess, type VisibleJourney } from '../access/journey-access';

export interface VisibleDossier extends VisibleJourney {
  /** Personal values are sealed. */
  dossier: Dossier;
  /** The past that was asked for. */
  asOf?: Date;
}

/** An event of the journal as it is folded. */
export const recordedOf = ({ type, data, version, recordedAt, meta }: StoredEvent): RecordedEvent<JourneyEvent> => ({
  type: type as JourneyEvent['type'],
  data: data as JourneyEvent['data'],
  version,
  recordedAt,
  actor: meta.actor,
});

/** Dossiers are folded when they are read; nothing keeps them. */
@Injectable()
export class Dossiers {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As it stands, or as of a date or an instant (inclusive). Throws `AppError` (not-found, invalid). */
  async get(principal: Principal, journeyId: string, asOf?: string): Promise<VisibleDossier> {
    const past = asOf === undefined ? undefined : instantOfAsOf(asOf, await this.clock.now());
    const instant = past?.toISOString();
    const journey = await (instant === undefined
      ? this.journeys.get(principal, journeyId)
      : this.journeys.getAsOf(principal, journeyId, instant));
    const events = await readWholeStream(this.journal, journey.stream, instant);
    // What was recorded between the two reads would not fit the state.
    const recorded = events.filter(({ version }) => version <= journey.version).map(recordedOf);
    return { ...journey, dossier: foldDossier(recorded), asOf: past };
  }
}
