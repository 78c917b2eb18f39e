import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../app/empty';
import { Loading } from '../app/loading';
import { Page } from '../app/page';
import { useTexts } from '../language/use-texts';
import { type FiguresQuery, queryOf } from './figures-search';
import { figuresTexts } from './figures-texts';
import { AsOf } from './parts/as-of';
import { Filters } from './parts/filters';
import classes from './parts/parts.module.css';
import { Printed } from './parts/printed';
import { useBatches, useFiguresQuery, useFiguresSearch } from './parts/use-figures';

const pages = {
  overview: '/figures',
  map: '/figures/map',
  transitions: '/figures/transitions',
  providers: '/figures/providers',
  indicators: '/figures/indicators',
} as const;

interface Props {
  title: string;
  lead: string;
  children: (query: FiguresQuery) => ReactNode;
}

/** A page of figures: the others beside it, what narrows it, the day it is of. */
export function FiguresPage({ title, lead, children }: Props) {
  const t = useTexts(figuresTexts);
  const query = useFiguresQuery();
  const isEmpty = useBatches()?.length === 0;
  return (
    <Page title={title} lead={lead}>
      <Pages />
      <Filters />
      <AsOf />
      <Printed />
      {query ? children(query) : isEmpty ? <Empty title={t('empty.title')} text={t('empty.text')} /> : <Loading />}
    </Page>
  );
}

/** From one page of figures to another one keeps what they are narrowed by. */
function Pages() {
  const t = useTexts(figuresTexts);
  const { search } = useFiguresSearch();
  return (
    <nav aria-label={t('pages')} className="no-print">
      <ul className={classes.pages}>
        {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
          <li key={page}>
            <Link
              to={pages[page]}
              search={queryOf(search)}
              className={classes.page}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(`page.${page}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
