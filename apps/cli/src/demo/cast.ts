import type { Stage } from './stage';

/** One journey of the demonstration and how far it is played. */
export interface Part {
  journeyId: string;
  name: string;
  /** Instant of the application: day 0 of its script. */
  submittedAt: string;
  /** The last day of the script that is played; afterwards nobody acts, and the system reminds. */
  lastDay: number;
  /** Points less than the others get in each criterion: enough to wait for a place. */
  handicap: number;
}

interface Summary {
  journeyId: string;
  submittedAt: string;
  suspended: boolean;
  region: string;
  cooperative: {
    denominationFr?: string;
    registrationNumber: string;
    registeredOn: string;
    members: number;
    womanLed: boolean;
  };
}

/** Where the parts stop, by the days of the script; the first goes on to graduation, those of day 27 wait for a place. */
const lastDays = [Infinity, 0, 10, 14, 27, 27, 60, 80, 160, 430];
export const region = '09';
const user = 'programme-manager';

/**
 * Cooperatives of one region that are old and large enough to pass, and resemble no other, in an order that does not change
 * between starts; those led by women first, so that the wave's minimum share is met by rank alone.
 */
export async function chooseCast(stage: Stage, batch: string): Promise<{ cast: Part[]; rest: string[] }> {
  const all = await listJourneys(stage, batch);
  const suspected = await listSuspected(stage, batch);
  const sound = all
    .filter(({ cooperative, ...one }) => one.region === region && !one.suspended && cooperative.members >= 5)
    .filter(({ journeyId, cooperative }) => cooperative.registeredOn >= '2023-06-01' && !suspected.has(journeyId))
    .sort(({ cooperative: a }, { cooperative: b }) =>
      a.womanLed === b.womanLed ? a.registrationNumber.localeCompare(b.registrationNumber) : a.womanLed ? -1 : 1,
    );
  const cast = lastDays.flatMap((lastDay, n) => {
    const one = sound[n];
    if (!one) return [];
    const { journeyId, submittedAt, cooperative } = one;
    const handicap = lastDay === 27 ? 2 : 0;
    return [{ journeyId, submittedAt, lastDay, handicap, name: cooperative.denominationFr ?? journeyId }];
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

/** Applications that may be of one cooperative: people must judge them first. */
async function listSuspected(stage: Stage, batch: string): Promise<Set<string>> {
  type Pair = Record<'journey' | 'of', { journeyId: string }>;
  const { items } = await stage.read<{ items: Pair[] }>(user, `/v1/duplicates?batch=${batch}`);
  return new Set(items.flatMap(({ journey, of }) => [journey.journeyId, of.journeyId]));
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
