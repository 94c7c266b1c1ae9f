import type { Page } from '@playwright/test';
import type { WebContents } from './web-contents.ts';

const shown = new Map<Page, WebContents>();

export const remember = (page: Page, contents: WebContents) => void shown.set(page, contents);
export const forget = (page: Page) => void shown.delete(page);
export const contentsOf = (page: Page): WebContents | undefined => shown.get(page);
export const anyContents = (): WebContents | undefined => shown.values().next().value;
