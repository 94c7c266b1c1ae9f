import { FlaskConical } from 'lucide-react';
import type { SettingsPage } from '../../../app/settings-page.ts';

export const pocsSettings: SettingsPage[] = [
  {
    slug: 'poc-templates',
    label: 'POC templates',
    icon: FlaskConical,
    keywords: ['proof of concept', 'milestones', 'yaml', 'import', 'version'],
    load: () => import('./poc-templates-settings.tsx'),
  },
];
