import { Columns4 } from 'lucide-react';
import type { SettingsPage } from '../../app/settings-page.ts';

export const recordsSettings: SettingsPage[] = [
  {
    slug: 'records',
    label: 'Records',
    icon: Columns4,
    keywords: ['stages', 'kanban', 'custom fields', 'columns', 'probability', 'won', 'lost'],
    load: () => import('./settings/records-settings.tsx'),
  },
];
