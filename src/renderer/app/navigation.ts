/*
 * How a domain appears in the frame. Each domain brings, from files of its own:
 *
 * - entries of the sidebar: a `NavEntry[]` added to `navigation` below, in the order they are to stand in.
 *   An entry's `keys` ("g d") become a shortcut, and the palette lists it under "Go to".
 * - routes: see app/routes.tsx.
 * - commands (palette, shortcuts, shortcut sheet): a `Command[]` added to app/commands.ts; those that exist only
 *   while a view is open go through `useCommands([...])` of app/commands/view-commands.ts.
 * - settings pages: a `SettingsPage[]` added to app/settings-pages.ts.
 *
 * Inside a view: `<ViewTitle>` and `<Peek>` (app/frame/slots.tsx), `core` and `orpc` (app/boundary.ts),
 * `problemOf` and `tell` (app/problems/), `take('undo', command)` (app/undo/undo.ts), `useLastCommand`
 * (app/live/live-state.ts), `useRemembered` (app/palette/recents.ts) for what the palette lists as recent.
 * Files that a domain hands to these lists must not import routes, or imports go in circles.
 */
import {
  Building2,
  ClipboardCheck,
  Clock,
  Droplets,
  FlaskConical,
  ListFilter,
  type LucideIcon,
  Settings,
  Users,
} from 'lucide-react';
import { useOpenDeals, useOverdueCount } from '../domains/actions/today/use-overdue-count.ts';
import { useRunningPocs } from '../domains/pocs/list/running-pocs.ts';

export interface NavEntry {
  path: string;
  label: string;
  icon: LucideIcon;
  /** The keys that lead there. */
  keys: string;
  /** Other keys that lead there. */
  alsoKeys?: string[];
  /** The number behind the label; a hook, called by the entry. */
  useCount?: () => { count: number | undefined; hot?: boolean; means: string };
  /** Stands at the bottom of the sidebar. */
  atBottom?: boolean;
}

export const navigation: NavEntry[] = [
  { path: '/today', label: 'Today', icon: Clock, keys: 'g t', useCount: useOverdueCount },
  { path: '/deals', label: 'Pipeline', icon: ListFilter, keys: 'g d', useCount: useOpenDeals },
  { path: '/pocs', label: 'POCs', icon: FlaskConical, keys: 'g p', useCount: useRunningPocs },
  { path: '/reviews', label: 'Review', icon: ClipboardCheck, keys: 'g r' },
  { path: '/leaks', label: 'Leaks', icon: Droplets, keys: 'g l' },
  { path: '/accounts', label: 'Accounts', icon: Building2, keys: 'g a' },
  { path: '/contacts', label: 'Contacts', icon: Users, keys: 'g c' },
  { path: '/settings', label: 'Settings', icon: Settings, keys: 'g s', alsoKeys: ['mod+,'], atBottom: true },
];

/** Where the app opens. */
export const homePath: string = '/today';
