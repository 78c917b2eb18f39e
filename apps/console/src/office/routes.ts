import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';
import { calendarSearch } from './calendar/calendar-search';
import { batchSearch } from './parts/batch-search';
import { policySearch } from './policy/policy-search';
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

const importing = createRoute({
  getParentRoute: () => staffRoute,
  path: '/import',
  validateSearch: batchSearch,
  component: lazyRouteComponent(() => import('./import/import-page'), 'ImportPage'),
});

const calendar = createRoute({
  getParentRoute: () => staffRoute,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./calendar/calendar-page'), 'CalendarPage'),
});

const policies = createRoute({
  getParentRoute: () => staffRoute,
  path: '/policies',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('./policy/policy-page'), 'PolicyPage'),
});

/** What administrators and head office set up. */
export const officeRoutes = [policies, calendar, importing, people, templates, template] as const;
