import { Coins, Send } from 'lucide-react';
import type { SettingsPage } from '../../../app/settings-page.ts';

export const pipelineSettings: SettingsPage[] = [
  {
    slug: 'review-delivery',
    label: 'Review delivery',
    icon: Send,
    keywords: ['mail server', 'smtp', 'e-mail', 'slack', 'webhook', 'report', 'schedule'],
    load: () => import('./delivery-settings.tsx'),
  },
  {
    slug: 'currencies',
    label: 'Currencies',
    icon: Coins,
    keywords: ['exchange rates', 'base currency', 'conversion', 'money', 'eur', 'usd'],
    load: () => import('../rates/currencies-settings.tsx'),
  },
];
