/**
 * Events are never rewritten: when the shape of one changes, its schema version is raised and a step here turns the older
 * data into the newer as it is read.
 */
import { policyAdoptedFromShape1, policyAdoptedFromShape2 } from './policy/upcast-policy';

type Step = (data: unknown) => unknown;

/** Event type → steps from version 1 to 2, 2 to 3 …; an event that is not named has had one shape only. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  PolicyAdopted: [policyAdoptedFromShape1, policyAdoptedFromShape2],
};

/** The version new events of a type are written with. */
export const schemaVersionOf = (type: string): number => (steps[type]?.length ?? 0) + 1;

/** Data as the present schema has it. Throws for a version newer than this programme knows. */
export function upcast(type: string, schemaVersion: number, data: unknown): unknown {
  const current = schemaVersionOf(type);
  if (schemaVersion > current) {
    throw new Error(
      `event ${type} has schema version ${schemaVersion}, this programme knows ${current}: upgrade it first`,
    );
  }
  return (steps[type] ?? []).slice(schemaVersion - 1).reduce((older, step) => step(older), data);
}
