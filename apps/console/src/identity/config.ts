import { ask } from '../api/client';

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
}

let known: Promise<ConsoleConfig> | undefined;

/** Asked once; asked again where it could not be had. */
export function consoleConfig(): Promise<ConsoleConfig> {
  known ??= ask(new Request(new URL('/console/config.json', location.origin)))
    .then((response) => response.json() as Promise<ConsoleConfig>)
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}
