import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';

/** Where the issuer comes back to. */
export const signedInRoute = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./signed-in-page'), 'SignedInPage'),
});
