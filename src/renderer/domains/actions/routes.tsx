import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';
import { leakRoute } from './leaks/leak-route.ts';

interface TodaySearch {
  /** With `done`: the deal whose step is asked about. */
  deal?: string;
  done?: string;
}

/** Addresses are typed by hand and come from elsewhere; what makes no sense is left out. */
const namesStep = ({ deal, done }: Record<string, unknown>): TodaySearch =>
  typeof deal === 'string' && typeof done === 'string' ? { deal, done } : {};

const todayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/today',
  validateSearch: namesStep,
  component: lazyRouteComponent(() => import('./today/today-view.tsx'), 'TodayView'),
});

export const actionsRoutes = [todayRoute, leakRoute] as const;
