import { Bell } from 'lucide-react';
import type { SettingsPage } from '../../../app/settings-page.ts';

export const noticesSettings: SettingsPage[] = [
  {
    slug: 'notifications',
    label: 'Notifications',
    icon: Bell,
    keywords: ['notices', 'reminders', 'quiet hours', 'weekends', 'morning digest', 'due', 'do not disturb'],
    load: () => import('./notification-settings.tsx'),
  },
];
