import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';

const frame = { getParentRoute: () => frameRoute };

const dealsRoute = createRoute({
  ...frame,
  path: '/deals',
  component: lazyRouteComponent(() => import('./deals/deals-view.tsx'), 'DealsView'),
});
const dealRoute = createRoute({
  ...frame,
  path: '/deals/$id',
  component: lazyRouteComponent(() => import('./deals/deal-page.tsx'), 'DealPage'),
});
const accountsRoute = createRoute({
  ...frame,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/accounts-view.tsx'), 'AccountsView'),
});
const accountRoute = createRoute({
  ...frame,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./accounts/account-page.tsx'), 'AccountPage'),
});
const contactsRoute = createRoute({
  ...frame,
  path: '/contacts',
  component: lazyRouteComponent(() => import('./contacts/contacts-view.tsx'), 'ContactsView'),
});
const contactRoute = createRoute({
  ...frame,
  path: '/contacts/$id',
  component: lazyRouteComponent(() => import('./contacts/contact-page.tsx'), 'ContactPage'),
});
const importRoute = createRoute({
  ...frame,
  path: '/import',
  component: lazyRouteComponent(() => import('./import/import-view.tsx'), 'ImportView'),
});

export const recordsRoutes = [
  dealsRoute,
  dealRoute,
  accountsRoute,
  accountRoute,
  contactsRoute,
  contactRoute,
  importRoute,
] as const;
