import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

export interface SettingsPage {
  /** The last part of its address: /settings/appearance. */
  slug: string;
  label: string;
  icon: LucideIcon;
  /** Other words for what it holds; the palette finds it by them. */
  keywords: string[];
  load: () => Promise<{ default: ComponentType }>;
}
