import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';
import { isPocTab, type PocTab } from './page/poc-tabs.ts';

const frame = { getParentRoute: () => frameRoute };

/** Addresses are typed by hand and come from elsewhere; what makes no sense is left out. */
const namesTab = ({ tab }: Record<string, unknown>): { tab?: PocTab } => (isPocTab(tab) ? { tab } : {});

const pocsRoute = createRoute({
  ...frame,
  path: '/pocs',
  component: lazyRouteComponent(() => import('./list/pocs-view.tsx'), 'PocsView'),
});
const pocRoute = createRoute({
  ...frame,
  path: '/pocs/$id',
  validateSearch: namesTab,
  component: lazyRouteComponent(() => import('./page/poc-page.tsx'), 'PocPage'),
});
const packetRoute = createRoute({
  ...frame,
  path: '/pocs/$id/packet',
  component: lazyRouteComponent(() => import('./packet/packet-view.tsx'), 'PacketView'),
});
const answerRoute = createRoute({
  ...frame,
  path: '/pocs/$id/answers/$aid',
  component: lazyRouteComponent(() => import('./answers/answer-view.tsx'), 'AnswerView'),
});

export const pocsRoutes = [pocsRoute, pocRoute, packetRoute, answerRoute] as const;
