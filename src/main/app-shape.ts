import type { Notice } from '../contract/actions/shapes.ts';
import type { LiveEvent, Settings } from '../contract/workspace.ts';
import type { Overdue } from './domains/actions/attention/overdue.ts';
import type { Transports } from './platform/boundary/transports.ts';
import type { Clock } from './platform/schedule/clock.ts';
import type { OpenStore } from './platform/settings/settings-store.ts';

/** What a host tells the app about itself and does for it. */
export type Host = {
  kind: 'electron' | 'browser';
  /** Folder of settings, logs and workspaces made without a chosen place. */
  home: string;
  /** Folder of what ships as data. */
  resources: string;
  /** The worker's entry: out/main/worker.js, or src/main/worker.ts under Node. */
  workerFile: string;
  version: string;
  /** Opens an address in the person's own browser; the app has checked its scheme. */
  openExternal(url: string): Promise<void>;
  /** What keeps the settings on disk; without it `conf`, which electron-store is built on. */
  openSettings?: OpenStore;
  /** Makes a PDF of a page of HTML, where the host can. */
  printPdf?: (html: string) => Promise<Uint8Array>;
  /** Time as the app sees it; without it, that of the machine. */
  clock?: Clock;
};

/** What a host gets back. It owns windows, ports and sockets; everything else is in here. */
export type App = Transports & {
  settings: { get(): Settings; change(patch: Partial<Settings>): Settings };
  /** What the page is told without asking; hosts listen too, for the tray and notifications. */
  onLive(listener: (event: LiveEvent) => void): () => void;
  /** Takes every open page to a place in the app: a deep link, a tray entry, a notification. */
  openPlace(path: string): void;
  /** Opens a workspace file that the OS handed over (double click, second instance). */
  openWorkspace(file: string): Promise<void>;
  openExternal(url: string): Promise<boolean>;
  window: { get(): WindowState | undefined; set(state: WindowState): void };
  attention: AppAttention;
  workspaceName(): string | null;
  undoLabel(): { undo: string | null; redo: string | null };
  undo(): Promise<void>;
  redo(): Promise<void>;
  close(): Promise<void>;
};

export type { Overdue, OverdueStep } from './domains/actions/attention/overdue.ts';

/** What the laptop itself speaks up about: next actions that are due. */
export type AppAttention = {
  overdue(): Overdue;
  /** What is to be said now, each once: only for who can show it. */
  take(): Promise<Notice[]>;
  /** The laptop woke up: what was missed is found at once instead of within a minute. */
  look(): void;
  /** Whether a step is still the next one of its deal, and due: a notice of it is to stay on screen. */
  isDue(step: { dealId: string; stepId: string }): boolean;
  /** The usual times to put something off to, as they are now. */
  snoozes(): string[];
  /** Puts a step off to one of them, by its name: "tomorrow" is another day when it is chosen late. */
  snooze(step: { dealId: string; stepId: string }, to: string): Promise<void>;
};

export type WindowState = { x?: number; y?: number; width: number; height: number; maximized: boolean };

export type AppOptions = { host: Host; workspace?: string };
export type CreateApp = (options: AppOptions) => Promise<App>;
