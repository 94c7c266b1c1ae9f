import type { Page } from '@playwright/test';
import type * as Electron from 'electron';
import type { MovableTime } from '../double/time.ts';

type Main = typeof import('../../../src/main/index.ts');
/** `time` is there only where the time of the app can be moved: on the double. */
export type Shell = { electron: typeof Electron; main: Main; time?: MovableTime };

/** A running desktop app, in real Electron or in its double: all that a spec may know of either. */
export type Desktop = {
  /** Runs a function in the main process. It is sent as text, so it can use nothing from around it. */
  evaluate<A, R>(run: (shell: Shell, arg: A) => R | Promise<R>, arg: A): Promise<Awaited<R>>;
  evaluate<R>(run: (shell: Shell) => R | Promise<R>): Promise<Awaited<R>>;
  /** The page of the window, once it is shown. */
  page(): Promise<Page>;
  /** Where a page is, in the app's own scheme. */
  addressOf(page: Page): string;
  /** Starts the app once more with the same home, and gives its exit code when it has ended. */
  startAgain(words: string[]): Promise<number | null>;
  /** The exit code, once the app has ended by itself. */
  ended: Promise<number | null>;
  close(): Promise<void>;
};

/** Where the laptop is and what its clock shows when the app starts; as this machine's, unless it is said. */
export type Whereabouts = { zone?: string; startsAt?: string };
export type Launch = Whereabouts & { home: string; words?: string[] };
export type LaunchDesktop = (launch: Launch) => Promise<Desktop>;
