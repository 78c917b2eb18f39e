import type { Clock, Principal } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import type { INestApplicationContext } from '@nestjs/common';
import { JourneyAccess } from '../access/journey-access';
import { statusOf } from './journey-status';

const nobody: Principal = { id: 'system', name: '', roles: ['programme-manager'], regions: [], lots: [] };
const atOnce = 8;
const rounds = 5;

/**
 * Makes some statuses before anybody asks: what a fresh process does first takes several times as long, for connections are
 * opened, statements planned and code compiled. Nothing personal is opened, and nobody is shown anything. Never throws.
 */
export async function warmStatuses(app: Pick<INestApplicationContext, 'get'>, clock: Clock): Promise<void> {
  const journeys = app.get(JourneyAccess);
  try {
    const now = await clock.now();
    const { items } = await app.get(JourneyQueries).listJourneys({}, { limit: atOnce });
    const show = async (journeyId: string): Promise<string> => {
      const journey = await journeys.standing(nobody, journeyId, now);
      return JSON.stringify(statusOf(journey, { principal: nobody, language: 'fr' }));
    };
    for (let round = 0; round < rounds; round += 1) await Promise.all(items.map(({ journeyId }) => show(journeyId)));
  } catch {
    // Whoever asks first is told what is wrong.
  }
}
