import type { Config } from '@mourafaka/platform';

/** The process's checked settings, as something that can be asked for by type. */
export class Settings {
  constructor(readonly config: Config) {}
}
