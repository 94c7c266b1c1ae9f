import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';

const frame = { getParentRoute: () => frameRoute };

/** Addresses are typed by hand and come from elsewhere; what makes no sense is left out. */
const namesView = ({ view }: Record<string, unknown>): { view?: string } => (typeof view === 'string' ? { view } : {});
const namesStanding = ({ standing }: Record<string, unknown>): { standing?: 'none' } =>
  standing === 'none' ? { standing } : {};
const namesOutcome = ({ outcome }: Record<string, unknown>): { outcome?: 'won' } =>
  outcome === 'won' ? { outcome } : {};
const namesKind = ({ kind }: Record<string, unknown>): { kind?: 'accounts' | 'contacts' } =>
  kind === 'accounts' || kind === 'contacts' ? { kind } : {};

/** The step that the tray or a notification asks to finish. */
const namesDone = ({ done }: Record<string, unknown>): { done?: string } => (typeof done === 'string' ? { done } : {});

const dealsRoute = createRoute({
  ...frame,
  path: '/deals',
  validateSearch: (search: Record<string, unknown>) => ({
    ...namesView(search),
    ...namesStanding(search),
    ...namesOutcome(search),
  }),
  component: lazyRouteComponent(() => import('./deals/deals-view.tsx'), 'DealsView'),
});
const dealRoute = createRoute({
  ...frame,
  path: '/deals/$id',
  validateSearch: namesDone,
  component: lazyRouteComponent(() => import('./deals/deal-page.tsx'), 'DealPage'),
});
const accountsRoute = createRoute({
  ...frame,
  path: '/accounts',
  validateSearch: namesView,
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
  validateSearch: namesView,
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
const duplicatesRoute = createRoute({
  ...frame,
  path: '/duplicates',
  validateSearch: namesKind,
  component: lazyRouteComponent(() => import('./duplicates/duplicates-view.tsx'), 'DuplicatesView'),
});

export const recordsRoutes = [
  dealsRoute,
  dealRoute,
  accountsRoute,
  accountRoute,
  contactsRoute,
  contactRoute,
  importRoute,
  duplicatesRoute,
] as const;
