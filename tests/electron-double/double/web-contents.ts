import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from '@playwright/test';
import type { WebContents as ElectronWebContents, PrintToPDFOptions, WebPreferences, WebSource } from 'electron';
import { shownAs, standsFor } from './addresses.ts';
import { app } from './app.ts';
import { newPage } from './chromium.ts';
import { offerDownload } from './downloads.ts';
import { ipcMain } from './ipc-main.ts';
import type { MessagePort } from './message-ports.ts';
import { permissionsOf } from './permissions.ts';
import { createPreloadWorld, type PreloadWorld } from './preload-world.ts';
import { forget, remember, type ShownContents } from './shown-pages.ts';

type Doubled = Pick<
  ElectronWebContents,
  | 'getURL'
  | 'loadURL'
  | 'reload'
  | 'undo'
  | 'redo'
  | 'forcefullyCrashRenderer'
  | 'executeJavaScriptInIsolatedWorld'
  | 'isDestroyed'
  | 'isCrashed'
  | 'setWindowOpenHandler'
  | 'printToPDF'
>;

/** The contents of a window: a page of Chromium, with the preload before it. */
export class WebContents extends EventEmitter implements Doubled, ShownContents {
  readonly preferences: WebPreferences;
  expected: string | undefined;
  openHandler: ShownContents['openHandler'] = () => ({ action: 'allow' });
  readonly mainFrame = {
    url: '',
    postMessage: (channel: string, message: unknown, ports: MessagePort[] = []) => {
      void this.#shown.then(({ world }) => world.send(channel, message, ports));
    },
  };
  #shown: Promise<{ page: Page; cdp: CDPSession; world: PreloadWorld }>;
  #crashed = false;
  #destroyed = false;

  constructor(preferences: WebPreferences) {
    super();
    this.preferences = preferences;
    this.#shown = this.#show();
    app.emit('web-contents-created', {}, this);
  }

  async #show() {
    const page = await newPage();
    remember(page, this);
    const cdp = await page.context().newCDPSession(page);
    const world = await createPreloadWorld(cdp, this.preferences.preload ?? '', (channel, args, url) => {
      this.mainFrame.url = standsFor(url);
      ipcMain.emit(channel, { sender: this, senderFrame: this.mainFrame, ports: [] }, ...args);
    });
    await page.context().grantPermissions(permissionsOf(this));
    page.on('download', (download) => offerDownload(download, this));
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    page.on('load', () => this.emit('did-finish-load'));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.mainFrame.url = standsFor(frame.url());
    });
    page.on('crash', () => {
      this.#crashed = true;
      world.leave();
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
    });
    return { page, cdp, world };
  }

  /** Not documented by Electron, and there all the same. */
  getLastWebPreferences = () => this.preferences;
  getURL = () => this.mainFrame.url;
  isCrashed = () => this.#crashed;
  isDestroyed = () => this.#destroyed;
  setWindowOpenHandler(handler: ShownContents['openHandler']) {
    this.openHandler = handler;
  }

  async loadURL(address: string) {
    this.expected = address;
    const { page } = await this.#shown;
    await page.goto(shownAs(address));
  }
  /** By Chromium itself, as in Electron; of the options only what the app sets is passed on. */
  async printToPDF({ printBackground, preferCSSPageSize }: PrintToPDFOptions) {
    const { page } = await this.#shown;
    return page.pdf({ printBackground, preferCSSPageSize, format: 'A4' });
  }
  reload() {
    void this.#reload();
  }
  async #reload() {
    const address = this.getURL();
    if (!this.#crashed) {
      this.expected = address;
      const { page } = await this.#shown;
      return void (await page.reload());
    }
    // Chromium's page does not come back from a crash as Electron's does, so another takes its place.
    this.#crashed = false;
    const { page } = await this.#shown;
    this.#shown = this.#show();
    await this.loadURL(address);
    forget(page);
    await page.close();
  }
  forcefullyCrashRenderer() {
    // The answer never comes: who would give it has crashed.
    void this.#shown.then(({ cdp }) => cdp.send('Page.crash').catch(() => undefined));
  }

  undo = () => this.#edit('undo');
  redo = () => this.#edit('redo');
  #edit(command: 'undo' | 'redo') {
    void this.#shown.then(({ page }) => page.evaluate((what) => document.execCommand(what), command));
  }
  async executeJavaScriptInIsolatedWorld(id: number, [script]: WebSource[]) {
    const { cdp } = await this.#shown;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const frameId = frameTree.frame.id;
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: `world ${id}` });
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: script?.code ?? '',
      contextId: executionContextId,
      returnByValue: true,
    });
    return result.value;
  }

  async destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    const { page, world } = await this.#shown;
    world.leave();
    forget(page);
    await page.close();
    this.emit('destroyed');
  }
}
