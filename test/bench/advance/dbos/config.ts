import type { DBOSConfig } from '@dbos-inc/dbos-sdk';

export interface DbosSettings {
  systemDatabase: string;
  database: string;
  /** New in every round, so that no round recovers the journeys of the one before. */
  round: string;
}

/** Twice the default pool, notifications on, and sent at once instead of gathered for 10 ms. */
export function dbosConfig({ systemDatabase, round }: DbosSettings, role: 'worker' | 'caller'): DBOSConfig {
  return {
    name: 'bench',
    systemDatabaseUrl: systemDatabase,
    systemDatabasePoolSize: 20,
    executorID: `${role}-${round}`,
    applicationVersion: 'bench',
    useListenNotify: true,
    notificationCoalesceMs: 1,
    logLevel: 'error',
  };
}
