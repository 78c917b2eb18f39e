import {
  type BatchCommandName,
  batchPayloads,
  type JourneyCommandName,
  journeyCommandNames,
  journeyCommands,
  type SessionCommandName,
  sessionPayloads,
  staffBatchCommandNames,
  staffSessionCommandNames,
} from '@mourafaka/contracts';
import type { z } from 'zod';
import { name } from './named';

/** `record-swot` → `RecordSwot`, its payload's name in the document. */
const pascal = (command: string) => command.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** The payloads of the journey's commands. Those without fields share a schema each of their own all the same. */
export const journeyPayloadSchemas: ReadonlyMap<JourneyCommandName, z.ZodType> = new Map(
  journeyCommandNames.map((command) => [command, name(pascal(command), unshared(journeyCommands[command].schema))]),
);

const journeyNames: readonly string[] = journeyCommandNames;
/** Some share their names with those of a journey. */
const batchName = (command: string): string => (journeyNames.includes(command) ? 'Batch' : '') + pascal(command);

/** The payloads of the commands people give a batch; what the system gives itself is no part of the API. */
export const batchPayloadSchemas: ReadonlyMap<BatchCommandName, z.ZodType> = new Map(
  staffBatchCommandNames.map((command) => [command, name(batchName(command), unshared(batchPayloads[command]))]),
);

/** The payloads of the commands people give a training session; some share their names with those of a journey. */
export const sessionPayloadSchemas: ReadonlyMap<SessionCommandName, z.ZodType> = new Map(
  staffSessionCommandNames.map((command) => [
    command,
    name(`Session${pascal(command)}`, unshared(sessionPayloads[command])),
  ]),
);

/** A copy to be named: two commands may share one schema object, and a schema has one name. */
function unshared(schema: z.ZodType): z.ZodType {
  return schema.clone();
}
