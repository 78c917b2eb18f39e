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
  cooperative: { denominationFr?: string; registrationNumber: string; registeredOn: string; members: number };
}

/** Where the parts stop, by the days of the script; the first goes on to graduation. */
const lastDays = [Infinity, 0, 10, 14, 25, 40, 60, 80, 160, 430];
export const region = '09';

/** Cooperatives of one region that are old and large enough to pass, in an order that does not change between starts. */
export async function chooseCast(stage: Stage, batch: string): Promise<Part[]> {
  const { items } = await stage.read<{ items: Summary[] }>(
    'programme-manager',
    `/v1/journeys?batch=${batch}&region=${region}&limit=200`,
  );
  const sound = items
    .filter(({ cooperative }) => cooperative.members >= 5 && cooperative.registeredOn >= '2023-06-01')
    .sort((a, b) => a.cooperative.registrationNumber.localeCompare(b.cooperative.registrationNumber));
  return lastDays.flatMap((lastDay, n) => {
    const one = sound[n];
    if (!one) return [];
    const { journeyId, submittedAt, cooperative } = one;
    return [{ journeyId, submittedAt, lastDay, name: cooperative.denominationFr ?? journeyId }];
  });
}
