import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { App } from '../../app-shape.ts';
import { pageOrigin } from './app-protocol.ts';
import { placeOnScreens, smallest } from './window-place.ts';

/** The page's own ground, so that nothing flashes before it is painted. */
const ground = { light: '#fafbfc', dark: '#0f1013' };

type Options = { app: Pick<App, 'window' | 'settings' | 'onLive'>; preload: string; icon?: string; place?: string };

export function createMainWindow({ app, preload, icon, place = '/' }: Options): BrowserWindow {
  nativeTheme.themeSource = app.settings.get().theme;
  const { bounds, maximized } = placeOnScreens(
    app.window.get(),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Throughline',
    icon,
    autoHideMenuBar: true,
    backgroundColor: groundNow(),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere Chromium would fetch dictionaries from the network; macOS has its own.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, app);
  app.onLive(({ type }) => {
    if (type !== 'settings' || window.isDestroyed()) return;
    nativeTheme.themeSource = app.settings.get().theme;
    window.setBackgroundColor(groundNow());
  });
  window.loadURL(`${pageOrigin}${place}`).catch((error) => {
    // A window that was closed meanwhile has nothing to show.
    if (!window.isDestroyed()) console.error('The page could not be shown:', error);
  });
  return window;
}

const groundNow = () => (nativeTheme.shouldUseDarkColors ? ground.dark : ground.light);

function rememberPlace(window: BrowserWindow, app: Pick<App, 'window'>) {
  let pause: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(pause);
    if (window.isDestroyed() || window.isMinimized()) return;
    app.window.set({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  // Dragging tells of every step.
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(remember, 400);
  };
  window.on('resize', soon).on('move', soon).on('maximize', soon).on('unmaximize', soon);
  window.on('close', remember);
}

/** In front of everything, whatever it was doing. */
export function bringForward(window: BrowserWindow) {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
