import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';

const templates = createRoute({
  getParentRoute: () => staffRoute,
  path: '/messages',
  component: lazyRouteComponent(() => import('./templates/templates-page'), 'TemplatesPage'),
});

const template = createRoute({
  getParentRoute: () => staffRoute,
  path: '/messages/$name',
  component: lazyRouteComponent(() => import('./templates/template-page'), 'TemplatePage'),
});

/** What administrators and head office set up. */
export const officeRoutes = [templates, template] as const;
