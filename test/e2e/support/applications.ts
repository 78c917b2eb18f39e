import { exampleApplication } from '../../../apps/api/src/openapi/examples';

let drawn = 0;

/** An application of an invented cooperative that has not applied yet. */
export function newApplication(cooperative: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) {
  drawn += 1;
  return {
    ...exampleApplication,
    ...rest,
    cooperative: { ...exampleApplication.cooperative, registrationNumber: `${drawn}/2025`, ...cooperative },
  };
}
