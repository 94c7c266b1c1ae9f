import Conf from 'conf';
import type { OpenStore } from './settings-store.ts';

/** The browser host's keeper of settings; Electron hands in `electron-store`, which is built on this one. */
export const openConf: OpenStore = ({ cwd, name }) =>
  // Where something is wrong with the file we have kept it aside by now; conf would throw it away.
  new Conf<Record<string, unknown>>({ cwd, configName: name, clearInvalidConfig: false, configFileMode: 0o600 });
