import type { Stage } from './stage';

/** One journey of the demonstration and how far it is played. */
export interface Part {
  journeyId: string;
  name: string;
  /** Instant of the application: day 0 of its script. */
  submittedAt: string;
  /** The last day of the script that is played; afterwards nobody acts, and the system reminds. */
  lastDay: number;
}

interface Summary {
  journeyId: string;
  submittedAt: string;
  suspended: boolean;
  region: string;
  cooperative: { denominationFr?: string; registrationNumber: string; registeredOn: string; members: number };
}

/** Where the parts stop, by the days of the script; the first goes on to graduation. */
const lastDays = [Infinity, 0, 10, 14, 27, 40, 60, 80, 160, 430];
export const region = '09';
const user = 'programme-manager';

/** Cooperatives of one region that are old and large enough to pass, in an order that does not change between starts. */
export async function chooseCast(stage: Stage, batch: string): Promise<{ cast: Part[]; rest: string[] }> {
  const all = await listJourneys(stage, batch);
  const sound = all
    .filter(({ cooperative, ...one }) => one.region === region && !one.suspended && cooperative.members >= 5)
    .filter(({ cooperative }) => cooperative.registeredOn >= '2023-06-01')
    .sort((a, b) => a.cooperative.registrationNumber.localeCompare(b.cooperative.registrationNumber));
  const cast = lastDays.flatMap((lastDay, n) => {
    const one = sound[n];
    if (!one) return [];
    const { journeyId, submittedAt, cooperative } = one;
    return [{ journeyId, submittedAt, lastDay, name: cooperative.denominationFr ?? journeyId }];
  });
  const played = new Set(cast.map(({ journeyId }) => journeyId));
  const rest = all.filter(({ journeyId, suspended }) => !suspended && !played.has(journeyId));
  return { cast, rest: rest.map(({ journeyId }) => journeyId) };
}

async function listJourneys(stage: Stage, batch: string): Promise<Summary[]> {
  const found: Summary[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/v1/journeys?batch=${batch}&sort=submittedAt&limit=200${cursor && `&cursor=${cursor}`}`;
    const page: { items: Summary[]; nextCursor: string | null } = await stage.read(user, path);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/**
 * Suspends the journeys nobody plays. At a day a second their reminders would come by the hundred each second, which asks
 * more of a small machine than two years ever will.
 */
export async function setAside(stage: Stage, journeyIds: readonly string[]): Promise<void> {
  const waiting = [...journeyIds];
  const setOneAside = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await stage.command(user, id, 'set aside', 'suspend', { reason: 'Not part of the demonstration' });
    }
  };
  await Promise.all(Array.from({ length: 8 }, setOneAside));
}
