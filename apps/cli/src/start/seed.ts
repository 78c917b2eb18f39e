import { defaultPolicy, seedCalendar } from '@mourafaka/domain';
import type { Clock } from '@mourafaka/platform';
import { ApiClient } from '../api-client';

/** A running system, for what seeds it and plays in it through the public HTTP API. */
export interface RunningSystem {
  /** Of the API, e.g. `http://localhost:3000`. */
  baseUrl: string;
  /** The same as that of its processes. */
  clock: Clock;
  /** The batch it is seeded with. */
  batch: string;
}

interface BatchView {
  policyVersion: number;
  call: object | null;
}

const user = 'admin';
const names = { ar: 'الشطر الرابع', fr: 'Quatrième tranche', en: 'Batch 4' };
/** Days before and after the first start between which the seeded call is open. */
const callDays = { before: 14, after: 60 };

/** Gives an empty system its calendar and its batch with policy and call; what is there already is left as it is. */
export async function seed({ baseUrl, clock, batch }: RunningSystem): Promise<void> {
  const api = new ApiClient(baseUrl);
  if (!(await api.has(user, '/v1/calendar'))) {
    await api.command(user, '/v1/calendar/commands/adopt-calendar', 'seed calendar', { calendar: seedCalendar() });
  }
  const path = `/v1/batches/${batch}`;
  if (!(await api.has(user, path))) {
    await api.command(user, '/v1/batches', `seed batch ${batch}`, { code: batch, names });
  }
  const { policyVersion, call } = await api.read<BatchView>(user, path);
  if (policyVersion === 0) {
    await api.command(user, `${path}/commands/adopt-policy`, `seed policy ${batch}`, { policy: defaultPolicy });
  }
  if (!call) {
    await api.command(user, `${path}/commands/open-call`, `seed call ${batch}`, await callFrom(clock));
  }
}

async function callFrom(clock: Clock): Promise<{ opensOn: string; closesOn: string }> {
  const now = (await clock.now()).getTime();
  const dateIn = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
  return { opensOn: dateIn(-callDays.before), closesOn: dateIn(callDays.after) };
}
