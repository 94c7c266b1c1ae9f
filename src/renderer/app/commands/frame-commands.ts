import { Keyboard, Monitor, Moon, PanelLeft, Redo2, Search, Sun, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { foldSidebar } from '../frame/frame-state.ts';
import { showShortcuts } from '../keyboard/sheet-state.ts';
import { changeSettings, currentSettings } from '../look/change-settings.ts';
import { zoomedBy } from '../look/zoom-steps.ts';
import { togglePalette } from '../palette/palette-state.ts';
import { take } from '../undo/undo.ts';
import type { Command } from './command.ts';

const zoomBy = (way: 1 | -1) => changeSettings({ zoom: zoomedBy(currentSettings()?.zoom ?? 100, way) });

/** What the frame itself can do, whatever view is open. */
export const frameCommands: Command[] = [
  {
    id: 'palette.open',
    title: 'Search or jump to…',
    group: 'Go to',
    icon: Search,
    shortcuts: ['mod+k', '/'],
    inFields: true,
    keysOnly: true,
    run: togglePalette,
  },
  {
    id: 'undo',
    title: 'Undo the last change',
    group: 'Edit',
    icon: Undo2,
    keywords: ['back', 'revert'],
    shortcuts: ['mod+z', 'u'],
    run: () => take('undo'),
  },
  {
    id: 'redo',
    title: 'Redo what was undone',
    group: 'Edit',
    icon: Redo2,
    keywords: ['again'],
    shortcuts: ['mod+shift+z', 'mod+y', 'shift+u'],
    run: () => take('redo'),
  },
  {
    id: 'sidebar.fold',
    title: 'Show or fold the sidebar',
    group: 'Look',
    icon: PanelLeft,
    keywords: ['hide', 'collapse'],
    shortcuts: ['['],
    run: foldSidebar,
  },
  {
    id: 'theme.light',
    title: 'Light theme',
    group: 'Look',
    icon: Sun,
    keywords: ['appearance', 'bright', 'mode'],
    run: () => changeSettings({ theme: 'light' }),
  },
  {
    id: 'theme.dark',
    title: 'Dark theme',
    group: 'Look',
    icon: Moon,
    keywords: ['appearance', 'night', 'mode'],
    run: () => changeSettings({ theme: 'dark' }),
  },
  {
    id: 'theme.system',
    title: "The system's theme",
    group: 'Look',
    icon: Monitor,
    keywords: ['appearance', 'automatic', 'mode'],
    run: () => changeSettings({ theme: 'system' }),
  },
  {
    id: 'zoom.in',
    title: 'Larger text',
    group: 'Look',
    icon: ZoomIn,
    keywords: ['zoom in', 'bigger'],
    shortcuts: ['mod+='],
    inFields: true,
    repeats: true,
    run: () => zoomBy(1),
  },
  {
    id: 'zoom.out',
    title: 'Smaller text',
    group: 'Look',
    icon: ZoomOut,
    keywords: ['zoom out'],
    shortcuts: ['mod+-'],
    inFields: true,
    repeats: true,
    run: () => zoomBy(-1),
  },
  {
    id: 'zoom.reset',
    title: 'Text at its usual size',
    group: 'Look',
    keywords: ['zoom 100', 'reset'],
    shortcuts: ['mod+0'],
    inFields: true,
    run: () => changeSettings({ zoom: 100 }),
  },
  {
    id: 'shortcuts.show',
    title: 'Keyboard shortcuts',
    group: 'Help',
    icon: Keyboard,
    keywords: ['keys', 'hotkeys', 'help'],
    shortcuts: ['?'],
    run: () => showShortcuts(true),
  },
];
