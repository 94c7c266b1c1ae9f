import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { allWindows } from './all-windows.ts';
import { closeChromium } from './chromium.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { preventable } from './preventable.ts';
import { readiness } from './readiness.ts';

type Doubled = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'isDefaultProtocolClient'
  | 'setAppUserModelId'
  | 'setBadgeCount'
  | 'getBadgeCount'
  | 'isPackaged'
>;

class AppDouble extends EventEmitter implements Doubled {
  readonly isPackaged = false;
  sandboxed = false;
  readonly #ready = Promise.withResolvers<void>();
  readonly #schemes = new Set<string>();
  readonly #paths = new Map<string, string>();
  #quitting = false;
  #badge = 0;

  /** Electron is ready only once it has read the entry to its end. */
  becomeReady() {
    readiness.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }
  whenReady = () => this.#ready.promise;
  isReady = () => readiness.ready;
  getName = () => 'Throughline';
  getVersion = () => '0.0.0';
  getAppPath = () => process.argv[1] ?? '';
  enableSandbox() {
    if (readiness.ready) throw new Error('app.enableSandbox() can only be called before the app is ready');
    this.sandboxed = true;
  }
  setAppUserModelId() {}
  setBadgeCount(count = 0) {
    this.#badge = count;
    return true;
  }
  getBadgeCount = () => this.#badge;
  setAsDefaultProtocolClient = (scheme: string) => Boolean(this.#schemes.add(scheme));
  isDefaultProtocolClient = (scheme: string) => this.#schemes.has(scheme);

  getPath(name: Parameters<App['getPath']>[0]): string {
    const fallback = name === 'home' ? homedir() : join(tmpdir(), 'electron-double', name);
    return this.#paths.get(name) ?? fallback;
  }
  setPath(name: string, path: string) {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), (words, folder) => {
      this.emit('second-instance', preventable(), words, folder, undefined);
    });
  }

  quit() {
    if (this.#quitting) return;
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    for (const window of allWindows()) window.close();
    this.#quitting = allWindows().length === 0;
    if (this.#quitting) this.leave();
  }

  /** The last window is gone: what happens now is the app's to say, and quitting where it says nothing. */
  windowsAllClosed() {
    if (this.#quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  private leave() {
    const event = preventable();
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.emit('quit', preventable(), 0);
    this.exit(0);
  }

  exit(code = 0) {
    void closeChromium().finally(() => process.exit(code));
  }
}

export const app = new AppDouble();
