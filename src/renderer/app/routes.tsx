/*
 * How a domain adds its views. In a file of its own (domains/<domain>/routes.tsx) it makes routes under the frame:
 *
 *   export const dealsRoute = createRoute({
 *     getParentRoute: () => frameRoute,            // from app/frame-route.tsx
 *     path: '/deals',
 *     validateSearch: dealsSearch,                 // a zod schema: what the address keeps of the view
 *     component: lazyRouteComponent(() => import('./deals-view.tsx'), 'DealsView'),
 *   });
 *   export const recordsRoutes = [dealsRoute, …] as const;
 *
 * and spreads them into `addChildren` below. Always `lazyRouteComponent`: each view is a chunk of its own. A view
 * that throws is caught here, by itself; the frame and the other views go on. See app/navigation.ts for the rest.
 */
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { actionsRoutes } from '../domains/actions/routes.tsx';
import { pipelineRoutes } from '../domains/pipeline/routes.tsx';
import { pocsRoutes } from '../domains/pocs/routes.tsx';
import { recordsRoutes } from '../domains/records/routes.tsx';
import { workspaceRoutes } from '../domains/workspace/routes.tsx';
import { ViewSkeleton } from './frame/view-skeleton.tsx';
import { frameRoute, rootRoute } from './frame-route.tsx';
import { homePath } from './navigation.ts';
import { NotFound } from './not-found.tsx';
import { ViewError } from './problems/view-error.tsx';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: homePath, replace: true });
  },
});

/** An address that leads nowhere still stands in the frame, with the ways on beside it. */
const nowhereRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFound });

const routeTree = rootRoute.addChildren([
  homeRoute,
  frameRoute.addChildren([
    ...actionsRoutes,
    ...pipelineRoutes,
    ...pocsRoutes,
    ...recordsRoutes,
    ...workspaceRoutes,
    nowhereRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: ViewError,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: ViewSkeleton,
  defaultPendingMs: 120,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
