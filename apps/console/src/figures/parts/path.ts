import type { FiguresQuery } from '../figures-search';

/** The API's path of what is shown, to take it away as a file. */
export const pathOf = (insight: string, query: FiguresQuery & { by?: string }): string =>
  `/v1/insights/${insight}?${new URLSearchParams(query).toString()}`;
