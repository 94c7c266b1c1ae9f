import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  BrowserWindow as ElectronWindow,
  NativeImage,
  Rectangle,
} from 'electron';
import { addWindow, allWindows, removeWindow } from './all-windows.ts';
import { app } from './app.ts';
import { preventable } from './preventable.ts';
import { WebContents } from './web-contents.ts';

type Doubled = Pick<
  ElectronWindow,
  | 'show'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'maximize'
  | 'unmaximize'
  | 'minimize'
  | 'restore'
  | 'isVisible'
  | 'isFocused'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'getBounds'
  | 'getMinimumSize'
  | 'setBounds'
  | 'getNormalBounds'
  | 'setBackgroundColor'
  | 'setOverlayIcon'
  | 'loadURL'
>;

/** A window without a screen: what it would show is a page of Chromium, where it would be is remembered. */
export class BrowserWindow extends EventEmitter implements Doubled {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContents;
  backgroundColor: string;
  overlay: { icon: NativeImage | null; description: string } | undefined;
  #bounds: Rectangle;
  #state: 'normal' | 'maximized' | 'minimized' = 'normal';
  #visible: boolean;
  #focused = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.backgroundColor = options.backgroundColor ?? '#fff';
    this.#visible = options.show ?? true;
    this.#bounds = {
      x: options.x ?? 320,
      y: options.y ?? 120,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.webContents = new WebContents(options.webPreferences ?? {});
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'));
    addWindow(this);
    app.emit('browser-window-created', {}, this);
  }
  static getAllWindows = () => allWindows().filter((one) => one instanceof BrowserWindow);
  static getFocusedWindow = () => BrowserWindow.getAllWindows().find((one) => one.isFocused()) ?? null;
  static fromWebContents = (contents: unknown) =>
    BrowserWindow.getAllWindows().find((one) => one.webContents === contents) ?? null;

  loadURL = (address: string) => this.webContents.loadURL(address);
  show() {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }
  hide() {
    this.#visible = false;
    this.blur();
    this.emit('hide');
  }
  focus() {
    this.#focused = true;
    this.emit('focus');
  }
  blur() {
    this.#focused = false;
    this.emit('blur');
  }
  isVisible = () => this.#visible && this.#state !== 'minimized';
  isFocused = () => this.#focused;
  isDestroyed = () => this.#destroyed;

  maximize() {
    this.#become('maximized', 'maximize');
  }
  unmaximize() {
    this.#become('normal', 'unmaximize');
  }
  minimize() {
    this.#become('minimized', 'minimize');
  }
  restore() {
    this.#become('normal', 'restore');
  }
  #become(state: 'normal' | 'maximized' | 'minimized', event: string) {
    this.#state = state;
    this.emit(event);
  }
  isMaximized = () => this.#state === 'maximized';
  isMinimized = () => this.#state === 'minimized';
  getNormalBounds = () => ({ ...this.#bounds });
  getMinimumSize = () => [this.options.minWidth ?? 0, this.options.minHeight ?? 0];
  getBounds = () => ({ ...this.#bounds });
  setBounds(bounds: Partial<Rectangle>) {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('move');
    this.emit('resize');
  }
  setBackgroundColor(color: string) {
    this.backgroundColor = color;
  }

  setOverlayIcon(icon: NativeImage | null, description: string) {
    this.overlay = { icon, description };
  }

  close() {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    removeWindow(this);
    void this.webContents.destroy();
    this.emit('closed');
    if (allWindows().length === 0) app.windowsAllClosed();
  }
}
