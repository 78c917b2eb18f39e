import { newApplication } from './applications';
import type { TestApi } from './test-api';

export interface Accompanied {
  journeyId: string;
  trackingCode: string;
}

/** A cooperative that applied, was admitted to lot 1 and is under diagnosis; in Souss-Massa (09) unless told. */
export async function accompany(api: TestApi, cooperative: Record<string, unknown> = {}): Promise<Accompanied> {
  const { body } = await api.post('/v1/batches/4/applications', newApplication(cooperative));
  const { journeyId, trackingCode } = body;
  const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
  const steps: [string, unknown, string][] = [
    ['declare-complete', {}, 'programme-manager'],
    ['assess-eligibility', {}, 'programme-manager'],
    ['score', { scores }, 'committee'],
    ['score', { scores }, 'committee-2'],
    ['admit', { wave: 'wave-1', lot: 'lot-1' }, 'programme-manager'],
    ['assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' }, 'programme-manager'],
    ['start-diagnosis', {}, 'programme-manager'],
  ];
  for (const [command, payload, as] of steps) {
    const answer = await api.command(journeyId, command, payload, { as });
    if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
  }
  return { journeyId, trackingCode };
}
