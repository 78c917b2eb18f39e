import { createRouter } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './app/address';
import { root } from './app/root';
import { publicRoute, publicRoutes } from './public/routes';
import { signedInRoute } from './identity/routes';
import { staffRoute } from './staff/route';
import { staffRoutes } from './staff/routes';

/** Every address, by area. An area's table names its pages; pages are fetched when they are opened. */
const tree = root.addChildren([
  publicRoute.addChildren([...publicRoutes]),
  staffRoute.addChildren([...staffRoutes]),
  signedInRoute,
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMinMs: 0,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
