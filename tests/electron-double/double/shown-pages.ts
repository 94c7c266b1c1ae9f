import type { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import type { WebContents as ElectronWebContents } from 'electron';

export type ShownContents = EventEmitter & {
  /** The address that the main process itself has asked for, which is no navigation of the page's own. */
  expected: string | undefined;
  openHandler: Parameters<ElectronWebContents['setWindowOpenHandler']>[0];
};

const shown = new Map<Page, ShownContents>();

export const remember = (page: Page, contents: ShownContents) => void shown.set(page, contents);
export const forget = (page: Page) => void shown.delete(page);
export const contentsOf = (page: Page): ShownContents | undefined => shown.get(page);
export const anyContents = (): ShownContents | undefined => shown.values().next().value;
