import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$page', params: { page: 'appearance' }, replace: true });
  },
});

const settingsPageRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/$page',
  component: lazyRouteComponent(() => import('./settings-view.tsx'), 'SettingsView'),
});

export const workspaceRoutes = [settingsRoute, settingsPageRoute] as const;
