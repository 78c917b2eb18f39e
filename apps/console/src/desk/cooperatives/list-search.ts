/** How the list is narrowed and sorted, as it stands in the address: the names are those of the API. */
export const listFilters = [
  'q',
  'phase',
  'state',
  'region',
  'province',
  'sector',
  'batch',
  'wave',
  'lot',
  'provider',
  'agent',
  'consultant',
  'suspended',
  'overdue',
  'assignee',
  'figure',
  'deadline',
  'owner',
  'asOf',
  'sort',
] as const;
export type ListFilter = (typeof listFilters)[number];
export type ListSearch = Partial<Record<ListFilter, string>>;

/** Of a number in the figures, say: what no field of the page sets, but stands in the address. */
export const givenFilters = [
  'asOf',
  'figure',
  'state',
  'batch',
  'wave',
  'lot',
  'provider',
  'agent',
  'consultant',
  'deadline',
  'owner',
] as const satisfies readonly ListFilter[];

/** Numbers are kept as the texts they are: a batch is called `4`. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const given = listFilters.flatMap((name): [ListFilter, string][] => {
    const value = search[name];
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    return typeof text === 'string' && text !== '' ? [[name, text]] : [];
  });
  return Object.fromEntries(given);
}
