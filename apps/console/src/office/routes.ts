import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';
import { peopleSearch } from './people/people-search';

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

const people = createRoute({
  getParentRoute: () => staffRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/people-page'), 'PeoplePage'),
});

/** What administrators and head office set up. */
export const officeRoutes = [people, templates, template] as const;
