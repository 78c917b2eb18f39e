/** What the looks are narrowed by, as it stands in the address. */
export interface ReadsSearch {
  actor?: string;
  journey?: string;
  /** Those of one access in an emergency. */
  opening?: string;
  from?: string;
  to?: string;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

export function readsSearch(search: Record<string, unknown>): ReadsSearch {
  const { actor, journey, opening, from, to } = search;
  return {
    ...(typeof actor === 'string' && actor !== '' && { actor }),
    ...(typeof journey === 'string' && isId(journey) && { journey }),
    ...(typeof opening === 'string' && isId(opening) && { opening }),
    ...(typeof from === 'string' && isDate(from) && { from }),
    ...(typeof to === 'string' && isDate(to) && { to }),
  };
}
