import { existsSync } from 'node:fs';
import type { Settings } from './settings.ts';
import type { RecentWorkspace } from './settings-schema.ts';

const keptAtMost = 20;

/** The workspaces opened lately, latest first, each with whether its file is still there. */
export const recentWorkspaces = (settings: Settings): (RecentWorkspace & { missing: boolean })[] =>
  settings.get().recent.map((entry) => ({ ...entry, missing: !existsSync(entry.file) }));

export function rememberWorkspace(settings: Settings, opened: { file: string; name: string }, now = Date.now()): void {
  const others = settings.get().recent.filter(({ file }) => file !== opened.file);
  const entry = { file: opened.file, name: opened.name, openedAt: new Date(now).toISOString() };
  settings.set({ recent: [entry, ...others].slice(0, keptAtMost) });
}

export function forgetWorkspace(settings: Settings, file: string): void {
  settings.set({ recent: settings.get().recent.filter((entry) => entry.file !== file) });
}
