/** What keeps the settings on disk: `conf`, or `electron-store`, which is one with Electron's folders. */
export type SettingsStore = { readonly store: Record<string, unknown>; set(values: Record<string, unknown>): void };
export type OpenStore = (place: { cwd: string; name: string }) => SettingsStore;
