import { ask } from '../api/client';
import { keepTime } from '../language/clock';

/** What the console must know of where it is served (`GET /console/config.json`). */
export interface ConsoleConfig {
  issuer: string;
  clientId: string;
  scope: string;
  resource?: string;
  development: boolean;
  /** The form may ask how many have a disability. */
  disabilityData: boolean;
  languages: string[];
  /** Of business time. */
  clock: { now: string; factor: number };
}

let known: Promise<ConsoleConfig> | undefined;

/** Asked once; asked again where it could not be had. */
export function consoleConfig(): Promise<ConsoleConfig> {
  known ??= ask(new Request(new URL('/console/config.json', location.origin)))
    .then((response) => response.json() as Promise<ConsoleConfig>)
    .then((config) => {
      keepTime(config.clock);
      return config;
    })
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}
