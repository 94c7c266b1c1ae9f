import Store from 'electron-store';
import type { Host } from '../../app-shape.ts';

/** Where something is wrong with the file the app has kept it aside by now; the store would throw it away. */
export const openSettings: NonNullable<Host['openSettings']> = ({ cwd, name }) =>
  new Store<Record<string, unknown>>({ cwd, name, clearInvalidConfig: false, configFileMode: 0o600 });
