import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';
import { cooperativeSearch } from './cooperative/cooperative-search';
import { listSearch } from './cooperatives/list-search';
import { workSearch } from './work/work-search';

const work = createRoute({
  getParentRoute: () => staffRoute,
  path: '/work',
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('./work/work-page'), 'WorkPage'),
});

const cooperatives = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cooperatives',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./cooperatives/cooperatives-page'), 'CooperativesPage'),
});

const cooperative = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cooperatives/$journeyId',
  validateSearch: cooperativeSearch,
  component: lazyRouteComponent(() => import('./cooperative/cooperative-page'), 'CooperativePage'),
});

/** What agents and consultants work with all day. */
export const deskRoutes = [work, cooperatives, cooperative] as const;
