import type { DataSource } from 'typeorm';
import type { SecretBox } from './secrets';

/** Seals the secrets of every subscription anew, under the key in force. Answers how many; giving it again harms nothing. */
export async function resealSecrets(dataSource: Pick<DataSource, 'query'>, box: SecretBox): Promise<number> {
  const rows = await dataSource.query<{ id: string; secrets: Buffer }[]>(
    'SELECT id, secrets FROM webhooks.subscriptions ORDER BY id',
  );
  for (const { id, secrets } of rows) {
    // One that was changed meanwhile was sealed under the key in force.
    const sql = 'UPDATE webhooks.subscriptions SET secrets = $2 WHERE id = $1 AND secrets = $3';
    await dataSource.query(sql, [id, box.reseal(id, secrets), secrets]);
  }
  return rows.length;
}
