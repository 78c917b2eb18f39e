import { entityOf, journeyStream } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import type { JourneyHistory } from '@mourafaka/read-models';
import { dateOf } from '../time/zone';
import type { Engine } from './engine';

/** What lists ask of the journal: how journeys stood, folded by the engine. */
export const journeyHistory = (engine: Pick<Engine, 'states'>): JourneyHistory => ({
  dateOf,
  async statesAt(journeyIds, at) {
    const folded = await engine.states<JourneyState>(journeyIds.map(journeyStream), { asOf: at.toISOString() });
    return new Map([...folded].map(([stream, { state }]) => [entityOf(stream), state]));
  },
});
