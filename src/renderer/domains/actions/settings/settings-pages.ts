import { ListChecks } from 'lucide-react';
import type { SettingsPage } from '../../../app/settings-page.ts';

export const actionsSettings: SettingsPage[] = [
  {
    slug: 'next-actions',
    label: 'Next actions',
    icon: ListChecks,
    keywords: ['suggestions', 'follow up', 'default', 'lead time', 'next step', 'playbook'],
    load: () => import('./next-actions-settings.tsx'),
  },
];
