import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';
import { receiptsSearch } from './bulk/bulk-search';
import { cooperativeSearch } from './cooperative/cooperative-search';
import { listSearch } from './cooperatives/list-search';
import { weekSearch } from './sessions/week';
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

const bulk = createRoute({
  getParentRoute: () => staffRoute,
  path: '/bulk',
  component: lazyRouteComponent(() => import('./bulk/bulk-page'), 'BulkPage'),
});

const receipts = createRoute({
  getParentRoute: () => staffRoute,
  path: '/bulk/$bulkId',
  validateSearch: receiptsSearch,
  component: lazyRouteComponent(() => import('./bulk/receipts-page'), 'ReceiptsPage'),
});

const emergency = createRoute({
  getParentRoute: () => staffRoute,
  path: '/emergency',
  component: lazyRouteComponent(() => import('./emergency/emergency-page'), 'EmergencyPage'),
});

const sessions = createRoute({
  getParentRoute: () => staffRoute,
  path: '/sessions',
  validateSearch: weekSearch,
  component: lazyRouteComponent(() => import('./sessions/sessions-page'), 'SessionsPage'),
});

const session = createRoute({
  getParentRoute: () => staffRoute,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./session/session-page'), 'SessionPage'),
});

/** What agents and consultants work with all day. */
export const deskRoutes = [work, cooperatives, cooperative, bulk, receipts, emergency, sessions, session] as const;
