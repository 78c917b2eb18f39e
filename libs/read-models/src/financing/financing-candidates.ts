import { type FinancingCandidate, journeyTransitions } from '@mourafaka/contracts';
import { type JourneyState, normaliseRegistration, normaliseText, scoringNow } from '@mourafaka/domain';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';

/** An open request of a journey, with the partner it is made to. */
export interface OpenRequest extends FinancingCandidate {
  partner: string;
}

const mayBeGranted: readonly string[] = journeyTransitions['grant-financing'].from;

/** What a journey asks of partners and nobody has decided; nothing once it has left the path. */
export function openRequestsOf(state: JourneyState): OpenRequest[] {
  if (!mayBeGranted.includes(state.state)) return [];
  const { region, members, women, ...cooperative } = state.cooperative;
  return state.financing
    .filter(({ status }) => status === 'open')
    .map(({ id: request, partner, amountMad, ownContributionMad, requestedAt }) => ({
      journeyId: state.journeyId,
      version: state.version,
      request,
      partner,
      amountMad,
      ownContributionMad,
      score: scoringNow(state).total,
      region,
      members,
      women,
      requestedAt,
      registration: normaliseRegistration(cooperative.court, cooperative.registrationNumber).key,
    }));
}

/**
 * Reads for the rounds of a batch, straight from `read.journeys`, whose rows are written with the events they come from.
 * May throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class FinancingQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every open request of the batch to a partner, whose name is compared as names are; in no order. */
  async openTo(batch: string, partner: string): Promise<FinancingCandidate[]> {
    const sql = `${PREPARED}SELECT financing FROM read.journeys WHERE batch = $1 AND financing IS NOT NULL`;
    const rows = await this.dataSource.query<{ financing: OpenRequest[] }[]>(sql, [batch]);
    const wanted = normaliseText(partner);
    return rows
      .flatMap(({ financing }) => financing)
      .filter((request) => normaliseText(request.partner) === wanted)
      .map(({ partner: _partner, ...candidate }) => candidate);
  }
}
