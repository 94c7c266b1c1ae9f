import type { LucideIcon } from 'lucide-react';

/** Headings of the palette and of the shortcut sheet, in this order. */
export const commandGroups = ['Go to', 'This view', 'Create', 'Edit', 'Workspace', 'Look', 'Help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export interface CommandTools {
  go: (path: string) => void;
}

/** Something the person can do from anywhere: by its name in the palette, or by its keys. */
export interface Command {
  /** `deals.new`: unique across the app. */
  id: string;
  title: string;
  group: CommandGroup;
  icon?: LucideIcon;
  /** Other words people would type for it. */
  keywords?: string[];
  /** The first is shown: `mod+k` (Ctrl or ⌘), `shift+e`, `?`, `g d` (one key after the other). */
  shortcuts?: string[];
  /** Works while the person types in a field, too; only for combinations that mean nothing in a field. */
  inFields?: boolean;
  /** Goes on while the key is held: stepping through a list, zooming. */
  repeats?: boolean;
  /** Keys only: named in the shortcut sheet, left out of the palette. */
  keysOnly?: boolean;
  run: (tools: CommandTools) => void | Promise<void>;
}
