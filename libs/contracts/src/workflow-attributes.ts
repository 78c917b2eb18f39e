import type { SearchAttributeUpdatePair } from '@temporalio/common';

export type Phase = 'application' | 'diagnosis' | 'training' | 'marketing' | 'closed';

/** What Temporal's lists can be filtered by. Never personal, and the same seven for all workflows. */
export interface WorkflowAttributes {
  batch: string;
  /** Of a journey; a batch and a bulk have no region, province or sector. */
  region?: string;
  province?: string;
  sector?: string;
  /** A journey's phase, a batch's stage, a bulk's status. */
  phase: string;
  overdue: boolean;
  nextDueAt?: string;
}

/** Names and types of the search attributes, registered when the servers start. */
export const searchAttributes = {
  batch: 'Keyword',
  region: 'Keyword',
  province: 'Keyword',
  sector: 'Keyword',
  phase: 'Keyword',
  overdue: 'Bool',
  nextDueAt: 'Datetime',
} as const;

type Values = Record<keyof typeof searchAttributes, string | boolean | Date | null>;

const valuesOf = ({ nextDueAt, region, province, sector, ...rest }: WorkflowAttributes): Values => ({
  ...rest,
  region: region ?? null,
  province: province ?? null,
  sector: sector ?? null,
  nextDueAt: nextDueAt === undefined ? null : new Date(nextDueAt),
});

const comparable = (value: Values[keyof Values] | undefined): unknown =>
  value instanceof Date ? value.getTime() : value;

/**
 * The search attributes that differ from those known so far, as Temporal wants them; all of them when nothing is known. An
 * upsert is an event of the history and a write to visibility, so what is equal is not written again.
 */
export function changedAttributes(
  attributes: WorkflowAttributes,
  known?: Partial<WorkflowAttributes>,
): SearchAttributeUpdatePair[] {
  const values = valuesOf(attributes);
  const before: Partial<Values> = known === undefined ? {} : valuesOf(known as WorkflowAttributes);
  const names = Object.keys(searchAttributes) as (keyof typeof searchAttributes)[];
  return names
    .filter((name) => comparable(values[name]) !== comparable(before[name] ?? null))
    .map((name) => {
      const type = searchAttributes[name].toUpperCase();
      return { key: { name, type }, value: values[name] } as SearchAttributeUpdatePair;
    });
}
