import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';
import { PageFailure } from '../app/failures';

/** Above every page that needs somebody signed in. The shell, and all behind it, is fetched when one of them is opened. */
export const staffRoute = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: lazyRouteComponent(() => import('./shell/staff-gate'), 'StaffGate'),
  errorComponent: PageFailure,
});
