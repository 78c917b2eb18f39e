import { type ClockSetting } from '@mourafaka/platform';
import { Client } from 'pg';

/**
 * The clock of a demo, `factor` business seconds to a real one: time goes on where the journal's last event left it, since recorded times never go back;
 * in an empty journal it begins now.
 */
export async function demoClock(ownerUrl: string, factor: number): Promise<ClockSetting> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ last: Date | null }>('SELECT max(recorded_at) AS last FROM journal.events');
    const started = new Date();
    const epoch = rows[0]?.last ?? started;
    return { kind: 'scaled', epoch: epoch.toISOString(), startedAt: started.toISOString(), factor };
  } finally {
    await client.end();
  }
}
