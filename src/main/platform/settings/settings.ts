import { join } from 'node:path';
import type { Settings as ShownSettings } from '../../../contract/workspace.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import { openConf } from './open-conf.ts';
import { keepCopyAside, setAsideIfDamaged } from './set-aside.ts';
import { type AppSettings, readSettings } from './settings-schema.ts';
import type { OpenStore, SettingsStore } from './settings-store.ts';

export type Settings = {
  get(): AppSettings;
  /** Those that the page shows and changes. */
  shown(): ShownSettings;
  set(patch: Partial<AppSettings>): void;
  subscribe(listener: (settings: AppSettings) => void): () => void;
  /** What was wrong with the file at the start, for the person; null when nothing was. */
  problem(): string | null;
};

/** The settings of the app, in `settings.json` in its home. A damaged file is kept aside and said, never lost. */
export function createSettings({ folder, openStore = openConf }: { folder: string; openStore?: OpenStore }): Settings {
  const file = join(folder, 'settings.json');
  const listeners = new Set<(settings: AppSettings) => void>();
  const { store, problem } = openOrStandIn(file, () => openStore({ cwd: folder, name: 'settings' }));
  const get = (): AppSettings => readSettings(store.store).settings;
  return {
    get,
    shown() {
      const { recent, window, mail, sendTo, personId, ...shown } = get();
      return shown;
    },
    set(patch) {
      try {
        store.set(Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)));
      } catch (error) {
        throw explainFileError(error, file);
      }
      const settings = get();
      for (const listener of [...listeners]) listener(settings);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    problem: () => problem,
  };
}

type Opened = { store: SettingsStore; problem: string | null };

function openOrStandIn(file: string, open: () => SettingsStore): Opened {
  try {
    return openSound(file, open);
  } catch (error) {
    const why = explainFileError(error, file);
    return {
      store: inMemory(),
      problem: `The settings cannot be read, so changes to them last until Throughline closes. ${why instanceof Error ? why.message : String(why)}`,
    };
  }
}

function openSound(file: string, open: () => SettingsStore): Opened {
  const aside = setAsideIfDamaged(file);
  const store = open();
  if (aside !== undefined) {
    return { store, problem: `The settings could not be read and start anew. The old ones are kept in ${aside}.` };
  }
  const { settings, wrong } = readSettings(store.store);
  if (wrong.length === 0) return { store, problem: null };
  const kept = keepCopyAside(file);
  store.set(Object.fromEntries(Object.entries(settings).filter(([key]) => wrong.includes(key))));
  return {
    store,
    problem: `Some settings could not be read and start anew: ${wrong.join(', ')}. The old ones are kept in ${kept}.`,
  };
}

function inMemory(): SettingsStore {
  let values: Record<string, unknown> = {};
  return {
    get store() {
      return values;
    },
    set(patch) {
      values = { ...values, ...patch };
    },
  };
}
