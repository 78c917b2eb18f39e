/** What figures are narrowed by and of which day they are, as it stands in the address: the names are those of the API. */
export const figureFilters = [
  'batch',
  'wave',
  'region',
  'province',
  'sector',
  'lot',
  'provider',
  'agent',
  'consultant',
] as const;
type FigureFilter = (typeof figureFilters)[number];

/** `by`: what rows stand for. `figure`: the one a map shows. `arc`: the way journeys went. */
const others = ['by', 'figure', 'arc', 'outliers', 'again', 'shown'] as const;
type Other = (typeof others)[number];

export type FiguresSearch = Partial<Record<FigureFilter | Other | 'asOf', string>>;

/** What every insight of the API takes. */
export type FiguresQuery = Partial<Record<FigureFilter | 'asOf', string>>;

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Numbers are kept as the texts they are: a batch is called `4`. A day that is none is left out. */
export function figuresSearch(search: Record<string, unknown>): FiguresSearch {
  const given = [...figureFilters, ...others, 'asOf' as const].flatMap((name): [string, string][] => {
    const value = search[name];
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    if (typeof text !== 'string' || text === '') return [];
    return name === 'asOf' && !isDate(text) ? [] : [[name, text]];
  });
  return Object.fromEntries(given);
}

export function queryOf(search: FiguresSearch): FiguresQuery {
  const names = [...figureFilters, 'asOf' as const];
  return Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])));
}
