import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';
import { readsSearch } from './reads-search';

const journal = createRoute({
  getParentRoute: () => staffRoute,
  path: '/journal',
  component: lazyRouteComponent(() => import('./journal-page'), 'JournalPage'),
});

const stream = createRoute({
  getParentRoute: () => staffRoute,
  path: '/journal/$stream',
  component: lazyRouteComponent(() => import('./stream-page'), 'StreamPage'),
});

const reads = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reads',
  validateSearch: readsSearch,
  component: lazyRouteComponent(() => import('./reads-page'), 'ReadsPage'),
});

/** What auditors look at. */
export const auditRoutes = [journal, stream, reads] as const;
