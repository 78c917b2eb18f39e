import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { get } from '../../api/client';
import { useLanguage } from '../../language/use-texts';
import { type FiguresQuery, type FiguresSearch, figuresSearch, queryOf } from '../figures-search';

/** What is asked for by the address, and how to ask for something else. The page stays. */
export function useFiguresSearch(): { search: FiguresSearch; set: (change: FiguresSearch) => void } {
  const search = figuresSearch({ ...useSearch({ strict: false }) });
  const navigate = useNavigate();
  const set = (change: FiguresSearch): void =>
    void navigate({
      to: '.',
      search: (before) => figuresSearch({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return { search, set };
}

/** The batches one sees something of, the latest last. */
export function useBatches(): readonly string[] | undefined {
  const { data } = useQuery(get('/v1/insights/phases', { params: { query: { by: 'batch' } } }));
  return data?.items
    .flatMap(({ key }) => key ?? [])
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** Batches to choose from, by name; who may not read them is shown their codes. */
export function useBatchChoices(codes: readonly string[]): { value: string; label: string }[] {
  const language = useLanguage();
  const { data } = useQuery({ ...get('/v1/batches'), staleTime: 600_000 });
  const nameOf = (code: string): string => data?.items.find(({ batch }) => batch === code)?.names[language] ?? code;
  return [...new Set(codes)].map((value) => ({ value, label: nameOf(value) }));
}

/** The batch asked for, else the latest: without one there is no target to hold figures against. */
export function useBatch(): string | undefined {
  const { search } = useFiguresSearch();
  const batches = useBatches();
  return search.batch ?? batches?.at(-1);
}

/** What the figures of the page are asked with; undefined until the latest batch is known. */
export function useFiguresQuery(): FiguresQuery | undefined {
  const { search } = useFiguresSearch();
  const batch = useBatch();
  return batch === undefined ? undefined : { ...queryOf(search), batch };
}

interface Meaning {
  name: (figure: string) => string;
  formula: (figure: string) => string | undefined;
}

/** What figures are called and how they are counted, in the page's language. */
export function useMeaning(): Meaning {
  const { data } = useQuery({ ...get('/v1/insights/definitions'), staleTime: Infinity });
  const find = (figure: string) => data?.items.find((one) => one.figure === figure);
  return { name: (figure) => find(figure)?.name ?? figure, formula: (figure) => find(figure)?.formula };
}
