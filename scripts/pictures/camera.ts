import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { RunningHost } from '../../tests/e2e/fixtures/host.ts';
import { root } from '../bootstrap/root.mjs';

const folder = join(root, 'docs', 'guide', 'pictures');

/** What a picture is taken with: the host, its page, and the browser for those that are not of the app. */
export interface Camera {
  host: RunningHost;
  browser: Browser;
  page: Page;
  inTheme(theme: 'light' | 'dark'): Promise<unknown>;
  /** Under its name in the guide, once everything stands still. */
  take(name: string, of?: Page): Promise<void>;
}

const settledMs = 800;

export function cameraOn(host: RunningHost, browser: Browser, page: Page): Camera {
  mkdirSync(folder, { recursive: true });
  return {
    host,
    browser,
    page,
    inTheme: (theme) => host.ask('PATCH', '/settings', { theme }),
    async take(name, of = page) {
      // Nothing is pointed at.
      await of.mouse.move(0, 0);
      await of.waitForFunction(() => document.querySelector('[role=status][aria-label=Loading]') === null);
      await of.waitForTimeout(settledMs);
      await of.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
}
