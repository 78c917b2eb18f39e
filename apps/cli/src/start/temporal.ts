import { searchAttributes } from '@mourafaka/contracts/workflow';

export interface TemporalDevServerOptions {
  port: number;
  uiPort: number;
  /** Keeps workflows over a restart; in memory when absent. */
  database?: string;
  /** Where its pages have what is sealed opened. */
  codecUrl?: string;
  /** Without the web UI. */
  headless?: boolean;
}

/** Without them SQLite waits for the disk at every step of every workflow: two tasks a second instead of a hundred. */
const fastAndSafe = ['journal_mode=WAL', 'synchronous=NORMAL'];

/** Arguments of the `temporal` command for a local server with our namespace and search attributes. */
export function temporalDevServerArguments(options: TemporalDevServerOptions): string[] {
  const { port, uiPort, database, headless, codecUrl } = options;
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
    ...(headless ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(codecUrl ? ['--ui-codec-endpoint', codecUrl] : []),
    ...(database ? ['--db-filename', database, ...fastAndSafe.flatMap((pragma) => ['--sqlite-pragma', pragma])] : []),
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}
