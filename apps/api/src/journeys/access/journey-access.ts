import type { JourneyState } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { journeyStream } from '@mourafaka/contracts';
import { AppError, may, type Principal, type Resource } from '@mourafaka/platform';
import { detailOf, JourneyQueries, type StandingJourney, statusOfState } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '../../http/fields';

export interface VisibleJourney {
  stream: string;
  state: JourneyState;
  version: number;
  resource: Resource;
}

/** A journey as a status tells it. */
export interface VisibleStanding extends StandingJourney {
  stream: string;
  resource: Resource;
}

/** The same of a folded state; "overdue" is decided at `now`. */
export const standingOf = ({ stream, state, resource }: VisibleJourney, now: Date): VisibleStanding => ({
  ...{ stream, resource },
  status: statusOfState(state, now),
  detail: detailOf(state),
});

/** What the table of rights needs of a journey. */
export const resourceOf = ({ journeyId, cooperative, lot, consultant }: JourneyState): Resource => ({
  region: cooperative.region,
  ...{ lot, consultant, journeyId },
});

/** The one door to a single journey: what a person may not see does not exist for them. */
@Injectable()
export class JourneyAccess {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(JourneyQueries) private readonly queries: JourneyQueries,
  ) {}

  /** Throws `AppError` (not-found) for a journey that is not there or not theirs to see. */
  async get(principal: Principal, journeyId: string): Promise<VisibleJourney> {
    const stream = journeyStream(journeyId);
    const head = isUuid(journeyId) ? await this.engine.state<JourneyState>(stream) : undefined;
    const resource = head && resourceOf(head.state);
    if (!head || !may(principal, 'journey.read', resource)) throw new AppError('JOURNEY.NOT_FOUND', 'not-found');
    return { stream, state: head.state, version: head.version, resource: resource ?? {} };
  }

  /** What a status tells of it, from its row; a journey whose row older code wrote is folded. Throws as `get`. */
  async standing(principal: Principal, journeyId: string, now: Date): Promise<VisibleStanding> {
    const found = await this.queries.findStanding(journeyId, now);
    if (!found) return standingOf(await this.get(principal, journeyId), now);
    const { region, lot, consultant } = found.status;
    const resource = { region, lot, consultant, journeyId };
    if (!may(principal, 'journey.read', resource)) throw new AppError('JOURNEY.NOT_FOUND', 'not-found');
    return { ...found, stream: journeyStream(journeyId), resource };
  }

  /** The journey as it was recorded by an instant, to those who may see it today. */
  async getAsOf(principal: Principal, journeyId: string, instant: string): Promise<VisibleJourney> {
    const { stream, resource } = await this.get(principal, journeyId);
    const past = await this.engine.state<JourneyState>(stream, { asOf: instant });
    if (!past) throw new AppError('JOURNEY.NOT_FOUND', 'not-found');
    return { stream, ...past, resource };
  }
}
