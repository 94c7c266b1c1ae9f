import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../../app/frame-route.tsx';
import { leakSearch } from './leak-search.ts';

/** The leak report: deals on which nothing is planned, or nothing happens. */
export const leakRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/leaks',
  validateSearch: leakSearch,
  component: lazyRouteComponent(() => import('./leaks-view.tsx'), 'LeaksView'),
});
