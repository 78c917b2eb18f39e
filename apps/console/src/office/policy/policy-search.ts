import { type BatchSearch, batchSearch } from '../parts/batch-search';

/** Which batch, and which two of its versions are compared, as they stand in the address. */
export interface PolicySearch extends BatchSearch {
  from?: number;
  to?: number;
}

const versionOf = (value: unknown): number | undefined =>
  value !== undefined && Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined;

export function policySearch(search: Record<string, unknown>): PolicySearch {
  const [from, to] = [versionOf(search.from), versionOf(search.to)];
  return { ...batchSearch(search), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
