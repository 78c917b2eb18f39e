import type { Supervisor } from './supervisor';

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. A second one is meant only after this time. */
const samePressMs = 1000;

/**
 * Resolves at the first Ctrl-C or SIGTERM, after everything was stopped in order; a later one ends everything at once.
 */
export function untilStopped(supervisor: Supervisor): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = 0;
    const stop = (): void => {
      if (asked > 0) {
        if (Date.now() - asked < samePressMs) return;
        console.log('Stopped by force.');
        supervisor.kill();
        process.exit(130);
      }
      asked = Date.now();
      console.log('\nStopping (Ctrl-C again to force) …');
      supervisor
        .stop((title) => console.log(`  ${title}`))
        .then(() => {
          console.log('Stopped.');
          resolve();
        }, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
