import { type JourneyCommandName, journeyCommandNames, journeyCommands } from '../journey';
import type { Texts } from '../fields';

/** What a command is called where a text speaks of it. */
export const commandTitles = Object.fromEntries(
  journeyCommandNames.map((name) => [name, journeyCommands[name].summary]),
) as Readonly<Record<JourneyCommandName, Texts>>;
