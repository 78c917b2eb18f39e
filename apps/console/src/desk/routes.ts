import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';

const work = createRoute({
  getParentRoute: () => staffRoute,
  path: '/work',
  component: lazyRouteComponent(() => import('./work/work-page'), 'WorkPage'),
});

const cooperative = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cooperatives/$journeyId',
  component: lazyRouteComponent(() => import('./cooperative/cooperative-page'), 'CooperativePage'),
});

/** What agents and consultants work with all day. */
export const deskRoutes = [work, cooperative] as const;
