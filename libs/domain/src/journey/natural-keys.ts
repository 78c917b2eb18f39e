import { normaliseRegistration } from '../legal';
import type { JourneyState } from './state';

/**
 * What must be unique over all journeys, reserved with the append: the registration within the batch, the follow-up code
 * and the number of the certificate. A cooperative that withdrew may apply again.
 */
export function naturalKeys({ batch, state, trackingCode, cooperative, certificate }: JourneyState): string[] {
  const { court, number } = normaliseRegistration(cooperative.court, cooperative.registrationNumber);
  const own = [`tracking:${trackingCode}`, ...(certificate === undefined ? [] : [`certificate:${certificate}`])];
  return state === 'withdrawn' ? own : [...own, `registration:${batch}:${court}:${number}`];
}
