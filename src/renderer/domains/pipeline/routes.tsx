import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';
import { compareSearch } from './compare/compare-search.ts';
import { reviewSearch } from './review/review-search.ts';
import { ruleRoutes } from './rule-routes.tsx';

const frame = { getParentRoute: () => frameRoute };

/** The newest review. */
const newestRoute = createRoute({
  ...frame,
  path: '/reviews',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./review/newest-review.tsx'), 'NewestReview'),
});
const reviewRoute = createRoute({
  ...frame,
  path: '/reviews/$id',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./review/one-review.tsx'), 'OneReview'),
});
const boardRoute = createRoute({
  ...frame,
  path: '/reviews/board',
  component: lazyRouteComponent(() => import('./board/board-view.tsx'), 'BoardView'),
});
const historyRoute = createRoute({
  ...frame,
  path: '/reviews/history',
  component: lazyRouteComponent(() => import('./history/history-view.tsx'), 'HistoryView'),
});
const compareRoute = createRoute({
  ...frame,
  path: '/reviews/compare/$a/$b',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./compare/compare-view.tsx'), 'CompareView'),
});

export const pipelineRoutes = [
  newestRoute,
  reviewRoute,
  boardRoute,
  historyRoute,
  compareRoute,
  ...ruleRoutes,
] as const;
