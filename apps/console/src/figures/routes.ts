import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';
import { figuresSearch } from './figures-search';

const overview = createRoute({
  getParentRoute: () => staffRoute,
  path: '/figures',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./overview/overview-page'), 'OverviewPage'),
});

const map = createRoute({
  getParentRoute: () => staffRoute,
  path: '/figures/map',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./map/map-page'), 'MapPage'),
});

/** What managers look at; each figure leads to its cooperatives. */
export const figuresRoutes = [overview, map] as const;
