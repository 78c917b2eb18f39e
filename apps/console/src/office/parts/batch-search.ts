/** Which batch a page of the office is about, as it stands in the address. */
export interface BatchSearch {
  batch?: string;
}

export function batchSearch({ batch }: Record<string, unknown>): BatchSearch {
  const text = typeof batch === 'number' ? String(batch) : batch;
  return typeof text === 'string' && text !== '' ? { batch: text } : {};
}
