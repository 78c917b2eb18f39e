import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../staff/route';
import { selectionSearch } from './selection/selection-search';

const scoring = createRoute({
  getParentRoute: () => staffRoute,
  path: '/scoring',
  component: lazyRouteComponent(() => import('./scoring/scoring-page'), 'ScoringPage'),
});

const score = createRoute({
  getParentRoute: () => staffRoute,
  path: '/scoring/$journeyId',
  component: lazyRouteComponent(() => import('./scoring/score-page'), 'ScorePage'),
});

const selection = createRoute({
  getParentRoute: () => staffRoute,
  path: '/selection',
  validateSearch: selectionSearch,
  component: lazyRouteComponent(() => import('./selection/selection-page'), 'SelectionPage'),
});

/** What the technical committee works with: files to score, lists to sign. */
export const committeeRoutes = [scoring, score, selection] as const;
