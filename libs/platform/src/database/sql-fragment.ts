/**
 * Rows that belong to an append of the journal (read model, outbox): a data-modifying statement that runs as part of the append's
 * own statement and stands or falls with it. `param(0)` is the placeholder of `params[0]`; values arrive untyped, so cast
 * where PostgreSQL cannot tell (`${param(0)}::uuid`). It sees the tables as they were before the append.
 */
export interface SqlFragment {
  /** Lower-case identifier, e.g. `journey_row`. */
  name: string;
  sql: (param: (index: number) => string) => string;
  params: unknown[];
}
