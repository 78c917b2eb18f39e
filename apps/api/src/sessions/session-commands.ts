import { type SessionCommandName, staffSessionCommandNames } from '@mourafaka/contracts';
import type { Permission } from '@mourafaka/platform';

/** Commands staff give a session that is there: without the one that opens it, and without the cooperatives' own. */
export const staffCommands = staffSessionCommandNames.filter(
  (command) => command !== 'schedule' && command !== 'check-in',
);

export const permissionFor = (command: SessionCommandName): Permission => `session.${command}`;
