import { eventSchemas } from '../event-schemas';
import { isJourneyCommandName, journeyCommands } from '../journey/commands';
import { type JourneyCommandName, journeyCommandNames } from '../journey/transitions';
import { personalPaths } from '../personal';

const recordsPersonal = (name: JourneyCommandName): boolean =>
  journeyCommands[name].events.some((type) => {
    const schema = eventSchemas[type];
    return schema !== undefined && personalPaths(schema).length > 0;
  });

/**
 * Commands a bulk may carry. Not those that may bring a value of a natural person: items are kept unsealed, and what is
 * personal concerns one cooperative anyway.
 */
export const suitableBulkCommands: readonly JourneyCommandName[] = journeyCommandNames.filter(
  // A bulk keeps its items, and a confirmation code is kept nowhere; consent is each person's own word.
  (name) => !['submit-application', 'confirm-session', 'renew-consent'].includes(name) && !recordsPersonal(name),
);

export const suitsBulk = (name: string): name is JourneyCommandName =>
  isJourneyCommandName(name) && suitableBulkCommands.includes(name);
