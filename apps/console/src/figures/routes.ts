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

const transitions = createRoute({
  getParentRoute: () => staffRoute,
  path: '/figures/transitions',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./transitions/transitions-page'), 'TransitionsPage'),
});

const moved = createRoute({
  getParentRoute: () => staffRoute,
  path: '/figures/transitions/journeys',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./transitions/moved-page'), 'MovedPage'),
});

const providers = createRoute({
  getParentRoute: () => staffRoute,
  path: '/figures/providers',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./providers/providers-page'), 'ProvidersPage'),
});

const indicators = createRoute({
  getParentRoute: () => staffRoute,
  path: '/figures/indicators',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./indicators/indicators-page'), 'IndicatorsPage'),
});

/** What managers look at; each figure leads to its cooperatives. */
export const figuresRoutes = [overview, map, transitions, moved, providers, indicators] as const;
