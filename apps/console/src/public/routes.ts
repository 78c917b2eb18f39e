import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';
import { PublicShell } from './shell/public-shell';

/** Pages for everybody, without signing in: a light shell, and nothing of the staff's area. */
export const publicRoute = createRoute({ getParentRoute: () => root, id: 'public', component: PublicShell });

const home = createRoute({
  getParentRoute: () => publicRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page'), 'HomePage'),
});

export const publicRoutes = [home] as const;
