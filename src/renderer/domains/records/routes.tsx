import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';

const dealsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deals',
  component: lazyRouteComponent(() => import('./deals/deals-view.tsx'), 'DealsView'),
});

export const recordsRoutes = [dealsRoute] as const;
