/** Two versions of a development plan, side by side. */
import type { JourneyEventData } from '@mourafaka/contracts';

type Action = JourneyEventData<'DevelopmentPlanSubmitted'>['actions'][number];
export type PlanField = Exclude<keyof Action, 'id'>;

/** One action that both versions have, and what differs. `to` or `from` is absent where a version leaves the field out. */
export interface ChangedAction {
  id: string;
  /** In the later version. */
  title: string;
  fields: { field: PlanField; from?: string | number; to?: string | number }[];
}

export interface PlanComparison {
  added: Action[];
  removed: Action[];
  changed: ChangedAction[];
}

const fields: Readonly<Record<PlanField, true>> = {
  objective: true,
  title: true,
  service: true,
  owner: true,
  startOn: true,
  dueOn: true,
  costMad: true,
  fundingSource: true,
  indicator: true,
  target: true,
};
const fieldNames = Object.keys(fields) as PlanField[];

function changesOf(before: Action, after: Action): ChangedAction[] {
  const changed = fieldNames
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field], to: after[field] }));
  return changed.length > 0 ? [{ id: after.id, title: after.title, fields: changed }] : [];
}

/** What the later version adds, removes and changes, by the actions' ids; in the order of the version that has them. */
export function comparePlans(before: readonly Action[], after: readonly Action[]): PlanComparison {
  const earlier = new Map(before.map((action) => [action.id, action]));
  const later = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    removed: before.filter(({ id }) => !later.has(id)),
    changed: after.flatMap((action) => {
      const same = earlier.get(action.id);
      return same ? changesOf(same, action) : [];
    }),
  };
}
