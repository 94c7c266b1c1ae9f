import { Database, Info, Palette, ShieldCheck } from 'lucide-react';
import type { SettingsPage } from '../../app/settings-page.ts';

export const workspaceSettings: SettingsPage[] = [
  {
    slug: 'appearance',
    label: 'Appearance',
    icon: Palette,
    keywords: ['theme', 'dark', 'light', 'zoom', 'text size', 'your name', 'tray'],
    load: () => import('./settings/appearance.tsx'),
  },
  {
    slug: 'workspace',
    label: 'Workspace & backup',
    icon: Database,
    keywords: ['file', 'restore', 'export everything', 'rename', 'recent', 'recover'],
    load: () => import('./settings/workspace-and-backup.tsx'),
  },
];

export const lastWorkspaceSettings: SettingsPage[] = [
  {
    slug: 'privacy',
    label: 'Privacy',
    icon: ShieldCheck,
    keywords: ['what left this laptop', 'network', 'data', 'sent'],
    load: () => import('./settings/privacy.tsx'),
  },
  {
    slug: 'about',
    label: 'About',
    icon: Info,
    keywords: ['version', 'licences', 'api', 'keychain', 'docs'],
    load: () => import('./settings/about.tsx'),
  },
];
