import { normaliseRegistration } from '../legal';
import type { JourneyState } from './state';

/**
 * What must be unique over all journeys, reserved with the append: the registration within the batch, and the follow-up
 * code. A cooperative that withdrew may apply again.
 */
export function naturalKeys({ batch, state, trackingCode, cooperative }: JourneyState): string[] {
  const { court, number } = normaliseRegistration(cooperative.court, cooperative.registrationNumber);
  const tracking = `tracking:${trackingCode}`;
  return state === 'withdrawn' ? [tracking] : [tracking, `registration:${batch}:${court}:${number}`];
}
