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

const apply = createRoute({
  getParentRoute: () => publicRoute,
  path: '/apply',
  validateSearch: ({ batch }: Record<string, unknown>): { batch: string } => ({
    batch: typeof batch === 'number' ? String(batch) : typeof batch === 'string' ? batch : '',
  }),
  component: lazyRouteComponent(() => import('./apply/apply-page'), 'ApplyPage'),
});

/** The code stands behind the `#`: no server and no log ever sees it with the address. */
const follow = createRoute({
  getParentRoute: () => publicRoute,
  path: '/follow',
  component: lazyRouteComponent(() => import('./follow/follow-page'), 'FollowPage'),
});

export const publicRoutes = [home, apply, follow] as const;
